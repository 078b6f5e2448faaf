import type { Box } from "../../../network/boxes.ts";
import { pillSize } from "../../../network/products.ts";
import type { NetworkSizes } from "../../../network/sizes.ts";
import { flow, type Item, moved } from "./flow.ts";
import {
  type Asked,
  boxesOf,
  inOneLine,
  joined,
  nothing,
  type PlacedScene,
} from "./layoutScene.ts";
import { fine, isLarge, type LensSizes, narrow } from "./lensSizes.ts";
import { openRow } from "./sumLayouts.ts";

const BELOW = 30;

/** Every number of one vector times every number of another, in a table between them. */
export function layoutTable(asked: Asked, sizes: LensSizes): PlacedScene {
  const { operands, result } = asked.scene;
  const [side, top] = operands;
  if (!side || !top || !result) return nothing(sizes.numbers);
  const isNarrow = sizes === narrow;
  const cell = isLarge(result)
    ? { ...sizes.bricks.cell, width: 28, height: 19 }
    : sizes.tables.cell;
  const line: NetworkSizes = {
    ...sizes.tables,
    cell: isNarrow && !isLarge(result) ? { width: 44, height: 30, gap: 2 } : cell,
    cellText: isLarge(result) ? 11 : sizes.tables.cellText,
  };
  const pill = pillSize(
    asked.products.map(({ text }) => text),
    sizes.numbers.cellText,
  );
  const body = flow(
    [
      { grid: side, sizes: line },
      { grid: result, sizes: line },
      ...(isNarrow ? [] : [{ room: "pills", width: pill.width + 50, above: 0, below: 0 }]),
    ],
    isNarrow ? 6 : 14,
  );
  const head = flow([{ grid: top, sizes: line, direction: "across" }], 0);
  const lift = head.above + head.below + 4;
  const placed = moved(body, { y: body.above + lift });
  const table = placed.grids[1];
  const across = head.grids[0];
  const shift = (table?.cells.x ?? 0) - (across?.cells.x ?? 0);
  const over = moved(head, { x: shift, y: head.above });
  const grids = [...placed.grids, ...over.grids];
  const height = lift + body.above + body.below;
  const boxes = boxesOf(grids);
  const at = isNarrow
    ? { x: 0, y: height + 8 }
    : { x: (placed.rooms["pills"]?.x ?? 0) + 50, y: body.above + lift - pill.height / 2 };
  const box: Box = { ...at, width: pill.width, height: pill.height };
  return {
    ...inOneLine({ ...placed, grids }, sizes.numbers, () =>
      asked.products.map((product) => {
        const one = joined(product, box, boxes);
        return isNarrow ? { ...one, from: [] } : one;
      }),
    ),
    width: Math.max(body.width, pill.width),
    height: isNarrow ? height + 8 + pill.height : height,
  };
}

/** All weights beside one another. */
export function layoutWeights(asked: Asked, sizes: LensSizes): PlacedScene {
  const areBricks = sizes === narrow || asked.scene.operands.some(isLarge);
  const line = flow(
    asked.scene.operands.map((grid) => ({
      grid,
      sizes: areBricks ? sizes.bricks : sizes.numbers,
      isStill: areBricks,
    })),
    sizes === narrow ? 6 : 24,
  );
  return inOneLine(moved(line, { y: line.above }), sizes.numbers, () => []);
}

/** Old weights less the learning rate times their gradient: three plates, and the entry that is looked at. */
export function layoutUpdate(asked: Asked, sizes: LensSizes): PlacedScene {
  const { operands, signs, result } = asked.scene;
  const [weight, gradient] = operands;
  if (!weight || !gradient || !result) return nothing(sizes.numbers);
  if (sizes === narrow) return layoutUpdateNarrow(asked);
  const open = openRow(asked.scene);
  const line = open ? fine(sizes.bricks) : sizes.tables;
  const sign = (text: string): Item => ({ sign: text, fontSize: sizes.numbers.cellText * 1.2 });
  const placed = flow(
    [
      { grid: weight, sizes: line, isStill: open !== null },
      ...(open ? [{ grid: open, sizes: sizes.long }] : []),
      sign(signs[0] ?? ""),
      { grid: gradient, sizes: line },
      sign(signs[1] ?? ""),
      { grid: result, sizes: line },
    ],
    14,
  );
  const below = placed.above + placed.below + BELOW;
  const grids = moved(placed, { y: placed.above });
  const pill = pillSize(
    asked.products.map(({ text }) => text),
    sizes.tables.cellText,
  );
  const box: Box = { x: (placed.width - pill.width) / 2, y: below, ...pill };
  const boxes = boxesOf(grids.grids);
  return {
    ...inOneLine(grids, sizes.tables, () =>
      asked.products.map((product) => ({ ...joined(product, box, boxes, true), to: null })),
    ),
    height: below + pill.height,
  };
}

/** On a phone the weights can be touched; gradient and new weights stand beside them as bricks. */
function layoutUpdateNarrow(asked: Asked): PlacedScene {
  const { operands, result } = asked.scene;
  const [weight, gradient] = operands;
  if (!weight || !gradient || !result) return nothing(narrow.numbers);
  const open = openRow(asked.scene);
  const bricks = isLarge(result) ? fine(narrow.bricks) : narrow.bricks;
  const main = flow(
    [{ grid: weight, sizes: open ? bricks : narrow.numbers, isStill: open !== null }],
    0,
  );
  const first = flow([{ grid: gradient, sizes: bricks }], 0);
  const second = flow([{ grid: result, sizes: bricks }], 0);
  const x = main.width + 10;
  const left = moved(main, { y: main.above });
  const right = moved(first, { x, y: first.above });
  const lower = moved(second, { x, y: first.above + first.below + 8 + second.above });
  const across = open
    ? flow([{ grid: open, sizes: narrow.numbers, direction: "across" }], 0)
    : flow([], 0);
  const top = Math.max(
    main.above + main.below,
    first.above + first.below + 8 + second.above + second.below,
  );
  const below = moved(across, { y: top + 8 + across.above });
  const grids = [...left.grids, ...right.grids, ...lower.grids, ...below.grids];
  const y = top + 8 + (open ? across.above + across.below + 8 : 0);
  const pill = pillSize(
    asked.products.map(({ text }) => text),
    13,
  );
  return {
    width: Math.max(x + Math.max(first.width, second.width), pill.width, across.width),
    height: y + pill.height,
    sizes: { ...narrow.numbers, cellText: 13 },
    grids,
    signs: [],
    products: asked.products.map((product) => ({
      ...joined(product, { x: 0, y, ...pill }, new Map()),
      from: [],
    })),
    parts: {},
  };
}

/** What each step puts in, side by side, and the sum of them all. */
export function layoutSums(asked: Asked, sizes: LensSizes): PlacedScene {
  const { operands, signs, result } = asked.scene;
  if (!result) return nothing(sizes.numbers);
  const isNarrow = sizes === narrow;
  const isCrowded = operands.length > 3 && isNarrow;
  const bricks = isLarge(result) || isCrowded ? fine(sizes.bricks) : sizes.bricks;
  const fontSize = sizes.numbers.cellText * 1.2;
  const items = operands.flatMap((grid, index): Item[] => {
    const one: Item = { grid, sizes: bricks };
    return index === 0 || isNarrow ? [one] : [{ sign: signs[index - 1] ?? "+", fontSize }, one];
  });
  const placed = flow(
    [
      ...items,
      { room: "joins", width: isNarrow ? 8 : 70, above: 0, below: 0 },
      { grid: result, sizes: isLarge(result) ? bricks : sizes.tables },
    ],
    isNarrow ? 3 : 10,
  );
  const at = moved(placed, { y: placed.above });
  const boxes = boxesOf(at.grids);
  const top = placed.above + placed.below + (isNarrow ? 10 : 22);
  const text = isNarrow ? 12 : sizes.tables.cellText;
  const height = text * 2;
  return {
    ...inOneLine(at, { ...sizes.tables, cellText: text }, () =>
      asked.products.map((product, index) => {
        const over = at.grids[index];
        const size = pillSize([product.text], text);
        const width = Math.min(size.width, isNarrow ? 74 : 110);
        const { width: whole } = plateWidth(over?.grid.columns ?? 1, bricks);
        const x = (over?.x ?? 0) + whole / 2 - width / 2;
        return joined(product, { x, y: top, width, height }, boxes, true);
      }),
    ),
    height: top + height + 2,
  };
}

const plateWidth = (columns: number, { cell }: NetworkSizes) => ({
  width: columns * (cell.width + cell.gap) - cell.gap + 16,
});
