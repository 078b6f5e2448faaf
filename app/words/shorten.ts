const MOST = 30;

/** Enough of a foreign text to recognise it, never with half a character at its end. */
export const shorten = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
