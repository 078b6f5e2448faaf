import type { Box } from "../../network/boxes.ts";
import { layoutFilmStrip } from "../../network/filmStrip.ts";
import { layoutPlate } from "../../network/Plate.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

const sizes: NetworkSizes = {
  cell: { width: 50, height: 30, gap: 2 },
  cellText: 15,
  label: 17,
  letter: 19,
  bar: { width: 30, height: 64, gap: 0 },
  target: 44,
};

/** The strip is higher than the plates, so its numbers are drawn larger for the back row. */
const stripSizes: NetworkSizes = {
  ...sizes,
  cell: { width: 58, height: 29, gap: 1 },
  cellText: 19,
  label: 19.5,
};

/** Projected, plates stand one above the other, and a frame's units side by side: all of the stage is used. */
const projected = {
  plate: {
    ...sizes,
    cell: { width: 72, height: 33, gap: 2 },
    cellText: 22,
    label: 22,
  } satisfies NetworkSizes,
  strip: {
    ...sizes,
    cell: { width: 61, height: 34, gap: 2 },
    cellText: 22,
    label: 22,
    letter: 24,
    bar: { width: 48, height: 100, gap: 0 },
  } satisfies NetworkSizes,
  arrow: 36,
} as const;

export const stripSizesOf = (isProjected: boolean): NetworkSizes =>
  isProjected ? projected.strip : stripSizes;
export const plateSizesOf = (isProjected: boolean): NetworkSizes =>
  isProjected ? projected.plate : sizes;

/** A gradient of norm 1 is as wide as a frame has room beside its arrows. */
export const CURRENT = { scale: 24, widest: 28, tip: 14 } as const;

const EDGE = 4;
const NAME = 24;
const APART = 16;
/** Of the longest name beside a tab */
const NAME_WIDTH = 146;

/** The plate that is learnt, and its gradient beside it; projected below it, and each name beside a tab. */
export function layoutPlates(rows: number, columns: number, isProjected: boolean) {
  const plate = layoutPlate(rows, columns, plateSizesOf(isProjected));
  if (isProjected) {
    const second = EDGE + plate.height + APART;
    const nameOf = (top: number) => ({
      x: EDGE + plate.tab.width + 10,
      y: top + plate.tab.height * 0.7,
    });
    return {
      names: { first: nameOf(EDGE), second: nameOf(second) },
      plate: { x: EDGE, y: EDGE },
      gradient: { x: EDGE, y: second },
      cells: {
        first: { x: EDGE + plate.cells.x, y: EDGE + plate.cells.y },
        second: { x: EDGE + plate.cells.x, y: second + plate.cells.y },
      },
      width: EDGE + Math.max(plate.width, plate.tab.width + NAME_WIDTH),
      height: second + plate.height + EDGE,
    };
  }
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
export function layoutStrip(steps: number, units: number, isProjected: boolean) {
  const shape = { steps, units, letters: 1, sizes: stripSizesOf(isProjected) };
  const strip = layoutFilmStrip(
    isProjected
      ? { ...shape, width: 900, direction: "across", arrow: projected.arrow }
      : { ...shape, width: 340 },
  );
  return {
    strip,
    name: { x: EDGE, y: 17 },
    top: NAME,
    width: strip.width + EDGE,
    height: NAME + strip.height + EDGE,
  };
}

/** The track of a frame's bet, which has one bar. */
export const trackOf = (bet: Box, { bar }: NetworkSizes): Box => ({ ...bet, height: bar.height });
