/** The words of the home page, in English. */

export const homeWords = {
  headline: "See what a network remembers",
  lead: "It reads one letter, changes its memory, and bets on the next. Type, and watch; then take it apart, number by number.",
  start: (title: string) => `Start: ${title}`,
  byHand: "or compute one step by hand",
  orFirst: (title: string) => `or begin at the start: ${title}`,
  /** Where the reader left off. */
  goOn: (title: string) => `Go on: ${title}`,
  chapters: "Chapters",
  leftHere: "You left off here",
};

/** Only the HTML says this: it stands in the text, and no code of the browser asks for it. */
export const trainedWords = (facts: {
  readonly units: number;
  readonly letters: string;
  readonly kilobytes: string;
  readonly accuracy: string;
  readonly blind: number;
  readonly commonest: string;
}) =>
  `${facts.units} units, ${facts.letters} letters of text, ${facts.kilobytes} kB of weights, trained by this site’s own engine. On chapters it never saw, its highest bet wins ${facts.accuracy} of the time, where always naming the commonest letter wins ${facts.commonest}, and blind guessing once in ${facts.blind}. It is a small network, and it often errs.`;
