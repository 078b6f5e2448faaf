import type { CellState } from "../../../network/cells.ts";
import { type Cell, valueOf } from "../cells.ts";
import { shortArithmetic, shortProduct, writeFactor } from "../explanation.ts";
import { factorsAt, productAt } from "../focus.ts";
import { writeExactly } from "../numbers.ts";
import { type Stage, viewOf, writeNumber } from "../stage.ts";
import { lensWords } from "../words.ts";
import type { Grid } from "./grids.ts";
import type { Scene } from "./scene.types.ts";

/** A piece of arithmetic in a pill, and the numbers that it joins. */
export interface SceneProduct {
  readonly text: string;
  readonly state: CellState;
  readonly from: readonly Cell[];
  readonly to: Cell | null;
}

/** Longer sums are not written out. */
const MOST_TERMS = 4;

const stateOf = (stage: Stage, one: Cell, isLit: boolean): CellState =>
  viewOf(stage, one).state === "waiting" ? "empty" : isLit ? "lit" : "back";

const rowCell = ({ cells, columns }: Grid, row: number, col = 0): Cell | undefined =>
  cells[row * columns + col];

/** The products of one row of a matrix–vector product, and a bias that is added. */
function ofSum(stage: Stage, { operands, result, row }: Scene): SceneProduct[] {
  const { run, step, digits } = stage;
  const { operation, leaf, leafEnd } = step;
  const to = (result && rowCell(result, row)) ?? null;
  const vector = operands[1]?.cells ?? [];
  const products = vector.map((right, col): SceneProduct => {
    const factors = factorsAt(operation, row, col);
    const product = productAt(run, operation, row, col)?.product ?? 0;
    const isKnown = operation.start + row * operation.cols + col <= leafEnd;
    const isNow = leaf === null || (leaf.row === row && leaf.col === col);
    const isNothing = operation.kind === "wx" && valueOf(run, right) === 0;
    return {
      text: factors ? shortProduct(stage, factors, product) : "",
      state: isKnown ? (isNow && !isNothing ? "lit" : "back") : "empty",
      from: [right],
      to,
    };
  });
  const bias = operands[2] && rowCell(operands[2], row);
  if (bias === undefined) return products;
  const text = `+ ${writeNumber(bias, valueOf(run, bias), digits)}`;
  const state = to ? stateOf(stage, to, leaf === null) : "empty";
  return [...products, { text, state, from: [bias], to }];
}

/** What the key lets through: one product in each row. */
function ofKey(stage: Stage, { operands, result }: Scene): SceneProduct[] {
  const { run, step } = stage;
  const [weight, key] = operands;
  const open = key?.used.row;
  if (!weight || !result || open === undefined || step.operation.kind === "x") return [];
  return result.cells.flatMap((to, row) => {
    const factors = factorsAt(step.operation, row, open);
    const product = productAt(run, step.operation, row, open)?.product ?? 0;
    if (!factors) return [];
    return [
      {
        text: shortProduct(stage, factors, product),
        state: stateOf(stage, to, true),
        from: [factors[0]],
        to,
      },
    ];
  });
}

/** One line of arithmetic for each row. */
function ofRows(stage: Stage, { operands, result, row }: Scene): SceneProduct[] {
  const last = operands.at(-1);
  if (!last || !result) return [];
  if (result.cells.length < last.cells.length) {
    const to = result.cells[0];
    if (!to) return [];
    const isShort = last.cells.length <= MOST_TERMS;
    const text = isShort ? shortArithmetic(stage, to) : lensWords.sum;
    return [{ text, state: stateOf(stage, to, true), from: last.cells, to }];
  }
  return result.cells.flatMap((to, index) => {
    const text = shortArithmetic(stage, to);
    const from = last.cells[index];
    if (text === "" || !from) return [];
    return [{ text, state: stateOf(stage, to, index === row), from: [from], to }];
  });
}

/** The entry that is looked at: its share of each step, or its update. */
function ofTables(stage: Stage, { operands, result, row, col }: Scene): SceneProduct[] {
  const to = result && rowCell(result, row, col);
  if (!to) return [];
  const state = stateOf(stage, to, true);
  const entries = operands.flatMap((grid) => rowCell(grid, row, col) ?? []);
  const isUpdate = operands.some(({ isEditable }) => isEditable);
  const written = (one: Cell) => writeNumber(one, valueOf(stage.run, one), stage.digits);
  const rate = isUpdate ? `− ${writeExactly(stage.run.learningRate)} × ` : "+ ";
  const signOf = / ([=≈]) [^=≈]*$/u.exec(shortArithmetic(stage, to))?.[1] ?? "=";
  return [
    ...entries.map((one, index) => ({
      text: index === 0 ? written(one) : rate + writeFactor(written(one)),
      state,
      from: [one],
      to,
    })),
    { text: `${signOf} ${written(to)}`, state, from: [], to: null },
  ];
}

/** The pills of a scene. */
export function productsOf(stage: Stage, scene: Scene): readonly SceneProduct[] {
  const { result, row, col } = scene;
  switch (scene.form) {
    case "sum":
      return ofSum(stage, scene);
    case "key":
      return ofKey(stage, scene);
    case "rows":
      return ofRows(stage, scene);
    case "tables":
      return ofTables(stage, scene);
    case "table": {
      const one = result && rowCell(result, row, col);
      if (!one) return [];
      const state = stateOf(stage, one, true);
      return [{ text: shortArithmetic(stage, one), state, from: [one], to: null }];
    }
    case "shares":
      return (scene.operands[1]?.cells ?? []).map((to, index) => ({
        text: shortArithmetic(stage, to).replace(/ [=≈][^=≈]*$/u, ""),
        state: stateOf(stage, to, index === row),
        from: scene.operands[0]?.cells.slice(index, index + 1) ?? [],
        to,
      }));
    case "bet": {
      const loss = result?.cells[0];
      if (!loss) return [];
      const state = stateOf(stage, loss, true);
      // With so many decimals of the probability, its logarithm comes out on paper as the loss is written.
      const fine = shortArithmetic({ ...stage, digits: stage.digits + 2 }, loss);
      const written = writeNumber(loss, valueOf(stage.run, loss), stage.digits);
      const text = fine.replace(/([=≈]) [^=≈]*$/u, `$1 ${written}`);
      return [{ text, state, from: [], to: loss }];
    }
    case "curve":
    case "hand":
      return [];
  }
}
