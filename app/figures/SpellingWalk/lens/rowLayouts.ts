import type { Box } from "../../../network/boxes.ts";
import { flow, type Item, moved } from "./flow.ts";
import {
  type Asked,
  inOneLine,
  nothing,
  overPills,
  type PlacedScene,
  pillsOf,
  stacked,
} from "./layoutScene.ts";
import { APART, GAP, isLarge, type LensSizes, MOST_NUMBERS, narrow } from "./lensSizes.ts";

/** The key over the matrix, and the column that it opens on its way out. */
export function layoutKeyScene(asked: Asked, sizes: LensSizes): PlacedScene {
  const { operands, result } = asked.scene;
  const [weight, key] = operands;
  if (!weight || !key || !result) return nothing(sizes.numbers);
  const isNarrow = sizes === narrow;
  // The places of the key name its columns, where they have room for it.
  const plate = isLarge(weight) ? sizes.bricks : sizes.opened;
  const matrix = isLarge(weight) ? weight : { ...weight, colNames: undefined };
  const isLong = result.cells.length > MOST_NUMBERS;
  const line = isLong ? sizes.long : sizes.opened;
  const pills = pillsOf(asked, line, true);
  const hasPills = asked.products.length > 0 && !isNarrow;
  const letter = isNarrow ? 0 : 70;
  const row = flow(
    [
      { room: "letter", width: letter, above: 0, below: 0 },
      { grid: matrix, sizes: plate, isStill: isLarge(weight) },
      {
        room: "pills",
        width: hasPills ? pills.width + 2 * APART : isNarrow ? 34 : 80,
        above: 0,
        below: 0,
      },
      { grid: result, sizes: isLarge(result) ? sizes.long : line },
    ],
    isNarrow ? 4 : GAP,
  );
  const place = Math.min(plate.cell.width, plate.cell.height, 30);
  const head = place + 12;
  const placed = moved(row, { y: row.above + head });
  const grid = placed.grids[0];
  const parts = {
    key: { x: grid?.cells.x ?? 0, y: 1, width: plate.cell.width, height: place },
    letter: { x: 0, y: 0, width: letter, height: head },
  };
  const at = { x: (placed.rooms["pills"]?.x ?? 0) + APART, middle: row.above + head, ...pills };
  const scene = inOneLine(
    placed,
    line,
    (boxes) => (hasPills ? stacked(asked, at, boxes) : []),
    parts,
  );
  return { ...scene, height: scene.height + head };
}

/** Number for number: operands, the arithmetic of each row, results. */
export function layoutRows(asked: Asked, sizes: LensSizes, room: number): PlacedScene {
  const { operands, signs, result } = asked.scene;
  if (!result) return nothing(sizes.numbers);
  const isNarrow = sizes === narrow;
  const count = Math.max(result.cells.length, ...operands.map(({ cells }) => cells.length));
  const isLong = count > MOST_NUMBERS;
  const line = isLong
    ? sizes.long
    : isNarrow
      ? { ...narrow.numbers, cell: { width: 44, height: 38, gap: 2 } }
      : sizes.numbers;
  if (isNarrow && !isLong && asked.products.length > 0) {
    const items: Item[] = [...operands, result].map((grid) => ({
      grid,
      sizes: line,
      isStill: grid !== result,
    }));
    return overPills(asked, flow(items, GAP), line, room);
  }
  const pills = pillsOf(asked, isNarrow ? { ...line, cellText: 12 } : line, true);
  const hasPills = asked.products.length > 0;
  const apart = isNarrow ? 8 : APART;
  const fontSize = line.cellText * 1.3;
  const items: Item[] = operands.flatMap((grid, index): Item[] => {
    const one: Item = { grid, sizes: line, isStill: isNarrow || isLong };
    return index === 0 || isNarrow ? [one] : [{ sign: signs[index - 1] ?? "", fontSize }, one];
  });
  const width = pills.width - (isNarrow ? 26 : 0);
  const placed = flow(
    [
      ...items,
      hasPills
        ? { room: "pills", width: width + 2 * apart, above: 0, below: 0 }
        : { sign: signs.at(-1) ?? "", fontSize },
      { grid: result, sizes: line },
    ],
    isNarrow ? 4 : GAP,
  );
  const at = { x: (placed.rooms["pills"]?.x ?? 0) + apart, middle: placed.above, ...pills, width };
  const height = isLong ? line.cell.height : Math.min(line.cell.height - 2, 34);
  return inOneLine(
    moved(placed, { y: placed.above }),
    { ...line, cellText: isNarrow ? 12 : line.cellText },
    (boxes) => stacked(asked, { ...at, height }, boxes),
  );
}

/** Before and after a drawn curve. */
export function layoutCurveScene(asked: Asked, sizes: LensSizes): PlacedScene {
  const { operands, result } = asked.scene;
  const [before] = operands;
  if (!before || !result) return nothing(sizes.numbers);
  const isNarrow = sizes === narrow;
  const line = isLarge(result) ? sizes.long : sizes.numbers;
  const curve = isNarrow ? { width: 130, height: 150 } : { width: 250, height: 164 };
  const apart = isNarrow ? 18 : 54;
  const placed = flow(
    [
      { grid: before, sizes: line },
      {
        room: "curve",
        width: curve.width + 2 * apart,
        above: curve.height / 2 + 8,
        below: curve.height / 2 + 16,
      },
      { grid: result, sizes: line },
    ],
    GAP,
  );
  const box: Box = {
    x: (placed.rooms["curve"]?.x ?? 0) + apart,
    y: placed.above - curve.height / 2,
    ...curve,
  };
  return inOneLine(moved(placed, { y: placed.above }), line, () => [], { curve: box });
}
