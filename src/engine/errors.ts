/** Stable reasons for failure. They cross the worker boundary, so renaming one is a breaking change. */
export type EngineErrorCode =
  | "shape-mismatch"
  | "out-of-range"
  | "not-finite"
  | "invalid-word"
  | "invalid-text"
  | "invalid-model";

/** A failure the engine reports on purpose; anything else that is thrown is a bug. */
export class EngineError extends Error {
  override readonly name: string = "EngineError";
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** An array's length does not fit the network or sequence it was handed to. */
export class ShapeError extends EngineError {
  override readonly name = "ShapeError";
  constructor(message: string) {
    super("shape-mismatch", message);
  }
}

/** Where a computation first left the finite numbers. */
export interface NonFinitePlace {
  /** What was being computed, in words and symbols, e.g. "the hidden state h_t". */
  readonly quantity: string;
  /** Time step, 0 … T; null for a quantity that has none, such as a weight matrix. */
  readonly timeStep: number | null;
}

/** A value became NaN or ±Infinity: too large for a double, or computed from one that was. */
export class NotFiniteError extends EngineError {
  override readonly name = "NotFiniteError";
  readonly place: NonFinitePlace;
  constructor(where: string, place: NonFinitePlace) {
    super("not-finite", `${where}: ${describeNonFinite(place)}.`);
    this.place = place;
  }
}

/**
 * Says where overflow began, e.g. "the hidden state h_t stopped being a finite number at time step 7".
 */
export function describeNonFinite({ quantity, timeStep }: NonFinitePlace): string {
  const when = timeStep === null ? "" : ` at time step ${timeStep}`;
  return `${quantity} stopped being a finite number${when}`;
}

/** A number and what it counts, in the singular for 1: "1 update", "3 updates". */
export const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : `${noun}s`}`;

/**
 * Checks one length at a function's door. The message says where, what arrived,
 * what was needed and which shape asked for it, in that order.
 *
 * @throws ShapeError e.g. "forward: `initialHidden` has 3 values, but H is 1 and needs 1."
 */
export function assertLength(
  where: string,
  name: string,
  actual: number,
  needed: number,
  because: string,
): void {
  if (actual === needed) return;
  throw new ShapeError(
    `${where}: \`${name}\` has ${counted(actual, "value")}, but ${because} and needs ${needed}.`,
  );
}

/**
 * Checks that a number is a whole one between two bounds, both included.
 *
 * @throws EngineError "out-of-range", e.g. "runSpelling: the hidden size is 9, but it must be a whole number from 1 to 8."
 */
export function assertInteger(
  where: string,
  name: string,
  value: number,
  smallest: number,
  largest: number,
): void {
  if (Number.isInteger(value) && value >= smallest && value <= largest) return;
  throw new EngineError(
    "out-of-range",
    `${where}: ${name} is ${String(value)}, but it must be a whole number from ${smallest} to ${largest}.`,
  );
}

/**
 * Checks that a number is finite and lies between two bounds, both included.
 *
 * @throws EngineError "out-of-range"
 */
export function assertBetween(
  where: string,
  name: string,
  value: number,
  smallest: number,
  largest: number,
): void {
  if (Number.isFinite(value) && value >= smallest && value <= largest) return;
  throw new EngineError(
    "out-of-range",
    `${where}: ${name} is ${String(value)}, but it must be a number from ${smallest} to ${largest}.`,
  );
}

/**
 * Checks that a value is one of a closed list, for values that arrive from outside the type system.
 *
 * @throws EngineError "out-of-range"
 */
export function assertOneOf(
  where: string,
  name: string,
  value: unknown,
  allowed: readonly unknown[],
): void {
  if (allowed.includes(value)) return;
  throw new EngineError(
    "out-of-range",
    `${where}: ${name} is ${String(value)}, but it must be one of ${allowed.join(", ")}.`,
  );
}
