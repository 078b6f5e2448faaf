import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { dependentsOf, sourcesOf } from "./arithmetic.ts";
import { type Cell, cell, keyOf, letterRead, type Quantity } from "./cells.ts";
import type { OperationKind } from "./operations.ts";
import type { Operation, Step } from "./walk.ts";

/** How a number stands to the one that is looked at. */
export type Relation = "self" | "source" | "dependent";

/** What each operation computes: the quantity of its result. */
const resultOf: Readonly<Record<OperationKind, Quantity>> = {
  x: "x",
  wh: "wh",
  wx: "wx",
  a: "a",
  h: "h",
  z: "z",
  e: "e",
  y: "y",
  L: "L",
  total: "total",
  dz: "dz",
  do: "do",
  df: "df",
  dh: "dh",
  da: "da",
  cy: "cy",
  cx: "cx",
  ch: "ch",
  gy: "gy",
  gx: "gx",
  gh: "gh",
  gby: "gby",
  gbh: "gbh",
  uy: "uy",
  ux: "ux",
  uh: "uh",
  uby: "uby",
  ubh: "ubh",
  after: "after",
};

/** Operations whose products are summed along a row into one result. */
const dotProducts: ReadonlySet<OperationKind> = new Set(["wh", "wx", "z", "do", "df"]);

export const isDotProduct = ({ kind }: { readonly kind: OperationKind }): boolean =>
  dotProducts.has(kind);

/** The number that a step is about; at coarser paces the first one of its operation. */
export function focusCell(step: Step): Cell {
  const { operation, leaf } = step;
  const row = leaf?.row ?? 0;
  const col = leaf?.col ?? 0;
  const q = resultOf[operation.kind];
  return isDotProduct(operation) ? cell(q, operation.t, row) : cell(q, operation.t, row, col);
}

/**
 * The number whose arithmetic is written below a step: the one of the letter that the step's sentence
 * speaks of, or the first.
 */
export function spokenCell(run: SpellingRun, step: Step): Cell {
  const { alphabet, letters } = run;
  const { kind, t } = step.operation;
  const placeOf = (letter: string | undefined) => alphabet.indexOf(letter ?? "");
  if (step.leaf === null && kind === "x") return cell("x", t, placeOf(letterRead(run, t)));
  if (step.leaf === null && kind === "cx") return cell("cx", t, 0, placeOf(letterRead(run, t)));
  if (step.leaf === null && kind === "dz") return cell("dz", t, placeOf(letters[t]));
  return focusCell(step);
}

/** The two factors of a product of a matrix–vector product; null for any other operation. */
export function factorsAt(
  { kind, t, rows, cols }: Operation,
  row: number,
  col: number,
): readonly [Cell, Cell] | null {
  if (rows * cols === 1) return null;
  const factors: Partial<Record<OperationKind, readonly [Cell, Cell]>> = {
    wh: [cell("Wh", 0, row, col), cell("h", t - 1, col)],
    wx: [cell("Wx", 0, row, col), cell("x", t, col)],
    z: [cell("Wy", 0, row, col), cell("h", t, col)],
    do: [cell("Wy", 0, col, row), cell("dz", t, col)],
    df: [cell("Wh", 0, col, row), cell("da", t + 1, col)],
  };
  return factors[kind] ?? null;
}

/** The factors of a step that is a single product; null for any other step. */
export const factorsOf = ({ operation, leaf }: Step): readonly [Cell, Cell] | null =>
  leaf && factorsAt(operation, leaf.row, leaf.col);

/** A product and the sum up to it, as the engine itemised them. */
export function productAt(
  { itemised }: SpellingRun,
  { kind, t, cols }: Operation,
  row: number,
  col: number,
) {
  const lists = {
    wh: itemised.recurrentByStep,
    wx: itemised.inputByStep,
    z: itemised.outputByStep,
    do: itemised.fromOutputByStep,
    df: itemised.fromFutureByStep,
  };
  const list = lists[kind as keyof typeof lists][t - 1];
  if (!list) return null;
  const at = row * cols + col;
  return {
    product: list.products.data[at] ?? 0,
    runningSum: list.partialSums.data[at] ?? 0,
    sumBefore: col === 0 ? null : (list.partialSums.data[at - 1] ?? 0),
  };
}

/** The same of a step that is a single product; null for any other step. */
export const productOf = (run: SpellingRun, step: Step) =>
  step.leaf && factorsOf(step)
    ? productAt(run, step.operation, step.leaf.row, step.leaf.col)
    : null;

/**
 * What lights up. A number that is pointed at lights what it is computed from and what is computed
 * from it; otherwise the step lights the numbers it uses.
 */
export function relationsOf(
  run: SpellingRun,
  step: Step,
  inspected: Cell | null,
): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  if (inspected) {
    for (const one of dependentsOf(run, inspected)) relations.set(keyOf(one), "dependent");
    for (const one of sourcesOf(run, inspected)) relations.set(keyOf(one), "source");
    relations.set(keyOf(inspected), "self");
    return relations;
  }
  if (step.pace !== "product") return relations;
  const sources = factorsOf(step) ?? sourcesOf(run, focusCell(step));
  for (const one of sources) relations.set(keyOf(one), "source");
  return relations;
}
