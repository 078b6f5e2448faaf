/** The words that all figures share. */
export const kitWords = {
  between: (min: number, max: number, isWhole: boolean) =>
    `${isWhole ? "whole numbers" : "numbers"} from ${min} to ${max}`.replaceAll("-", "−"),
  oneOf: (options: readonly string[]) => options.join(", "),
  flag: "1 or 0",
  atMost: (letters: number) => `texts of at most ${letters} letters`,
  part: (name: string, accepted: string) => `${name} (${accepted})`,
  record: (example: string, parts: readonly string[]) => `such as ${example}: ${parts.join("; ")}`,
  list: (least: number, most: number, item: string) => `${least} to ${most}, each ${item}`,
  step: (count: number) => (count === 1 ? "0 only" : `whole numbers from 0 to ${count - 1}`),
  steps: (first: string | undefined, last: string | undefined) =>
    `a name of a step, from ${first} to ${last}`,
  refused: (name: string, text: string, accepted: string) =>
    `“${name}” was “${text}”; it can be ${accepted}. The rest of the address is followed.`,
  kept: (name: string, text: string, accepted: string) =>
    `“${name}” was “${text}”, which is too long; it can be ${accepted}. Its beginning is shown.`,
  notAccepted: (text: string, accepted: string) =>
    `“${text}” cannot be shown; accepted are ${accepted}. Nothing was changed.`,
  heading: "Not everything that was asked for can be shown.",
  failed: (sentence: string) =>
    `This setting could not be computed, so the picture still shows the one before. ${sentence}`,
  wayBack: "Back to the last setting that worked",
  called: "The figure now shows what the text speaks of.",
  csv: "Download as CSV",
  undo: "Undo",
  redo: "Redo",
  undone: "Undone.",
  redone: "Done again.",
  guess: {
    see: "See what happens",
    skip: "Show without guessing",
    yours: (name: string) => `You guessed: ${name}.`,
    again: "Guess again",
  },
} as const;
