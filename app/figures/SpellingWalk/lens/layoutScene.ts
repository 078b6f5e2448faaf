import type { Box, Point } from "../../../network/boxes.ts";
import { cellBox } from "../../../network/CellGrid.tsx";
import type { Product } from "../../../network/Products.tsx";
import { pillSize } from "../../../network/products.ts";
import type { NetworkSizes } from "../../../network/sizes.ts";
import { type Cell, keyOf } from "../cells.ts";
import type { Flow, PlacedGrid, PlacedSign } from "./flow.ts";
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
