import { EngineError } from "../../errors.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import type { Matrix } from "../../types.ts";
import { spellingLimits as limits } from "./limits.ts";

/** A word as a sequence problem: read all letters but the last, predict all but the first. */
export interface SpellingTask {
  /** [T + 1] the letters (grapheme clusters), in Unicode's composed form (NFC) */
  readonly letters: readonly string[];
  /** [V] distinct letters in order of first appearance, unless another order was asked for */
  readonly alphabet: readonly string[];
  /** [T, V] one-hot columns of letters 1 … T */
  readonly inputByStep: Matrix;
  /** [T] positions in `alphabet` of letters 2 … T + 1 */
  readonly targetByStep: readonly number[];
}

/** A word that can be spelled, or the sentence that says why it cannot. */
export type WordCheck =
  | { readonly ok: true; readonly task: SpellingTask }
  | { readonly ok: false; readonly message: string };

const ACCEPTED = `Use ${limits.letters.min} to ${limits.letters.max} letters of any script.`;

/** Code units of the longest letter accepted: a base with many marks is a prank, not a letter. */
const LONGEST_LETTER = 12;

/**
 * A letter with its combining marks. Joiners count only after a mark, where Indic scripts need them;
 * other invisible characters not at all, for they make letters differ that look the same.
 */
const LETTER =
  /^(?!\p{Default_Ignorable_Code_Point})\p{L}(?:(?!\p{Default_Ignorable_Code_Point})(?:\p{L}|\p{M}[\u200c\u200d]?))*$/u;

/**
 * Splits a word into letters as readers see them, one per grapheme cluster, or says what is wrong.
 *
 * @example checkWord("dogs7") → `The word may hold letters only, but it holds the digit “7”. Use 2 to 12 letters of any script.`
 */
export function checkWord(word: string): WordCheck {
  if (word.length > limits.letters.max * LONGEST_LETTER)
    return refuse(`The word is longer than ${limits.letters.max} letters.`);
  const letters = Array.from(
    new Intl.Segmenter("und", { granularity: "grapheme" }).segment(word.normalize("NFC")),
    ({ segment }) => segment,
  );
  const stranger = letters.find((letter) => !LETTER.test(letter));
  if (stranger !== undefined)
    return refuse(`The word may hold letters only, but it holds ${describeCharacter(stranger)}.`);
  if (letters.some((letter) => letter.length > LONGEST_LETTER))
    return refuse("A letter of the word carries too many marks.");
  if (letters.length > limits.letters.max)
    return refuse(`The word has ${letters.length} letters, which is too long.`);
  if (letters.length < limits.letters.min)
    return refuse(
      letters.length === 0
        ? "The word is empty."
        : "The word has one letter, so there is nothing to predict.",
    );
  return { ok: true, task: spellingTask(letters) };
}

/**
 * {@link checkWord} for callers that cannot go on without a word.
 *
 * @throws EngineError "invalid-word" with the same sentence
 */
export function parseWord(word: string): SpellingTask {
  const check = checkWord(word);
  if (!check.ok) throw new EngineError("invalid-word", check.message);
  return check.task;
}

/**
 * The same word with its alphabet in another order, so that weights made for that order fit.
 *
 * @throws EngineError "invalid-word" if these are not the letters of the word, each once
 */
export function withAlphabet(task: SpellingTask, alphabet: readonly string[]): SpellingTask {
  const isSame =
    alphabet.length === task.alphabet.length &&
    task.alphabet.every((letter) => alphabet.includes(letter));
  if (!isSame)
    throw new EngineError(
      "invalid-word",
      `The alphabet is “${alphabet.join("")}”, but it needs the letters of “${task.letters.join("")}”, each once.`,
    );
  return orderedTask(task.letters, alphabet);
}

function refuse(reason: string): WordCheck {
  return { ok: false, message: `${reason} ${ACCEPTED}` };
}

const spellingTask = (letters: readonly string[]): SpellingTask =>
  orderedTask(letters, [...new Set(letters)]);

function orderedTask(letters: readonly string[], alphabet: readonly string[]): SpellingTask {
  const indices = letters.map((letter) => alphabet.indexOf(letter));
  const inputByStep = createMatrix(letters.length - 1, alphabet.length);
  indices.slice(0, -1).forEach((index, row) => {
    inputByStep.data[row * alphabet.length + index] = 1;
  });
  return { letters, alphabet, inputByStep, targetByStep: indices.slice(1) };
}

/** Names a character that is not a letter, so that even an invisible one can be found. */
function describeCharacter(character: string): string {
  if (/^[ \u00a0]$/u.test(character)) return "a space";
  // Control characters, joiners, lone surrogates, separators and stray marks have no shape of their own.
  const invisible = /\p{Default_Ignorable_Code_Point}|[\p{C}\p{Z}]|^\p{M}/u.exec(character);
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character))
    return `the emoji ${shown(character)}`;
  if (invisible) return `the invisible character ${codePoint(invisible[0])}`;
  if (/^\p{Nd}/u.test(character)) return `the digit ${shown(character)}`;
  return `the character ${shown(character)}`;
}

function shown(character: string): string {
  return character.length > LONGEST_LETTER
    ? `${codePoint(character)} and what follows it`
    : `“${character}”`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
