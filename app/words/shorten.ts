/** Enough of a foreign text to recognise it. */
export const shorten = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
