import { RichText } from "../../math/RichText.tsx";
import { stageWords } from "../../words/spelling.ts";
import { expressionOf, type Token } from "./arithmetic.ts";
import { type Cell, valueOf } from "./cells.ts";
import { factorsOf, focusCell, productOf } from "./focus.ts";
import { nameOf } from "./names.ts";
import { formatNumber } from "./numbers.ts";
import { type Stage, useStage, viewOf, writeNumber } from "./stage.ts";

interface Explanation {
  /** The number's name, with markers for symbols. */
  readonly name: string;
  /** Its arithmetic, filled in; empty for a number that is given. */
  readonly arithmetic: string;
}

const write = (stage: Stage, token: Token): string =>
  typeof token === "string"
    ? token
    : writeFactor(writeNumber(token, valueOf(stage.run, token), stage.digits));

/** A negative factor stands in brackets. */
const writeFactor = (text: string) => (text.startsWith("−") ? `(${text})` : text);

/** One number's arithmetic as a sentence, or why there is none yet. */
function explain(stage: Stage, cell: Cell): Explanation {
  const { run, digits } = stage;
  const name = nameOf(run, cell);
  const { state, text } = viewOf(stage, cell);
  const tokens = expressionOf(run, cell, (value) => writeFactor(formatNumber(value, digits)));
  if (state === "waiting") return { name, arithmetic: stageWords.notYet };
  if (tokens.length === 0) {
    return { name: `${name} = ${text}`, arithmetic: isGiven(cell) ? stageWords.given : "" };
  }
  return { name, arithmetic: `${tokens.map((token) => write(stage, token)).join("")} = ${text}` };
}

const isGiven = ({ q }: Cell) => ["Wx", "Wh", "Wy", "bh", "by"].includes(q);

/** A single product and the sum so far. */
function explainProduct(stage: Stage): Explanation | null {
  const { run, step, digits } = stage;
  const factors = factorsOf(step);
  const product = productOf(run, step);
  if (!factors || !product) return null;
  const [left, right] = factors.map((one) => write(stage, one));
  const written = (value: number) => formatNumber(value, digits);
  const single = `${left} × ${right} = ${written(product.product)}`;
  const sum =
    product.sumBefore === null
      ? ""
      : `; ${stageWords.runningSum} ${written(product.sumBefore)} + ${writeFactor(written(product.product))} = ${written(product.runningSum)}`;
  return { name: nameOf(run, focusCell(step)), arithmetic: single + sum };
}

export function explanationOf(stage: Stage): Explanation {
  if (stage.inspected) return explain(stage, stage.inspected);
  return explainProduct(stage) ?? explain(stage, focusCell(stage.step));
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
