import { spellingLimits as limits } from "../../../../src/engine/experiments/spelling/limits.ts";
import type { Held } from "../../../../src/protocol/messages.ts";
import { readWrittenNumber } from "../../../controls/typedNumber.ts";

const codes = { hidden: "h", input: "x" } as const satisfies Record<Held["name"], string>;

/** "h_2_1_-0.5": unit 1 of h_2 is held at −0.5. */
export const writeHeld = ({ name, timeStep, index, value }: Held): string =>
  [codes[name], timeStep, index + 1, value].join("_");

const wholeFrom1 = (text = "") => readWrittenNumber(text, { min: 1, isWhole: true });

/** Reads what {@link writeHeld} writes; null for anything else. */
export function readHeld(text: string): Held | null {
  const [code, step, place, number = "", ...rest] = text.split("_");
  const name = code === codes.hidden ? "hidden" : code === codes.input ? "input" : null;
  const timeStep = wholeFrom1(step);
  const index = wholeFrom1(place);
  const value = readWrittenNumber(number, limits.heldValue);
  if (name === null || timeStep === null || index === null || value === null || rest.length > 0)
    return null;
  return { name, timeStep, index: index - 1, value };
}

const isSame = (one: Held, other: Held) =>
  one.name === other.name && one.timeStep === other.timeStep && one.index === other.index;

/** What is held, with one number more, or with another value of it. */
export const withHeld = (held: readonly Held[], one: Held): Held[] => [
  ...held.filter((other) => !isSame(one, other)),
  one,
];

/** The number that a unit of h_t is held at; undefined where it is computed. */
export const heldAt = (
  held: readonly Held[],
  name: Held["name"],
  timeStep: number,
  index: number,
) => held.find((one) => isSame(one, { name, timeStep, index, value: 0 }))?.value;

/** The place of the letter that step t reads instead of its own; undefined where it reads its own. */
export const heldLetter = (held: readonly Held[], timeStep: number): number | undefined =>
  held.find((one) => one.name === "input" && one.timeStep === timeStep && one.value === 1)?.index;

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
