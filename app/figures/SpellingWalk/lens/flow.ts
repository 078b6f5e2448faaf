import { gridSize } from "../../../network/CellGrid.tsx";
import { type ColumnDirection, layoutColumn } from "../../../network/Column.tsx";
import { widthOf } from "../../../network/numberText.ts";
import { layoutPlate } from "../../../network/Plate.tsx";
import type { NetworkSizes } from "../../../network/sizes.ts";
import type { Grid, Label } from "./grids.ts";

/** What stands beside one another in the lens. */
export type Item =
  | {
      readonly grid: Grid;
      readonly sizes: NetworkSizes;
      readonly direction?: ColumnDirection;
      /** Numbers that cannot be set here. */
      readonly isStill?: boolean;
    }
  | { readonly sign: string; readonly fontSize: number }
  /** Room that something else is drawn in. */
  | {
      readonly room: string;
      readonly width: number;
      readonly above: number;
      readonly below: number;
    };

export interface PlacedGrid {
  readonly grid: Grid;
  readonly sizes: NetworkSizes;
  readonly direction: ColumnDirection;
  readonly isStill: boolean;
  /** Corner of the tab or the frame. */
  readonly x: number;
  readonly y: number;
  /** Corner of the first cell. */
  readonly cells: { readonly x: number; readonly y: number };
}

export interface PlacedSign {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
}

export interface Flow {
  readonly width: number;
  readonly above: number;
  readonly below: number;
  readonly grids: readonly PlacedGrid[];
  readonly signs: readonly PlacedSign[];
  readonly rooms: Readonly<Record<string, { readonly x: number; readonly width: number }>>;
}

/** Room above a column for its name, and beside rows for theirs, in labels. */
const NAME_ABOVE = 1.55;
const NAMES_BESIDE = 1.25;
/** From the cells to the letters below them, and how high these stand with what hangs below their line, in letters. */
export const TO_LETTERS = 8;
const LETTERS_BELOW = 1.2;
/** A word is set smaller than a symbol. */
export const WORD_SHARE = 0.94;

function labelWidth(label: Label, fontSize: number): number {
  if ("word" in label) return widthOf(label.word, fontSize * WORD_SHARE) * 0.9;
  return fontSize * ("by" in label ? 3.6 : 1.8);
}

/** Size of a grid around the middle of its cells. */
function measure(grid: Grid, sizes: NetworkSizes, direction: ColumnDirection) {
  const names = sizes.label * NAMES_BESIDE;
  const left = grid.rowNames && direction === "down" ? names : 0;
  const rows = grid.cells.length / grid.columns;
  /** How far the frame, or what is written under the cells, reaches below them. */
  const under = (padding: number) =>
    Math.max(padding, grid.colNames ? TO_LETTERS + sizes.letter * LETTERS_BELOW : 0);
  if (grid.form === "plate") {
    const plate = layoutPlate(rows, grid.columns, sizes);
    const half = gridSize(rows, grid.columns, sizes).height / 2;
    const above = plate.cells.y + half;
    return {
      left,
      width: plate.width,
      frame: plate.width,
      above,
      below: half + under(plate.height - above - half),
      inset: plate.cells,
    };
  }
  const column = layoutColumn(grid.cells.length, sizes, direction);
  const label = sizes.label * NAME_ABOVE;
  return {
    left,
    width: Math.max(column.width, labelWidth(grid.label, sizes.label)),
    frame: column.width,
    above: column.height / 2 + label,
    below: column.height / 2 - column.padding + under(column.padding),
    inset: { x: column.padding, y: column.padding },
    label,
  };
}

/** Puts items side by side, the middles of their cells at one height: 0. */
export function flow(items: readonly Item[], gap: number, start = 0): Flow {
  const grids: PlacedGrid[] = [];
  const signs: PlacedSign[] = [];
  const rooms: Record<string, { x: number; width: number }> = {};
  let x = start;
  let above = 0;
  let below = 0;
  for (const item of items) {
    if (x > start) x += gap;
    if ("sign" in item) {
      const width = widthOf(item.sign.replaceAll(/\[\w+\]/gu, "η"), item.fontSize) * 0.85;
      signs.push({ text: item.sign, x: x + width / 2, y: 0, fontSize: item.fontSize });
      x += width;
      continue;
    }
    if ("room" in item) {
      rooms[item.room] = { x, width: item.width };
      x += item.width;
      above = Math.max(above, item.above);
      below = Math.max(below, item.below);
      continue;
    }
    const { grid, sizes, direction = "down", isStill = false } = item;
    const size = measure(grid, sizes, direction);
    const left = x + size.left + (size.width - size.frame) / 2;
    const top = (size.label ?? 0) - size.above;
    grids.push({
      grid,
      sizes,
      direction,
      isStill,
      x: left,
      y: top,
      cells: { x: left + size.inset.x, y: top + size.inset.y },
    });
    x += size.left + size.width;
    above = Math.max(above, size.above);
    below = Math.max(below, size.below);
  }
  return { width: x, above, below, grids, signs, rooms };
}

/** The same, moved. */
export const moved = (one: Flow, by: { readonly x?: number; readonly y: number }): Flow => {
  const { x: dx = 0, y: dy } = by;
  const shift = <At extends { readonly x: number; readonly y: number }>(at: At): At => ({
    ...at,
    x: at.x + dx,
    y: at.y + dy,
  });
  return {
    ...one,
    grids: one.grids.map((grid) => ({ ...shift(grid), cells: shift(grid.cells) })),
    signs: one.signs.map(shift),
    rooms: Object.fromEntries(
      Object.entries(one.rooms).map(([name, room]) => [name, { ...room, x: room.x + dx }]),
    ),
  };
};
