import type { Box } from "../../../network/boxes.ts";
import { gridSize } from "../../../network/CellGrid.tsx";
import { layoutCurve } from "../../../network/curve.ts";
import { gatherTravels } from "../../../network/Products.tsx";
import {
  appearFrames,
  boxFrames,
  enterFrames,
  growFrames,
  openUpFrames,
  pathFrames,
  type Travel,
} from "../../../network/travel.ts";
import { keyOf } from "../cells.ts";
import { AFTER_WIRE_MS, APPEAR_MS, ARRIVE_MS, ENTER_MS, WIRE_MS } from "../timing.ts";
import type { PlacedGrid } from "./flow.ts";
import type { PlacedScene } from "./layoutScene.ts";
import type { Scene } from "./scene.types.ts";

/** A scene on screen: its own units, and where and how large they are. */
export interface DrawnScene {
  readonly scene: Scene;
  readonly placed: PlacedScene;
  readonly zoom: number;
  /** Of its corner, in pixels of the lens */
  readonly at: { readonly x: number; readonly y: number };
}

interface LensWay {
  readonly svg: SVGSVGElement | null;
  readonly before: DrawnScene | null;
  readonly now: DrawnScene;
  readonly isForward: boolean;
  /** The memory comes along a wire of the strip first. */
  readonly isAfterWire: boolean;
  /** One product alone: the other numbers stand already. */
  readonly isOneProduct: boolean;
  /** What goes into the curve. */
  readonly squeezed: number | null;
}

/** All elements of a selector, as what travels. */
const each = (root: Element | null | undefined, selector: string, travel: Omit<Travel, "ref">) =>
  Array.from(root?.querySelectorAll<SVGElement>(selector) ?? [], (current) => ({
    ref: { current },
    ...travel,
  }));

/** Where the numbers of a grid stand, in units of its scene. */
function cellsBox({ grid, sizes, direction, cells }: PlacedGrid): Box {
  const columns = direction === "across" ? grid.cells.length : grid.columns;
  return { ...cells, ...gridSize(grid.cells.length / columns, columns, sizes) };
}

/** The same place on screen, in units of another scene. */
function seenFrom(box: Box, from: DrawnScene, to: DrawnScene): Box {
  const scale = from.zoom / to.zoom;
  return {
    x: (from.at.x - to.at.x) / to.zoom + box.x * scale,
    y: (from.at.y - to.at.y) / to.zoom + box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** Which numbers stand in a grid, and how. */
const nameOf = ({ grid, direction }: PlacedGrid): string =>
  `${grid.cells.map(keyOf).join()} ${grid.columns} ${direction}`;

/** Numbers that stand in both scenes go from their old place to their new one. */
function kept({ svg, before, now }: LensWay): Travel[] {
  const groups = svg?.querySelectorAll<SVGElement>(".lens-grid") ?? [];
  return now.placed.grids.flatMap((one, index) => {
    const old = before?.placed.grids.find((other) => nameOf(other) === nameOf(one));
    const current = groups[index];
    if (!before || !old || !current) return [];
    const frames = boxFrames(seenFrom(cellsBox(old), before, now), cellsBox(one));
    return [{ ref: { current }, frames, durationMs: 2 * APPEAR_MS }];
  });
}

/** The column that the key opens, out of its matrix to where it is used. */
function liftedColumn({ svg, now: { scene, placed } }: LensWay): Travel[] {
  const [plate, result] = [placed.grids[0], placed.grids.find(({ grid }) => grid === scene.result)];
  const cells = svg?.querySelectorAll<SVGElement>(".lens-grid[data-result] .net-cell") ?? [];
  if (!plate || !result) return [];
  const { width, height, gap } = plate.sizes.cell;
  const column = plate.grid.used.column ?? 0;
  return Array.from(cells, (current, row) => ({
    ref: { current },
    frames: pathFrames([
      {
        x: plate.cells.x + column * (width + gap),
        y: plate.cells.y + row * (height + gap),
      },
      {
        x: result.cells.x,
        y: result.cells.y + row * (result.sizes.cell.height + result.sizes.cell.gap),
      },
    ]).map((frame, index, { length }) =>
      index < length - 1 ? frame : { ...frame, transform: "none" },
    ),
    delayMs: ENTER_MS,
    durationMs: 400,
  }));
}

/** The gradients of the steps slide into their sum. */
function slidingShares({ svg, now: { scene, placed } }: LensWay): Travel[] {
  const sum = placed.grids.find(({ grid }) => grid === scene.result);
  const shares = svg?.querySelectorAll<SVGElement>(".lens-share") ?? [];
  return Array.from(shares, (current, index) => {
    const from = placed.grids[index];
    const way = from && sum ? boxFrames(cellsBox(sum), cellsBox(from)).toReversed() : [];
    const frames = way.map((frame) => ({ ...frame, opacity: 0.9 }));
    return { ref: { current }, frames, delayMs: ENTER_MS + index * 40, durationMs: 400 };
  });
}

/** What moves in the lens on the way into a step. */
export function lensTravels(way: LensWay): Travel[] {
  const { svg, now, isForward, isAfterWire, isOneProduct, squeezed } = way;
  const { scene, placed } = now;
  const enters = { ref: { current: svg }, frames: enterFrames(isForward), durationMs: ENTER_MS };
  // Backwards nothing is computed; but the key still opens its column.
  if (!isForward) return [enters, ...(scene.form === "key" ? liftedColumn(way) : [])];
  const setOut = ENTER_MS + (isAfterWire ? AFTER_WIRE_MS : 0);
  const group = { current: svg?.querySelector<SVGGElement>(".net-products") ?? null };
  const curve = placed.parts["curve"];
  const appears = { frames: appearFrames, delayMs: setOut + ARRIVE_MS, durationMs: APPEAR_MS };
  if (scene.form === "key" && !isOneProduct) return [enters, ...kept(way), ...liftedColumn(way)];
  return [
    enters,
    ...kept(way),
    ...gatherTravels(group, placed.products, setOut),
    ...slidingShares(way),
    ...(isOneProduct ? [] : each(svg, ".lens-grid[data-result] .net-cell", appears)),
    ...(curve && squeezed !== null
      ? each(svg, ".net-dot", {
          frames: pathFrames(layoutCurve("tanh", curve, squeezed).slide(0)),
          delayMs: ENTER_MS,
        })
      : []),
    ...each(svg, ".net-fill", { frames: growFrames, delayMs: ENTER_MS }),
    ...each(svg, ".net-gap", {
      frames: openUpFrames,
      delayMs: ENTER_MS + WIRE_MS,
      durationMs: APPEAR_MS,
    }),
  ];
}
