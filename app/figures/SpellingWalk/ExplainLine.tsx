import { RichText } from "../../math/RichText.tsx";
import { stageWords } from "./words.ts";
import { expressionOf, type Token } from "./arithmetic.ts";
import { type Cell, valueOf } from "./cells.ts";
import { factorsOf, focusCell, productOf, spokenCell } from "./focus.ts";
import { nameOf } from "./names.ts";
import { formatNumber, writeExactly } from "./numbers.ts";
import { type Stage, useStage, viewOf } from "./stage.ts";

interface Explanation {
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

const write = ({ run, digits }: Stage, token: Token): string =>
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
const writeFactor = (text: string) => (text.startsWith("−") ? `(${text})` : text);

/** One number's arithmetic as a sentence, or why there is none yet. */
function explain(stage: Stage, cell: Cell): Explanation {
  const { run, digits } = stage;
  const name = nameOf(run, cell);
  const { state, text } = viewOf(stage, cell);
  const tokens = expressionOf(run, cell, (value) => writeFactor(writeFully(value, digits)));
  if (state === "waiting") return { name, arithmetic: stageWords.notYet };
  const value = valueOf(run, cell);
  const right = writeFully(value, digits);
  if (isGiven(cell)) return { name: `${name} = ${text}`, arithmetic: stageWords.given };
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
    arithmetic: `${tokens.map((token) => write(stage, token)).join("")} ${sign} ${right}`,
  };
}

const isGiven = ({ q }: Cell) => ["Wx", "Wh", "Wy", "bh", "by"].includes(q);

/** A single product and the sum so far. */
function explainProduct(stage: Stage): Explanation | null {
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

export function explanationOf(stage: Stage): Explanation {
  if (stage.inspected) return explain(stage, stage.inspected);
  return explainProduct(stage) ?? explain(stage, spokenCell(stage.run, stage.step));
}

/** The arithmetic of the number that is pointed at, or of the step. */
export function ExplainLine() {
  const stage = useStage();
  const { name, arithmetic } = explanationOf(stage);
  return (
    <p className="explain" id="explain">
      <span className="explain-name">
        <RichText text={name} />
      </span>
      <span className="explain-sum">{arithmetic}</span>
    </p>
  );
}
