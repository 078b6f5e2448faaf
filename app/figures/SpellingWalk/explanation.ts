import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { stageWords } from "./words.ts";
import { byHandWords } from "./byHand/byHandWords.ts";
import { expressionOf, type Token } from "./arithmetic.ts";
import { type Cell, valueOf } from "./cells.ts";
import { heldAt } from "./store/held.ts";
import { factorsOf, focusCell, productOf, spokenCell } from "./focus.ts";
import { nameOf } from "./names.ts";
import { formatNumber, writeExactly } from "./numbers.ts";
import { type Stage, viewOf, writeNumber } from "./stage.ts";

export interface Explanation {
  /** The number's name, with markers for symbols. */
  readonly name: string;
  /** Its arithmetic, filled in; empty for a number that is given. */
  readonly arithmetic: string;
}

/** Enough decimals that the sum comes out on paper; a number that is exact with fewer is written so. */
const EXTRA_DIGITS = 2;

function writeFully(value: number, digits: number): string {
  const isShort = String(value).length <= digits + 2;
  return isShort ? writeExactly(value) : formatNumber(value, digits + EXTRA_DIGITS);
}

/** What a number's arithmetic is written from. */
type Numbers = Pick<Stage, "run" | "digits">;

const PLUS = " + ";

/** The written terms of a sum. */
function termsOf(numbers: Numbers, tokens: readonly Token[]): readonly string[] {
  const terms = [""];
  for (const token of tokens) {
    if (token === PLUS) terms.push("");
    else terms.push(`${terms.pop()}${write(numbers, token)}`);
  }
  return terms;
}

const write = ({ run, digits }: Numbers, token: Token): string =>
  typeof token === "string" ? token : writeFactor(writeFully(valueOf(run, token), digits));

const isWrittenInFull = (value: number, digits: number): boolean =>
  String(value).length <= digits + 2 + (value < 0 ? 1 : 0);

/**
 * "=" where both sides are written in full, "≈" where something was rounded. What is nothing is
 * exactly that, however many digits its factors have.
 */
const equals = (parts: readonly number[], result: number, digits: number): string =>
  result === 0 || [...parts, result].every((one) => isWrittenInFull(one, digits)) ? "=" : "≈";

/** A negative factor stands in brackets. */
export const writeFactor = (text: string) => (text.startsWith("−") ? `(${text})` : text);

/** A longer sum is written with its first products and its last: the lens has them all. */
const MOST_TERMS = 5;
const [FIRST_TERMS, MORE] = [2, "…"];

function shortened(terms: readonly string[]): string {
  const isLong = terms.length > MOST_TERMS;
  const written = isLong ? [...terms.slice(0, FIRST_TERMS), MORE, ...terms.slice(-1)] : terms;
  return written.join(PLUS);
}

/** One number's arithmetic as a sentence. */
function explain(numbers: Numbers, cell: Cell): Explanation {
  const { run, digits } = numbers;
  const name = nameOf(run, cell);
  const tokens = expressionOf(run, cell, (value) => writeFactor(writeFully(value, digits)));
  const value = valueOf(run, cell);
  const right = writeFully(value, digits);
  if (isGiven(cell))
    return { name: `${name} = ${writeNumber(cell, value, digits)}`, arithmetic: stageWords.given };
  if (isSet(run, cell)) return { name: `${name} = ${right}`, arithmetic: stageWords.set };
  if (cell.q === "slope" && tokens.length === 0)
    return { name: `${name} = ${right}`, arithmetic: stageWords.setSlope };
  if (tokens.length === 0) {
    return { name: `${name} ${equals([], value, digits)} ${right}`, arithmetic: "" };
  }
  const values = tokens
    .filter((token) => typeof token !== "string")
    .map((one) => valueOf(run, one));
  // The largest score has itself taken away: e to the power of 0 is exactly 1.
  const sign = cell.q === "e" && value === 1 ? "=" : equals(values, value, digits);
  return {
    name,
    arithmetic: `${shortened(termsOf(numbers, tokens))} ${sign} ${right}`,
  };
}

const isGiven = ({ q }: Cell) => ["Wx", "Wh", "Wy", "bh", "by"].includes(q);

const asInCell = ({ run, digits }: Numbers, one: Cell): string => {
  const value = valueOf(run, one);
  return isWrittenInFull(value, digits) ? writeExactly(value) : formatNumber(value, digits);
};

/** The arithmetic of a number with as many digits as the cells have; "" for one that is given. */
export function shortArithmetic(numbers: Numbers, one: Cell): string {
  const { run, digits } = numbers;
  const tokens = expressionOf(run, one, (value) => writeFactor(formatNumber(value, digits)));
  if (tokens.length === 0) return "";
  const cells = tokens.filter((token) => typeof token !== "string");
  const value = valueOf(run, one);
  const left = tokens.map((token, index) => {
    if (typeof token === "string") return token;
    const text = asInCell(numbers, token);
    return index === 0 ? text : writeFactor(text);
  });
  const sign = equals(
    cells.map((token) => valueOf(run, token)),
    value,
    digits,
  );
  return `${left.join("")} ${sign} ${asInCell(numbers, one)}`;
}

/** One product of a sum, in the same way. */
export function shortProduct(
  numbers: Numbers,
  [left, right]: readonly [Cell, Cell],
  product: number,
): string {
  const { run, digits } = numbers;
  const values = [valueOf(run, left), valueOf(run, right)];
  const result = isWrittenInFull(product, digits)
    ? writeExactly(product)
    : formatNumber(product, digits);
  return `${asInCell(numbers, left)} × ${writeFactor(asInCell(numbers, right))} ${equals(values, product, digits)} ${result}`;
}

/** Whether the reader holds a number that would be computed or read. */
export const isSet = ({ held }: Pick<SpellingRun, "held">, { q, t, i }: Cell): boolean =>
  (q === "h" && heldAt(held, "hidden", t, i) !== undefined) ||
  (q === "x" && heldAt(held, "input", t, i) !== undefined);

/** A single product and the sum so far. */
function explainProduct(stage: Numbers & Pick<Stage, "step">): Explanation | null {
  const { run, step, digits } = stage;
  const factors = factorsOf(step);
  const product = productOf(run, step);
  if (!factors || !product) return null;
  const [left, right] = factors.map((one) => write(stage, one));
  const written = (value: number) => writeFully(value, digits);
  const values = factors.map((one) => valueOf(run, one));
  const single = `${left} × ${right} ${equals(values, product.product, digits)} ${written(product.product)}`;
  const sum =
    product.sumBefore === null
      ? ""
      : `; ${stageWords.runningSum} ${written(product.sumBefore)} + ${writeFactor(written(product.product))} ${equals([product.sumBefore, product.product], product.runningSum, digits)} ${written(product.runningSum)}`;
  return { name: nameOf(run, focusCell(step)), arithmetic: single + sum };
}

/** The arithmetic of what a step computes. */
export const explanationOfStep = (stage: Numbers & Pick<Stage, "step">): Explanation =>
  explainProduct(stage) ?? explain(stage, spokenCell(stage.run, stage.step));

/** The arithmetic of the number that is pointed at, or of the step; or why there is none yet. */
export function explanationOf(stage: Stage): Explanation {
  const { inspected } = stage;
  const own = spokenCell(stage.run, stage.step);
  if (!inspected && viewOf(stage, own).state === "waiting")
    return { name: nameOf(stage.run, own), arithmetic: byHandWords.yours };
  if (!inspected) return explanationOfStep(stage);
  if (viewOf(stage, inspected).state === "waiting")
    return { name: nameOf(stage.run, inspected), arithmetic: stageWords.notYet };
  return explain(stage, inspected);
}
