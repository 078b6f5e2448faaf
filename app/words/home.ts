/** The words of the home page, in English. */

export const homeWords = {
  headline: "See what a network remembers",
  lead: "It reads your words letter by letter. Watch what it keeps, then take it apart, number by number, until you could build one yourself.",
  start: (title: string) => `Start: ${title}`,
  byHand: "or compute one step by hand",
  /** Where the reader left off. */
  goOn: (title: string) => `Go on: ${title}`,
  chapters: "Chapters",
};

/** Only the HTML says this: it stands in the text, and no code of the browser asks for it. */
export const trainedWords = (facts: {
  readonly units: number;
  readonly letters: string;
  readonly kilobytes: string;
  readonly accuracy: string;
  readonly bits: string;
  readonly blind: string;
  readonly counting: string;
}) =>
  `${facts.units} units, ${facts.letters} letters of text, ${facts.kilobytes} kB of weights, trained by this site’s own engine. On chapters it never saw, ${facts.accuracy} of its guesses are right, and each letter costs it ${facts.bits} bits, where blind guessing costs ${facts.blind} and knowing only how common each letter is costs ${facts.counting}. It is a small network, and it often errs.`;
