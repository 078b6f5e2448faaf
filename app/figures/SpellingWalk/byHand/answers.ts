import type { Slip, SpellingRun } from "../../../../src/protocol/messages.ts";
import type { ReadNumber } from "../../../controls/typedNumber.ts";
import { readSum } from "../../../controls/typedSum.ts";
import { cell, valueOf } from "../cells.ts";
import { formatNumber } from "../numbers.ts";
import { byHandWords } from "./byHandWords.ts";

/** More numbers than these are no exercise. */
const MOST_BLANKS = 3;
/** The longest answer that is kept. */
export const LONGEST_ANSWER = 40;
/** Kept in place of an answer that was shown. */
const SHOWN = "?";

/** What was answered for one unit, and what the engine's numbers say of it. */
export interface Answer {
  readonly unit: number;
  readonly state: "open" | "wrong" | "right" | "shown";
  /** As it was typed, or as it was shown */
  readonly text: string;
  /** What is wrong with it, with markers for symbols; "" where nothing is. */
  readonly hint: string;
  /** It was given for other numbers, and is judged no more. */
  readonly isOutdated: boolean;
}

/** Units whose number is asked for; none where no step is left to the reader. */
export const askedUnits = ({ byHand, parameters }: SpellingRun): readonly number[] =>
  byHand === null
    ? []
    : Array.from({ length: Math.min(parameters.weightHh.rows, MOST_BLANKS) }, (_, unit) => unit);

/** What a guess about a unit is kept under. */
export const questionOf = ({ letters }: SpellingRun, unit: number): string =>
  `by-hand:${letters.join("")}:${unit + 1}`;

const engineValue = (run: SpellingRun, unit: number) =>
  valueOf(run, cell("h", run.byHand?.timeStep, unit));

/** An answer is kept with the number that it was meant for: for another one it is none. */
export const keptAnswer = (run: SpellingRun, unit: number, text: string): string =>
  `${engineValue(run, unit)} ${text.trim().slice(0, LONGEST_ANSWER)}`;

export const shownAnswer = (run: SpellingRun, unit: number): string => keptAnswer(run, unit, SHOWN);

/** tanh of a number may be left to the figure: not every pocket calculator has the key. */
const ofTanh = /^tanh\s*(?:\((.*)\)|(.*))$/iu;

function readAnswer(text: string): ReadNumber {
  const [whole, inside, after] = ofTanh.exec(text) ?? [];
  if (whole === undefined) return readSum(text);
  const read = readSum(inside ?? after ?? "");
  return "value" in read ? { value: Math.tanh(read.value) } : read;
}

/** Half a unit of the second decimal. */
const HALF = 0.005;
const MOST_TOLERANCE = 0.05;

/**
 * What rounding may cost who computes a unit from numbers with two decimals: of each weight, of each number of the
 * memory before, of the input, as far as tanh lets it through, and of the answer.
 */
export function toleranceOf(run: SpellingRun, unit: number): number {
  const t = run.byHand?.timeStep ?? 1;
  const size = run.parameters.weightHh.rows;
  let rounded = 1;
  for (let k = 0; k < size; k++)
    rounded +=
      Math.abs(valueOf(run, cell("Wh", 0, unit, k))) + Math.abs(valueOf(run, cell("h", t - 1, k)));
  return Math.min(HALF * (1 + rounded * valueOf(run, cell("slope", t, unit))), MOST_TOLERANCE);
}

/** The slip whose outcome is nearest to an answer, as far as rounding allows. */
function slipOf(run: SpellingRun, unit: number, value: number): Slip | null {
  const apart = (run.byHand?.slips ?? [])
    .map(({ slip, valueByUnit }) => ({
      slip,
      by: Math.abs((valueByUnit[unit] ?? Infinity) - value),
    }))
    .filter(({ by }) => by <= MOST_TOLERANCE / 2)
    .toSorted((one, other) => one.by - other.by);
  return apart[0]?.slip ?? null;
}

/** What became of a unit. `kept` is what the reader's guesses hold for it. */
export function answerOf(run: SpellingRun, unit: number, kept: string | undefined): Answer {
  const value = engineValue(run, unit);
  const [meant, ...rest] = (kept ?? "").split(" ");
  const text = rest.join(" ");
  const open: Answer = { unit, state: "open", text: "", hint: "", isOutdated: false };
  if (text === "") return open;
  if (meant !== String(value)) return { ...open, isOutdated: true };
  if (text === SHOWN) return { ...open, state: "shown", text: formatNumber(value) };
  const read = readAnswer(text);
  if ("sentence" in read) return { ...open, state: "wrong", text, hint: read.sentence };
  if (Math.abs(read.value - value) <= toleranceOf(run, unit))
    return { ...open, state: "right", text };
  const slip = slipOf(run, unit, read.value);
  const facts = {
    t: run.byHand?.timeStep ?? 1,
    row: unit + 1,
    letter: run.letters[(run.byHand?.timeStep ?? 1) - 1] ?? "",
    before: run.letters[(run.byHand?.timeStep ?? 1) - 2] ?? "",
    answer: text,
  };
  const hint = slip
    ? byHandWords.slips[slip](facts)
    : Math.abs(read.value) > 1
      ? byHandWords.beyond
      : byHandWords.notYet(facts);
  return { ...open, state: "wrong", text, hint };
}
