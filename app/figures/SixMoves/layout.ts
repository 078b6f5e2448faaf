import type { Box } from "../../network/boxes.ts";
import { layoutFilmStrip } from "../../network/filmStrip.ts";
import { layoutPlate } from "../../network/Plate.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

export const sizes: NetworkSizes = {
  cell: { width: 50, height: 30, gap: 2 },
  cellText: 15,
  label: 17,
  letter: 19,
  bar: { width: 30, height: 64, gap: 0 },
  target: 44,
};

/** The strip is higher than the plates, so its numbers are drawn larger for the back row. */
export const stripSizes: NetworkSizes = {
  ...sizes,
  cell: { width: 58, height: 29, gap: 1 },
  cellText: 19,
  label: 19.5,
};

/** A gradient of norm 1 is as wide as a frame has room beside its arrows. */
export const CURRENT = { scale: 24, widest: 28, tip: 14 } as const;

const EDGE = 4;
const NAME = 24;
const APART = 16;

/** The plate that is learnt, and beside it its gradient. */
export function layoutPlates(rows: number, columns: number) {
  const plate = layoutPlate(rows, columns, sizes);
  const second = EDGE + plate.width + APART;
  return {
    names: { first: { x: EDGE, y: 16 }, second: { x: second, y: 16 } },
    plate: { x: EDGE, y: NAME },
    gradient: { x: second, y: NAME },
    cells: {
      first: { x: EDGE + plate.cells.x, y: NAME + plate.cells.y },
      second: { x: second + plate.cells.x, y: NAME + plate.cells.y },
    },
    width: second + plate.width + EDGE,
    height: NAME + plate.height + EDGE,
  };
}

/** The strip that is computed: a frame for each letter, with the chance of the one that comes. */
export function layoutStrip(steps: number, units: number) {
  const strip = layoutFilmStrip({ steps, units, letters: 1, sizes: stripSizes, width: 340 });
  return {
    strip,
    name: { x: EDGE, y: 16 },
    top: NAME,
    width: strip.width + EDGE,
    height: NAME + strip.height + EDGE,
  };
}

/** The track of a frame's bet, which has one bar. */
export const trackOf = (bet: Box): Box => ({ ...bet, height: sizes.bar.height });
