/** UTF-16 code units, as a text field counts them. */
export const LONGEST_READING = 200;

/**
 * What of a typed text the network is given: line breaks and tabs become blanks, the marks of
 * phones' keyboards become plain ones, and what has no shape of its own (control characters,
 * direction marks, halves of characters) is left out.
 */
export const readableText = (text: string): string =>
  text
    .replaceAll(/[\s\u2028\u2029]/g, " ")
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[–—]/g, "-")
    .replaceAll(/[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "")
    .replaceAll(/\p{Cs}/gu, "");
