import { type CharacterModel, readText } from "../../src/engine/index.ts";
import { ALPHABET, type Corpus } from "./corpus.ts";

/** What one hidden unit does on held-out text. */
export interface UnitMeasures {
  /** Part of its variance that the letter just read explains alone, 0 … 1; the rest is memory. */
  readonly explainedByLetter: number;
  /** The letters after which its mean is largest, largest first. */
  readonly highestAfter: readonly string[];
  /** The letters after which its mean is smallest, smallest first. */
  readonly lowestAfter: readonly string[];
}

export interface Measures {
  /** Letters of held-out text that were guessed. */
  readonly guessedLetters: number;
  readonly bitsPerCharacter: number;
  /** Part of the likeliest guesses that were right, 0 … 1 */
  readonly accuracy: number;
  /** Knowing nothing: all characters alike. */
  readonly uniformBitsPerCharacter: number;
  /** Knowing only how often each character occurs in the training text. */
  readonly unigramBitsPerCharacter: number;
  /** Part of guesses that would be right if it were always the commonest character, 0 … 1 */
  readonly unigramAccuracy: number;
  readonly units: readonly UnitMeasures[];
}

/** Letters rarer than this on held-out text say little about a unit. */
const LEAST_OCCURRENCES = 200;
const LETTERS_NAMED = 4;

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** How often each character occurs, at its place in the alphabet. */
function countLetters(letters: readonly number[]): number[] {
  const counts = ALPHABET.map(() => 0);
  for (const letter of letters) counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}

/** The values of one unit, by the letter that was just read. */
function measureUnit(valuesByLetter: readonly (readonly number[])[]): UnitMeasures {
  const values = valuesByLetter.flat();
  const mean = sum(values) / values.length;
  const means = valuesByLetter.map((list, index) => ({
    letter: ALPHABET[index] ?? "",
    count: list.length,
    mean: list.length === 0 ? mean : sum(list) / list.length,
  }));
  const total = sum(values.map((value) => (value - mean) ** 2));
  const between = sum(means.map((one) => one.count * (one.mean - mean) ** 2));
  const ranked = means
    .filter(({ letter, count }) => /[a-z ]/.test(letter) && count >= LEAST_OCCURRENCES)
    .toSorted((one, other) => other.mean - one.mean)
    .map(({ letter }) => letter);
  return {
    explainedByLetter: between / total,
    highestAfter: ranked.slice(0, LETTERS_NAMED),
    lowestAfter: ranked.slice(-LETTERS_NAMED).toReversed(),
  };
}

/** Lets a model read held-out text with the engine, and counts. */
export function measureModel(model: CharacterModel, { training, heldOut }: Corpus): Measures {
  const trainingCounts = countLetters(training);
  const commonest = trainingCounts.indexOf(Math.max(...trainingCounts));
  const unitCount = model.network.spec.hiddenSize;
  const valuesByUnit = Array.from({ length: unitCount }, () => ALPHABET.map((): number[] => []));

  let bits = 0;
  let unigramBits = 0;
  let right = 0;
  let unigramRight = 0;
  let guessed = 0;
  for (const text of heldOut) {
    const reading = readText({ model, text });
    const { inputIndexByStep, hiddenByStep, bitsOfNextByStep, guessIsRightByStep } = reading;
    bits += sum(bitsOfNextByStep.filter((value) => value !== null));
    right += guessIsRightByStep.filter((isRight) => isRight === true).length;
    for (const next of inputIndexByStep.slice(1)) {
      guessed++;
      unigramBits -= Math.log2((trainingCounts[next] ?? 0) / training.length);
      if (next === commonest) unigramRight++;
    }
    inputIndexByStep.forEach((letter, row) => {
      const hidden = hiddenByStep.data.subarray((row + 1) * unitCount, (row + 2) * unitCount);
      hidden.forEach((value, unit) => valuesByUnit[unit]?.[letter]?.push(value));
    });
  }

  return {
    guessedLetters: guessed,
    bitsPerCharacter: bits / guessed,
    accuracy: right / guessed,
    uniformBitsPerCharacter: Math.log2(ALPHABET.length),
    unigramBitsPerCharacter: unigramBits / guessed,
    unigramAccuracy: unigramRight / guessed,
    units: valuesByUnit.map(measureUnit),
  };
}
