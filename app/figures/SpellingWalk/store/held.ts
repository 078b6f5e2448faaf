import { spellingLimits as limits } from "../../../../src/engine/experiments/spelling/limits.ts";
import type { Held, SpellingExperiment, SpellingRun } from "../../../../src/protocol/messages.ts";
import { readWrittenNumber } from "../../../controls/typedNumber.ts";
import { alphabetOf, lettersOf } from "./letters.ts";

const isLetter = ({ name, value }: Held) => name === "input" && value === 1;

/**
 * "h_2_1_-0.5*x_3_4": unit 1 of h_2 is held at −0.5, and step 3 reads the letter at place 4 of the alphabet. The 0
 * in the place of the word's own letter goes without saying.
 */
export const writeHeld = (held: readonly Held[]): string =>
  held
    .flatMap((one) => {
      const { timeStep, index, value } = one;
      if (one.name === "hidden") return [["h", timeStep, index + 1, value].join("_")];
      return isLetter(one) ? [["x", timeStep, index + 1].join("_")] : [];
    })
    .join("*");

const wholeFrom1 = (text = "") => readWrittenNumber(text, { min: 1, isWhole: true });

/**
 * Reads what {@link writeHeld} writes.
 *
 * @returns what of it the network has, and whether that is all
 */
export function readHeld(
  text: string,
  { word, hiddenSize }: SpellingExperiment,
): { readonly held: readonly Held[]; readonly isWhole: boolean } {
  const letters = lettersOf(word);
  const alphabet = alphabetOf(word);
  let held: readonly Held[] = [];
  let isWhole = true;
  for (const part of text.split("*")) {
    const [code, step, place, ...numbers] = part.split("_");
    const timeStep = wholeFrom1(step) ?? Infinity;
    const index = (wholeFrom1(place) ?? Infinity) - 1;
    const value = readWrittenNumber(numbers[0] ?? "", limits.heldValue);
    const isThere = timeStep < letters.length;
    let more: readonly Held[] | null = null;
    if (code === "h" && numbers.length === 1 && isThere && index < hiddenSize && value !== null)
      more = withHeld(held, { name: "hidden", timeStep, index, value });
    else if (code === "x" && numbers.length === 0 && isThere && index < alphabet.length)
      more = withLetter(held, timeStep, alphabet.indexOf(letters[timeStep - 1] ?? ""), index);
    if (more !== null && more.length <= limits.held.max) held = more;
    else isWhole = false;
  }
  return { held, isWhole };
}

const isSame = (one: Held, other: Held) =>
  one.name === other.name && one.timeStep === other.timeStep && one.index === other.index;

/** What is held, with one number more, or with another value of it. */
export const withHeld = (held: readonly Held[], one: Held): Held[] => [
  ...held.filter((other) => !isSame(one, other)),
  one,
];

/**
 * What is held, with a unit of h_t at another value. At the value that is computed for it, it is not held: so a drag
 * that is taken back leaves no trace.
 */
export function withState(
  held: readonly Held[],
  { trace }: Pick<SpellingRun, "trace">,
  timeStep: number,
  index: number,
  value: number,
): Held[] {
  const computed = trace.forward.layers[0]?.[0]?.gates;
  const states = computed && "candidate" in computed ? computed.candidate.valueByStep : null;
  const one: Held = { name: "hidden", timeStep, index, value };
  const isComputed = states?.data[(timeStep - 1) * states.cols + index] === value;
  return isComputed ? held.filter((other) => !isSame(one, other)) : withHeld(held, one);
}

/** The number that a unit of h_t is held at; undefined where it is computed. */
export const heldAt = (
  held: readonly Held[],
  name: Held["name"],
  timeStep: number,
  index: number,
) => held.find((one) => isSame(one, { name, timeStep, index, value: 0 }))?.value;

/** The place of the letter that step t reads instead of its own; undefined where it reads its own. */
export const heldLetter = (held: readonly Held[], timeStep: number): number | undefined =>
  held.find((one) => isLetter(one) && one.timeStep === timeStep)?.index;

/** What is held, with step t reading the letter of another place: its own 1 is taken away and put there. */
export function withLetter(
  held: readonly Held[],
  timeStep: number,
  own: number,
  place: number,
): Held[] {
  const others = held.filter((one) => one.name !== "input" || one.timeStep !== timeStep);
  if (place === own) return others;
  const input = (index: number, value: number): Held => ({ name: "input", timeStep, index, value });
  return [...others, input(own, 0), input(place, 1)];
}
