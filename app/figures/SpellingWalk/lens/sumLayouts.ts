import type { NetworkSizes } from "../../../network/sizes.ts";
import { lensWords } from "../words.ts";
import { flow, type Item, moved } from "./flow.ts";
import type { Grid } from "./grids.ts";
import {
  type Asked,
  inOneLine,
  nothing,
  overPills,
  type PlacedScene,
  pillsOf,
  stacked,
} from "./layoutScene.ts";
import { APART, fine, GAP, isLarge, type LensSizes, MOST_NUMBERS, narrow } from "./lensSizes.ts";
import type { Scene } from "./scene.types.ts";

/** The row of a large matrix that opens, as a vector of its own. */
export function openRow({ operands, isDown, row }: Scene, weight = operands[0]): Grid | null {
  if (!weight || !isLarge(weight) || weight.columns === 1) return null;
  const { columns } = weight;
  const cells = weight.cells.filter((_, index) =>
    isDown ? index % columns === row : Math.floor(index / columns) === row,
  );
  const word = isDown ? lensWords.readDown : lensWords.openRow(String(row + 1));
  return { ...weight, cells, columns: 1, form: "column", label: { word }, used: {} };
}

const sizesOf = (grid: Grid, sizes: LensSizes): NetworkSizes =>
  isLarge(grid) ? (grid.form === "plate" ? fine(sizes.bricks) : sizes.long) : sizes.numbers;

/** Matrix, vector, products, sums: beside one another. */
export function layoutSum(asked: Asked, sizes: LensSizes): PlacedScene {
  const { operands, signs, result } = asked.scene;
  const [weight, vector, ...added] = operands;
  if (!weight || !vector || !result) return nothing(sizes.numbers);
  const open = openRow(asked.scene);
  const isLong = vector.cells.length > MOST_NUMBERS;
  const line = isLong ? sizes.long : sizes.numbers;
  const pills = pillsOf(asked, line, isLong);
  const tall = (pills.pitch * asked.products.length) / 2;
  const sign = { sign: signs[0] ?? "", fontSize: line.cellText * 1.3 };
  const still = weight.isEditable && open !== null;
  const items: Item[] = [
    { grid: weight, sizes: sizesOf(weight, sizes), isStill: still },
    ...(open ? [{ grid: open, sizes: isLong ? sizes.long : sizes.numbers }] : []),
    sign,
    { grid: vector, sizes: line },
    ...added.flatMap((grid, index): Item[] => [
      { sign: signs[index + 1] ?? "", fontSize: sign.fontSize },
      { grid, sizes: sizesOf(grid, sizes), isStill: isLarge(grid) },
    ]),
    // What is computed by hand has no products to show.
    asked.products.length === 0
      ? { ...sign, sign: signs.at(-1) ?? "" }
      : { room: "pills", width: pills.width + 2 * APART, above: tall, below: tall },
    { grid: result, sizes: sizesOf(result, sizes) },
  ];
  const placed = flow(items, GAP);
  const at = { x: (placed.rooms["pills"]?.x ?? 0) + APART, middle: placed.above, ...pills };
  return inOneLine(moved(placed, { y: placed.above }), line, (boxes) => stacked(asked, at, boxes));
}

/** The same on a phone: the products, or the row that opens, stand below. */
export function layoutSumNarrow(asked: Asked, room: number): PlacedScene {
  const { operands, result } = asked.scene;
  const [weight, vector, ...added] = operands;
  if (!weight || !vector || !result) return nothing(narrow.numbers);
  const open = openRow(asked.scene);
  const vectorSizes = (grid: Grid): NetworkSizes =>
    isLarge(grid) || open
      ? { ...narrow.bricks, cell: { width: 26, height: 17, gap: 1 } }
      : { ...narrow.numbers, cell: { width: 44, height: 34, gap: 2 } };
  const top = flow(
    [
      { grid: weight, sizes: open ? fine(narrow.bricks) : narrow.numbers, isStill: open !== null },
      { grid: vector, sizes: vectorSizes(vector) },
      ...added.map((grid) => ({ grid, sizes: vectorSizes(grid), isStill: true })),
      { grid: result, sizes: vectorSizes(result) },
    ],
    5,
  );
  if (open) {
    const above = moved(top, { y: top.above });
    const height = top.above + top.below + 10;
    const across = flow([{ grid: open, sizes: narrow.numbers, direction: "across" }], 0);
    const below = moved(across, { y: height + across.above });
    return {
      ...inOneLine({ ...above, grids: [...above.grids, ...below.grids] }, narrow.long, () => []),
      width: Math.max(top.width, across.width),
      height: height + across.above + across.below,
    };
  }
  return overPills(asked, top, narrow.numbers, room);
}
