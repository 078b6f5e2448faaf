import type { SymbolFamily } from "../../../math/symbols.ts";
import { byHandWords } from "../byHand/byHandWords.ts";
import { type Cell, keyOf } from "../cells.ts";
import { spokenCell } from "../focus.ts";
import { operationNames, stopNames } from "../nameWords.ts";
import type { OperationKind } from "../operations.ts";
import type { Stage } from "../stage.ts";
import { isByHand, type Operation, type Step } from "../walk.ts";
import { lensWords } from "../words.ts";
import type { Scene } from "./scene.types.ts";
import { sceneOf } from "./sceneOf.ts";
import { weightsScene } from "./weightsScene.ts";

const forward: ReadonlyMap<OperationKind, SymbolFamily> = new Map([
  ["x", "x"],
  ["wx", "x"],
  ["wh", "h"],
  ["a", "h"],
  ["h", "h"],
  ["z", "y"],
  ["e", "y"],
  ["y", "y"],
  ["L", "y"],
  ["ux", "x"],
  ["uh", "h"],
  ["ubh", "h"],
  ["uy", "y"],
  ["uby", "y"],
] as const);

/** The colour of an operation: of what it makes, or of the gradient. */
export const familyOf = ({ kind }: Operation): SymbolFamily => forward.get(kind) ?? "grad";

/** The row and column of a number in a grid; null where it is not in it. */
function placeIn(cells: readonly Cell[], columns: number, one: Cell) {
  const index = cells.findIndex((cell) => keyOf(cell) === keyOf(one));
  return index < 0 ? null : { row: Math.floor(index / columns), col: index % columns };
}

/** What the lens is a picture of. */
const pictured = (step: Step) => (isByHand(step) ? "hand" : step.operation.kind);

/** The row that is looked at: of the number that is pointed at, of the step, or of its sentence. */
export function focusOf({ run, step, inspected }: Stage) {
  const { operation, leaf } = step;
  const { t } = operation;
  const first = spokenCell(run, step);
  const isSum = leaf === null ? null : leaf.col;
  const own = { row: leaf?.row ?? first.i, col: leaf?.col ?? first.j };
  if (!inspected) return { ...own, product: isSum };
  const scene = sceneOf({ run, kind: pictured(step), t, ...own });
  const grids = [scene.result, ...scene.operands].filter((grid) => grid !== null);
  for (const grid of grids) {
    const at = placeIn(grid.cells, grid.columns, inspected);
    if (!at || (grid === scene.operands[1] && ["sum", "hand", "table"].includes(scene.form)))
      continue;
    return scene.isDown && grid === scene.operands[0]
      ? { row: at.col, col: at.row, product: isSum }
      : { row: at.row, col: at.col, product: isSum };
  }
  return { ...own, product: isSum };
}

/** What the lens shows now. */
export function sceneNow(stage: Stage): Scene {
  const { run, step, isOverview } = stage;
  if (isOverview) return weightsScene(run);
  const { t } = step.operation;
  const kind = pictured(step);
  const { row, col, product } = focusOf(stage);
  const isTable = /^[cgu]/u.test(kind);
  return sceneOf({ run, kind, t, row, col: isTable ? col : product });
}

/** Where the lens looks: into which memory or bet. */
const inside = ({ kind, t }: Operation): string | null => {
  if (t === 0) return null;
  if (/^[zeyL]$/u.test(kind)) return lensWords.inside(`[p:${t}]`);
  return kind.startsWith("d") || kind.startsWith("c")
    ? lensWords.back(`[h:${t}]`)
    : lensWords.inside(`[h:${t}]`);
};

/** The title of the lens, with markers: "inside h_2 · from memory · row 2 of 3". */
export function titleOf({ step, isOverview }: Stage, { form, result, row }: Scene): string {
  if (isOverview) return lensWords.allWeights;
  if (isByHand(step)) return byHandWords.title(step.operation.t);
  const rows = result?.cells.length ?? 1;
  const hasRow = form === "sum" && rows > 1;
  // These hold more than the operation that they are seen through.
  const { stop } = step;
  const whole = stop?.name === "guess" || stop?.name === "letter" ? stopNames[stop.name] : null;
  return [
    inside(step.operation),
    whole,
    operationNames[step.operation.kind],
    hasRow ? lensWords.rowOf(row + 1, rows) : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
