/** What has no shape of its own: control characters, direction marks, halves of characters. */
const shapeless = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** The words of a typed sentence, which stand between blanks. */
export const splitWords = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map((word) => word.replaceAll(shapeless, ""))
    .filter((word) => word !== "");

const segmenter = new Intl.Segmenter();

/** Whole characters, as a reader counts them. */
export const charactersOf = (word: string): string[] =>
  Array.from(segmenter.segment(word), ({ segment }) => segment);
