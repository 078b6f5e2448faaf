import { type ChartSize, logScale } from "../../chart/plane.ts";
import { layoutPlate } from "../../network/Plate.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";
import type { NudgeView } from "./nudge.ts";

/** Each weight can be chosen by a thumb. */
export const sizes: NetworkSizes = {
  cell: { width: 58, height: 44, gap: 2 },
  cellText: 18,
  label: 18,
  letter: 20,
  bar: { width: 20, height: 60, gap: 6 },
  target: 44,
};

export const SLOPE_TEXT = 22;
const EDGE = 4;
const PITCH = 50;
const WIDTH = 262;

/** The plate, and below it the three slopes. */
export function layoutWeights(rows: number, columns: number) {
  const plate = layoutPlate(rows, columns, sizes);
  const top = EDGE + plate.height + 12;
  return {
    plate: { x: EDGE, y: EDGE },
    slopeAt: (index: number) => ({
      name: { x: EDGE, y: top + index * PITCH + 16 },
      number: { x: EDGE, y: top + index * PITCH + 40 },
    }),
    width: Math.max(plate.width, WIDTH) + 2 * EDGE,
    height: top + 3 * PITCH,
  };
}

const MARGIN = { left: 56, right: 26, top: 30, bottom: 44 } as const;

/** Errors over nudges, both axes in powers of ten; the nudges shrink to the right, as one walks. */
export function layoutErrors(size: ChartSize, { answer }: NudgeView) {
  const frame = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const { nudges, centralError, oneSidedError } = answer;
  const x = logScale(Array.from(nudges), [frame.right, frame.left]);
  const y = logScale([...centralError, ...oneSidedError], [frame.bottom, frame.top]);
  const placesOf = (errors: Float64Array) =>
    Array.from(errors, (error, key) => ({ key, x: x.of(nudges[key] ?? 1), y: y.of(error) }));
  return {
    frame,
    x,
    y,
    slot: (frame.right - frame.left) / nudges.length,
    central: placesOf(centralError),
    oneSided: placesOf(oneSidedError),
  };
}
