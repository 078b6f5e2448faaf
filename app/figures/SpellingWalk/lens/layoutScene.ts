import type { Box, Point } from "../../../network/boxes.ts";
import { cellBox } from "../../../network/CellGrid.tsx";
import type { Product } from "../../../network/Products.tsx";
import { pillSize } from "../../../network/products.ts";
import type { NetworkSizes } from "../../../network/sizes.ts";
import { type Cell, keyOf } from "../cells.ts";
import { type Flow, moved, type PlacedGrid, type PlacedSign } from "./flow.ts";
import type { Scene } from "./scene.types.ts";
import type { SceneProduct } from "./sceneProducts.ts";

/** A scene with places, in units of its own; whoever draws it scales it to its room. */
export interface PlacedScene {
  readonly width: number;
  readonly height: number;
  /** Of the pills. */
  readonly sizes: NetworkSizes;
  readonly grids: readonly PlacedGrid[];
  readonly signs: readonly PlacedSign[];
  readonly products: readonly Product[];
  readonly parts: Readonly<Record<string, Box>>;
}

export interface Asked {
  readonly scene: Scene;
  readonly products: readonly SceneProduct[];
}

/** Where each number of the grids stands. */
export function boxesOf(grids: readonly PlacedGrid[]): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  for (const { grid, sizes, direction, cells } of grids) {
    const columns = direction === "across" ? grid.cells.length : grid.columns;
    grid.cells.forEach((one, index) => {
      const box = cellBox(index, columns, sizes);
      boxes.set(keyOf(one), { ...box, x: cells.x + box.x, y: cells.y + box.y });
    });
  }
  return boxes;
}

const rightOf = ({ x, y, width, height }: Box): Point => ({ x: x + width + 3, y: y + height / 2 });
const leftOf = ({ x, y, height }: Box): Point => ({ x: x - 3, y: y + height / 2 });
const bottomOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height + 2 });

/** A product in its pill, joined to the numbers where they stand. */
export function joined(
  { text, state, from, to }: SceneProduct,
  pill: Box,
  boxes: ReadonlyMap<string, Box>,
  isUpright = false,
): Product {
  const find = (one: Cell) => boxes.get(keyOf(one)) ?? [];
  const [target] = to ? [find(to)].flat() : [];
  return {
    text,
    state,
    pill,
    from: from.flatMap(find).map(isUpright ? bottomOf : rightOf),
    to: target ? leftOf(target) : null,
    isUpright,
  };
}

/** Pills one below the other around a height. */
export function stacked(
  { products }: Asked,
  {
    x,
    middle,
    width,
    height,
    pitch,
  }: Record<"x" | "middle" | "width" | "height" | "pitch", number>,
  boxes: ReadonlyMap<string, Box>,
): Product[] {
  return products.map((product, index) => {
    const y = middle + (index - (products.length - 1) / 2) * pitch - height / 2;
    return joined(product, { x, y, width, height }, boxes);
  });
}

/** Size of the pills; those of a long sum are as low as its numbers. */
export function pillsOf({ products }: Asked, sizes: NetworkSizes, isLong: boolean) {
  const texts = products.map(({ text }) => text);
  const { width, height, gap } = pillSize(texts, sizes.cellText);
  return isLong
    ? { width, height: sizes.cell.height, pitch: sizes.cell.height + sizes.cell.gap }
    : { width, height, pitch: Math.max(height + gap, sizes.cell.height + sizes.cell.gap) };
}

/** Of the numbers in pills that stand below what they compute, their height, and from one line of them to the next. */
export const BELOW = { text: 13, height: 26, pitch: 32, gap: 6, from: 8 };

/**
 * On a phone: pills below what they compute, as many in a line as have room.
 *
 * @param top   from where they may stand
 * @param room  how wide their lines may be
 */
export function pillsBelow({ products }: Asked, top: number, room: number): readonly Box[] {
  const { height, pitch, gap, from } = BELOW;
  const texts = products.map(({ text }) => text);
  const inLine = Math.max(Math.floor((room + gap) / (pillSize(texts, BELOW.text).width - 14)), 1);
  const width = room / inLine - 4;
  const left = Math.max(inLine - products.length, 0) * ((width + gap) / 2);
  return products.map((_, index) => ({
    x: left + (index % inLine) * (width + gap),
    y: top + from + Math.floor(index / inLine) * pitch,
    width,
    height,
  }));
}

/** A line of items, and below it its pills; narrower than they are, it stands in their middle. */
export function overPills(
  asked: Asked,
  line: Flow,
  sizes: NetworkSizes,
  room: number,
  placeParts: (x: number) => Readonly<Record<string, Box>> = () => ({}),
): PlacedScene {
  const x = Math.max((room - line.width) / 2, 0);
  const height = line.above + line.below;
  const pills = pillsBelow(asked, height, room);
  const scene = inOneLine(
    moved(line, { x, y: line.above }),
    { ...sizes, cellText: BELOW.text },
    (boxes) =>
      asked.products.map((product, index) => ({
        ...joined(product, pills[index] ?? nowhere, boxes, true),
        to: null,
        from: [],
      })),
    placeParts(x),
  );
  const last = pills.at(-1) ?? nowhere;
  return {
    ...scene,
    width: Math.max(line.width, room),
    height: Math.max(height, last.y + last.height),
  };
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** A whole picture of one line of items. */
export function inOneLine(
  line: Flow,
  sizes: NetworkSizes,
  productsIn: (boxes: ReadonlyMap<string, Box>) => readonly Product[],
  parts: Readonly<Record<string, Box>> = {},
): PlacedScene {
  return {
    width: line.width,
    height: line.above + line.below,
    sizes,
    grids: line.grids,
    signs: line.signs,
    products: productsIn(boxesOf(line.grids)),
    parts,
  };
}

/** For a scene that lacks what its form needs. */
export const nothing = (sizes: NetworkSizes): PlacedScene => ({
  width: 1,
  height: 1,
  sizes,
  grids: [],
  signs: [],
  products: [],
  parts: {},
});
