/** For numbers and symbols, which a translation would only spoil. Spread, since the types of SVG do not know it. */
export const untranslated = { translate: "no" } as const;

/** The same for a text that may be one of words: those are translated. */
export const untranslatedIfSigns = (text: string) =>
  /[\p{N}\p{S}]/u.test(text) && !/\p{L}/u.test(text) ? untranslated : {};
