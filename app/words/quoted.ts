import { shorten } from "./shorten.ts";

/** Marks that turn the direction of a text, and what has no shape: neither belongs into a sentence. */
const unseen = /[\p{Cc}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * A foreign text inside a sentence: shortened, and between U+2068 and U+2069, so that a word that
 * runs from right to left leaves the rest of the sentence where it is.
 */
export const quoted = (text: string): string =>
  `“\u2068${shorten(text.replaceAll(unseen, ""))}\u2069”`;
