import { textWidth } from "../../words/textWidth.ts";
import { shorten } from "../../words/shorten.ts";

export interface WordLabel {
  readonly t: number;
  readonly x: number;
  readonly word: string;
}

/** What stands under the axis: one node per state, its number, and the word that was read. */
export interface WordRow {
  /** Below the plot, in all. */
  readonly height: number;
  /** Distances below the axis. */
  readonly nodeY: number;
  readonly numberY: number;
  readonly wordY: number;
  readonly nodeRadius: number;
  /** The nodes are large enough to hold their number. */
  readonly numbersInside: boolean;
  /** Degrees; 0 or slanted. */
  readonly angle: number;
  readonly fontSize: number;
  readonly words: readonly WordLabel[];
  readonly numbers: readonly WordLabel[];
}

export const SLANT = -50;
const GAP = 5;
/** Letters of a word that the row has room for; the sentence beside the chart says it in full. */
export const LONGEST_WORD = 10;
/** Three digits and a space. */
export const NUMBER_DISTANCE = 27;

/**
 * The steps whose labels are shown so that neighbours keep a distance: T, the step reached, 1, and
 * between them every n-th from T back.
 */
function everyNth(
  length: number,
  slot: number,
  distance: number,
  reached: number,
  period = Infinity,
): number[] {
  const least = Math.max(Math.ceil(distance / slot), 1);
  // In step with the sentence every label would be the same word.
  const stride = least % period === 0 ? least + 1 : least;
  const fixed = [reached, length, 1].filter(
    (t, index, all) => !all.slice(0, index).some((other) => Math.abs(other - t) < stride),
  );
  const steps = [...fixed];
  for (let t = length; t >= 1; t -= stride)
    if (fixed.every((other) => Math.abs(other - t) >= stride)) steps.push(t);
  return steps.toSorted((a, b) => b - a);
}

/**
 * Words side by side where they fit; slanted where they do not; every n-th where even that is too close.
 *
 * @param x       of a time step
 * @param reached the time step whose labels are always shown
 * @param period  after so many words the sentence starts over
 */
export function layoutWords(
  wordByStep: readonly string[],
  slot: number,
  x: (t: number) => number,
  reached: number,
  period: number,
): WordRow {
  const length = wordByStep.length;
  const fontSize = slot < 30 ? 12 : 13;
  const widths = wordByStep.map((word) => textWidth(shorten(word, LONGEST_WORD), fontSize));
  const fits = widths.every((width, index) => {
    const next = widths[index + 1];
    return next === undefined || (width + next) / 2 + GAP <= slot;
  });
  const numbersInside = slot >= 26;
  const nodeRadius = numbersInside ? 11 : Math.min(Math.max(slot / 4, 3.5), 5);
  const nodeY = 20;
  const numberY = numbersInside ? nodeY : nodeY + 18;
  const wordY = numberY + (numbersInside ? 27 : 15);
  const label = (t: number): WordLabel => ({
    t,
    x: x(t),
    word: shorten(wordByStep[t - 1] ?? "", LONGEST_WORD),
  });

  const slope = Math.abs(Math.sin((SLANT * Math.PI) / 180));
  const slanted = everyNth(length, slot, (fontSize + 1) / slope, reached, period);
  const all = wordByStep.map((_word, index) => length - index);
  const shown = fits ? all : slanted;
  const numbers = numbersInside ? all : everyNth(length, slot, NUMBER_DISTANCE, reached);
  // The longest of all words, so that the plot does not breathe while the reader walks.
  const longest = Math.max(...widths, 0);
  return {
    height: wordY + (fits ? 10 : longest * slope + 10),
    nodeY,
    numberY,
    wordY,
    nodeRadius,
    numbersInside,
    angle: fits ? 0 : SLANT,
    fontSize,
    words: shown.map(label),
    numbers: numbers.map(label),
  };
}
