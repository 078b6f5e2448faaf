import type { Vector } from "../engine/types.ts";

/** An object of a reference file, and where it stands there. */
export interface JsonObject {
  /** E.g. "network 3" */
  readonly where: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A reference file cannot be used. */
export class InvalidReferenceError extends Error {
  override readonly name = "InvalidReferenceError";
}

/** The error that a reference file cannot be used, with the reason. */
export const invalidReference = (where: string, reason: string): InvalidReferenceError =>
  new InvalidReferenceError(`${where} ${reason}.`);

/** @throws InvalidReferenceError if the value is not a JSON object */
export function objectOf(where: string, value: unknown): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidReference(where, "is not a JSON object");
  return { where, fields: value as Record<string, unknown> };
}

/** The objects of a list, which must hold one at least. */
export function objectsOf(where: string, each: string, value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value) || value.length === 0)
    throw invalidReference(where, "is not a list with something in it");
  return value.map((entry, index) => objectOf(`${each} ${index + 1}`, entry));
}

/** Any field, which must be there; it may be null. */
export function fieldIn({ where, fields }: JsonObject, name: string): unknown {
  if (!Object.hasOwn(fields, name)) throw invalidReference(where, `lacks the field \`${name}\``);
  return fields[name];
}

export function objectIn(object: JsonObject, name: string): JsonObject {
  return objectOf(`${object.where}, \`${name}\``, fieldIn(object, name));
}

export function numberIn(object: JsonObject, name: string): number {
  const value = fieldIn(object, name);
  if (typeof value !== "number")
    throw invalidReference(object.where, `has a \`${name}\` that is no number`);
  return value;
}

/** A size, 1 or more; how large it may be is for whoever uses it to say. */
export function sizeIn(object: JsonObject, name: string): number {
  const value = numberIn(object, name);
  if (!Number.isSafeInteger(value) || value < 1)
    throw invalidReference(object.where, `has a \`${name}\` of ${value}, but 1, 2, 3, … is needed`);
  return value;
}

export function textIn(object: JsonObject, name: string): string {
  const value = fieldIn(object, name);
  if (typeof value !== "string")
    throw invalidReference(object.where, `has a \`${name}\` that is no text`);
  return value;
}

export function booleanIn(object: JsonObject, name: string): boolean {
  const value = fieldIn(object, name);
  if (typeof value !== "boolean")
    throw invalidReference(object.where, `has a \`${name}\` that is neither true nor false`);
  return value;
}

/**
 * Numbers in nested lists, row-major.
 *
 * @param shape how many there must be at each level; null: any number, but the same everywhere
 */
export function numbersIn(
  object: JsonObject,
  name: string,
  shape: readonly (number | null)[],
): Vector {
  const value = fieldIn(object, name);
  const sizes = shape.map((size, level) => size ?? lengthAt(value, level));
  const numbers: number[] = [];
  if (!collect(numbers, value, sizes, 0))
    throw invalidReference(
      object.where,
      `has a \`${name}\` that is not ${shape.map((size) => size ?? "any number").join(" × ")} numbers in nested lists`,
    );
  return Float64Array.from(numbers);
}

/** All numbers of a field that may be lists of different lengths and depths, one after the other. */
export function allNumbersIn(object: JsonObject, name: string): Vector {
  const flatten = (value: unknown): unknown[] =>
    Array.isArray(value) ? value.flatMap(flatten) : [value];
  const numbers = flatten(fieldIn(object, name));
  if (numbers.length === 0 || !numbers.every((value) => typeof value === "number"))
    throw invalidReference(object.where, `has a \`${name}\` that is not numbers in nested lists`);
  return Float64Array.from(numbers);
}

/** Length of the first list at this level. */
function lengthAt(value: unknown, level: number): number {
  if (!Array.isArray(value)) return 0;
  return level === 0 ? value.length : lengthAt(value[0], level - 1);
}

/** @returns whether the value has the shape that remains from `level` on */
function collect(
  numbers: number[],
  value: unknown,
  sizes: readonly number[],
  level: number,
): boolean {
  if (level === sizes.length) {
    if (typeof value !== "number") return false;
    numbers.push(value);
    return true;
  }
  if (!Array.isArray(value) || value.length !== sizes[level]) return false;
  return value.every((part) => collect(numbers, part, sizes, level + 1));
}
