import { kitWords } from "../words.ts";
import type { Param } from "./param.ts";

/** A number between two ends. */
export interface NumberParam extends Param<number> {
  readonly min: number;
  readonly max: number;
  /** Of a slider, and of an arrow key */
  readonly step: number;
  readonly isWhole: boolean;
}

export interface ChoiceParam<Value extends string> extends Param<Value> {
  readonly options: readonly Value[];
}

export interface TextParam extends Param<string> {
  /** In UTF-16 code units, as a text field counts them */
  readonly longest: number;
}

/** How an address writes a number: as JavaScript does. Readers type into fields, which understand more. */
const decimalForm = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const wholeForm = /^-?\d+$/;

function numeric(
  first: number,
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number },
  isWhole: boolean,
): NumberParam {
  return {
    first,
    min,
    max,
    step,
    isWhole,
    accepted: kitWords.between(min, max, isWhole),
    write: String,
    read(text) {
      const value = (isWhole ? wholeForm : decimalForm).test(text) ? Number(text) : NaN;
      return value >= min && value <= max ? value : null;
    },
  };
}

export const whole = (first: number, min: number, max: number): NumberParam =>
  numeric(first, { min, max, step: 1 }, true);

/** @param step of its slider; any number between the ends is accepted */
export const decimal = (first: number, min: number, max: number, step: number): NumberParam =>
  numeric(first, { min, max, step }, false);

/** What all random numbers of a figure are drawn from; the largest is 2³² − 1. */
export const seed = (first: number): NumberParam => whole(first, 0, 2 ** 32 - 1);

/** One of a few; an address writes its name. */
export const choice = <const Value extends string>(
  first: Value,
  options: readonly Value[],
): ChoiceParam<Value> => ({
  first,
  options,
  accepted: kitWords.oneOf(options),
  write: (value) => value,
  read: (text) => options.find((option) => option === text) ?? null,
});

/** Yes or no; an address writes 1 or 0. */
export const flag = (first: boolean): Param<boolean> => ({
  first,
  accepted: kitWords.flag,
  write: (value) => (value ? "1" : "0"),
  read: (text) => (text === "1" ? true : text === "0" ? false : null),
});

/** What a reader writes. Line breaks and tabs become blanks, for a field has one line. */
export const text = (first: string, longest: number): TextParam => ({
  first,
  longest,
  accepted: kitWords.atMost(longest),
  write: (value) => value,
  read: (value) => (value.length <= longest ? value.replaceAll(/[\s\u2028\u2029]/g, " ") : null),
  // Its beginning, but no half of a character.
  keep: (value) =>
    value
      .slice(0, longest)
      .replace(/[\uD800-\uDBFF]$/, "")
      .replaceAll(/[\s\u2028\u2029]/g, " "),
});
