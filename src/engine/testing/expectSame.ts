import { expect } from "vitest";

const written = (value: unknown): string => {
  if (Object.is(value, -0)) return "-0";
  return typeof value === "string" ? JSON.stringify(value) : String(value);
};

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);

/** "Number", "Float64Array", "Null" … */
const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

/**
 * Where two values first differ, in a sentence that begins with the place's name, such as
 * "weightHh.data[5] is 0.5, expected 0.75"; null if they are the same to the last bit, zeros of either sign and
 * NaN included.
 *
 * @param name of the whole
 */
export function firstDifference(actual: unknown, expected: unknown, name: string): string | null {
  if (Object.is(actual, expected)) return null;
  const [kind, wanted] = [kindOf(actual), kindOf(expected)];
  if (kind !== wanted) return `${name} is of the kind ${kind}, expected ${wanted}`;
  if (isList(actual) && isList(expected)) {
    if (actual.length !== expected.length)
      return `${name} has the length ${actual.length}, expected ${expected.length}`;
    for (let index = 0; index < expected.length; index++) {
      const found = firstDifference(actual[index], expected[index], `${name}[${index}]`);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof actual !== "object" || typeof expected !== "object" || !actual || !expected)
    return `${name} is ${written(actual)}, expected ${written(expected)}`;
  const mine = new Map<string, unknown>(Object.entries(actual));
  const theirs = new Map<string, unknown>(Object.entries(expected));
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    if (!mine.has(key)) return `${name}.${key} is missing`;
    if (!theirs.has(key)) return `${name}.${key} is not expected`;
    const found = firstDifference(mine.get(key), theirs.get(key), `${name}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Expects two values, arrays nested in records in any way, to be the same to the last bit. Tells the first number
 * that differs and where it stands, where a comparison of whole values would print thousands of lines.
 *
 * @param name of the whole, as the message begins
 */
export function expectSame(actual: unknown, expected: unknown, name = "the value"): void {
  const difference = firstDifference(actual, expected, name);
  if (difference !== null) expect.fail(difference);
}
