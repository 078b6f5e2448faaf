import type { Box, Point } from "./boxes.ts";

/** A loss and a step that it may reach, and the place of both in the triangle. */
export interface PairPlace {
  readonly t: number;
  readonly k: number;
  readonly box: Box;
}

interface PairsShape {
  /** T */
  readonly steps: number;
  readonly left: number;
  readonly top: number;
  /** Of the whole triangle, however many steps it has */
  readonly side: number;
  readonly gap: number;
}

/** A square within a place, whose area is a part of the place's. */
export const squareIn = ({ x, y, width }: Box, part: number): Box => {
  const side = width * Math.sqrt(part);
  return { x: x + (width - side) / 2, y: y + (width - side) / 2, width: side, height: side };
};

/** A place for each pair; the last loss is the uppermost row, time runs to the right. */
export function layoutPairs({ steps, left, top, side, gap }: PairsShape) {
  const pitch = side / steps;
  const times = Array.from({ length: steps }, (_, index) => index + 1);
  const boxOf = (t: number, k: number): Box => ({
    x: left + (k - 1) * pitch,
    y: top + (steps - t) * pitch,
    width: pitch - gap,
    height: pitch - gap,
  });
  return {
    times,
    pitch,
    pairs: times.flatMap((t) =>
      times.slice(0, t).map((k): PairPlace => ({ t, k, box: boxOf(t, k) })),
    ),
    /** Left of a row, and below a column */
    lossAt: (t: number): Point => ({ x: left - 10, y: top + (steps - t + 0.5) * pitch - gap / 2 }),
    stepAt: (k: number): Point => ({ x: left + (k - 0.5) * pitch - gap / 2, y: top + side }),
  };
}
