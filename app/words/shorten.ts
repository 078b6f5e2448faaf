/**
 * Enough of a foreign text to recognise it, never with half a character at its end.
 *
 * @param most in UTF-16 code units
 */
export const shorten = (text: string, most = 30): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
