const FIRST = "\u2068";
const LAST = "\u2069";

/**
 * A reader's word inside a sentence or a name: whole, between U+2068 and U+2069, so that a word that runs
 * from right to left leaves the rest of the sentence where it is.
 */
export const isolated = (word: string): string => `${FIRST}${word}${LAST}`;

/** The same in quotation marks. */
export const quote = (word: string): string => `“${isolated(word)}”`;

/** A text that leaves the page, for programs that would show the marks, or search and count with them. */
export const withoutMarks = (text: string): string =>
  text.replaceAll(FIRST, "").replaceAll(LAST, "");
