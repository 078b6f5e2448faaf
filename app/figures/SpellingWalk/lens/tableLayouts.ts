import type { Box } from "../../../network/boxes.ts";
import { layoutPlate } from "../../../network/Plate.tsx";
import { widthOf } from "../../../network/numberText.ts";
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
      sizes: areBricks ? sizes.bricks : sizes.weights,
      isStill: areBricks,
    })),
    sizes === narrow ? 6 : 24,
  );
  return inOneLine(moved(line, { y: line.above }), sizes.weights, () => []);
}

/**
 * Old weights less the learning rate times their gradient, or what each step puts in and the sum of all: plates in a
 * row, and below each the entry that is looked at.
 */
export function layoutTables(asked: Asked, sizes: LensSizes): PlacedScene {
  const { operands, signs, result } = asked.scene;
  if (!result) return nothing(sizes.numbers);
  const isNarrow = sizes === narrow;
  const isUpdate = operands.some(({ isEditable }) => isEditable);
  if (isUpdate && isNarrow) return layoutUpdateNarrow(asked);
  const isCrowded = operands.length > 3 && isNarrow;
  const bricks = isLarge(result) || isCrowded ? fine(sizes.bricks) : sizes.bricks;
  const whole = isLarge(result) ? bricks : sizes.tables;
  const open = isUpdate ? openRow(asked.scene) : null;
  const fontSize = sizes.numbers.cellText * 1.2;
  const sign = (text: string): Item[] => (isNarrow ? [] : [{ sign: text, fontSize }]);
  const placed = flow(
    [
      ...operands.flatMap((grid, index): Item[] => [
        ...(index === 0 ? [] : sign(signs[index - 1] ?? "+")),
        { grid, sizes: isUpdate ? whole : bricks, isStill: open !== null },
        ...(index === 0 && open ? [{ grid: open, sizes: sizes.long }] : []),
      ]),
      ...sign(signs.at(-1) ?? "="),
      { grid: result, sizes: whole },
    ],
    isNarrow ? 3 : 14,
  );
  const at = moved(placed, { y: placed.above });
  const boxes = boxesOf(at.grids);
  const text = isNarrow ? 12 : sizes.tables.cellText;
  const top = placed.above + placed.below + 10;
  const pillHeight = text * 1.75;
  const over = [...operands, result].map((grid) => at.grids.find((one) => one.grid === grid));
  let end = 0;
  const pills = asked.products.map((product, index): Box => {
    const plate = over[index];
    const plateWidth = layoutPlate(1, plate?.grid.columns ?? 1, plate?.sizes ?? bricks).width;
    const width = isNarrow
      ? widthOf(product.text, text) + NARROW_PADDING
      : pillSize([product.text], text).width;
    const below = (plate?.x ?? 0) + plateWidth / 2 - width / 2;
    const x = isNarrow ? Math.max(below, end) : below;
    end = x + width + NARROW_GAP;
    return { x, y: top, width, height: pillHeight };
  });
  const sum = pills.at(-1);
  return {
    ...inOneLine(at, { ...sizes.tables, cellText: text }, () =>
      asked.products.map((product, index) => ({
        ...joined(product, pills[index] ?? nowhere, boxes, true),
        to: product.to && sum ? { x: sum.x + sum.width / 2, y: top + pillHeight / 2 } : null,
        isLoose: true,
      })),
    ),
    width: Math.max(at.width, (sum?.x ?? 0) + (sum?.width ?? 0)),
    height: top + pillHeight + 2,
  };
}

/** On a phone a number keeps its size: its pill is as wide as it has to be, and may push the next one. */
const NARROW_PADDING = 14;
const NARROW_GAP = 3;

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

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
  const width = pill.width - 20;
  return {
    width: Math.max(x + Math.max(first.width, second.width), across.width, 3 * (width + 6)),
    height: y + pill.height,
    sizes: { ...narrow.numbers, cellText: 13 },
    grids,
    signs: [],
    products: asked.products.map((product, index) => ({
      ...joined(product, { x: index * (width + 6), y, width, height: pill.height }, new Map()),
      from: [],
    })),
    parts: {},
  };
}
