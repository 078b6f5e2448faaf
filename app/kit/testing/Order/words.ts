import { quote } from "../../../words/isolated.ts";

/** The words of the figure "order". */
export const orderWords = {
  title: "Two sentences of the same words",
  a: "First sentence",
  b: "Second sentence",
  seed: "Seed",
  shuffle: "Shuffle the second",
  axes: { x: "First unit", y: "Second unit" },
  read: (read: readonly string[]) => quote(read.join(" ")),
  step: (step: number, read: readonly string[]) =>
    step === 0 ? "Before the first word" : `Word ${step}: ${read.map(quote).join(" and ")}`,
  description: (step: number, a: string, b: string, apart: string, isSame: boolean) =>
    `After ${step} ${step === 1 ? "word" : "words"} the network’s states are (${a}) and (${b}), ${apart} apart. As bags of words the two sentences are ${isSame ? "one and the same point" : "different points"}.`,
  table: {
    caption: "State after each word",
    columns: ["Step", "First", "State", "Second", "State of it", "Apart"],
  },
  guess: {
    question: "Your guess first: after the last word, are the two states the same?",
    options: [
      { value: "same", name: "the same" },
      { value: "apart", name: "apart" },
    ],
    outcome: (apart: string) => `They are ${apart} apart.`,
  },
  check: {
    question: "How far apart are the two states after the last word? Two decimals will do.",
    reason: (apart: string) => `They are ${apart} apart, and the bags of words are not.`,
    hint: "Walk to the last word. The sentence under the figure says how far.",
  },
} as const;
