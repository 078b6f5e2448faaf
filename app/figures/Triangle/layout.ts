import { layoutColumn } from "../../network/Column.tsx";
import { layoutPlate } from "../../network/Plate.tsx";
import { type NetworkSizes, teachingSizes } from "../../network/sizes.ts";
import type { MatrixId } from "./selection.ts";
import { normAt, termsOf, type TriangleView } from "./triangle.ts";

export const SIDE = 300;

/** Areas of a matrix's terms, the largest of them 1; null for pairs that W_y does not have. */
export function sharesOf({ answer }: Pick<TriangleView, "answer">, matrix: MatrixId) {
  const most = Math.max(...termsOf(answer, matrix).normByPair.data, Number.MIN_VALUE);
  return (t: number, k: number): number | null =>
    matrix === "Wy" && t !== k ? null : normAt(answer, matrix, t, k) / most;
}

const ROOM = 288;

/** Cells that can be read while there are few, and bricks where there are many. */
export function sizesFor(columns: number): NetworkSizes {
  const width = Math.min(ROOM / columns - 3, 72);
  return {
    ...teachingSizes,
    cell: { width, height: Math.min(32, width), gap: 3 },
    cellText: 19,
    label: 19,
  };
}

/** Of what a letter of the alphabet has of its own: a column of W_x, and a row of W_y */
const LETTER = 22;

/** On the tab stands which gradient it is, larger than the numbers. */
const TAB_LABEL = 24;

/** A column at the left, a row above, and in their corner the matrix of all their products. */
export function layoutProduct(matrix: MatrixId, rows: number, columns: number) {
  const sizes = sizesFor(columns);
  const column = layoutColumn(rows, sizes);
  const row = layoutColumn(columns, sizes, "across");
  const plateSizes = { ...sizes, label: TAB_LABEL };
  const plate = layoutPlate(rows, columns, plateSizes);
  const name = sizes.label * 1.6;
  const x = Math.max(column.width, 70) + 22;
  const y = name + row.height + 14;
  const cellAt = (index: number, size: number) => (index + 0.5) * size + index * sizes.cell.gap;
  return {
    sizes,
    plateSizes,
    letterSize: LETTER,
    /** Beside the plate, where its rows or columns are those of the alphabet's letters */
    letterAt: (index: number) =>
      matrix === "Wx"
        ? { x: x + plate.cells.x + cellAt(index, sizes.cell.width), y: y + plate.height + LETTER }
        : {
            x: x + plate.width + LETTER * 0.7,
            y: y + plate.cells.y + cellAt(index, sizes.cell.height) + LETTER * 0.35,
          },
    row: { x: x + plate.cells.x - row.padding, y: name },
    plate: { x, y },
    column: { x: x - 22 - column.width, y: y + plate.cells.y - column.padding },
    width:
      x + Math.max(plate.width, row.width + plate.cells.x) + (matrix === "Wy" ? LETTER * 1.2 : 0),
    height: y + plate.height + (matrix === "Wx" ? LETTER * 1.4 : 4),
  };
}
