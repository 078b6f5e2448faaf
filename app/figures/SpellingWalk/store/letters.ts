/** The letters of a word, each with its marks, as the engine splits it. */
export const lettersOf = (word: string): string[] =>
  Array.from(new Intl.Segmenter("und").segment(word.normalize("NFC")), ({ segment }) => segment);

/** Its different letters, in the order in which they come. */
export const alphabetOf = (word: string): string[] => [...new Set(lettersOf(word))];
