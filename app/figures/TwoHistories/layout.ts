import { layoutBet } from "../../network/bet.ts";
import type { Box, Point } from "../../network/boxes.ts";
import { layoutFilmStrip, type StripLayout } from "../../network/filmStrip.ts";
import type { NetworkSizes } from "../../network/sizes.ts";

/** 32 units are bricks; five frames and a bet stand side by side on a phone. */
export const sizes: NetworkSizes = {
  cell: { width: 17, height: 2.3, gap: 0.3 },
  cellText: 0,
  label: 14,
  letter: 17,
  bar: { width: 13, height: 72, gap: 6 },
  target: 44,
};

/** Before a class there is height to spare: columns and bars are higher. */
export const projectedSizes: NetworkSizes = {
  ...sizes,
  cell: { ...sizes.cell, height: 2.9 },
  bar: { ...sizes.bar, height: 92 },
};

const WIRE = 26;
const EDGE = 4;

export interface HistoryLayout {
  readonly strip: StripLayout;
  /** How far the strip stands to the right, so that the last letters of both texts stand below one another. */
  readonly shift: number;
  readonly wire: { readonly from: Point; readonly to: Point };
  readonly bet: Box;
  readonly width: number;
  readonly height: number;
}

/**
 * Where one text's film strip stands, and to the right of its last frame what is expected next.
 *
 * @param most letters of the longer of the two texts
 * @param of how large its parts are
 */
export function layoutHistory(
  letters: number,
  most: number,
  units: number,
  candidates: number,
  of: NetworkSizes = sizes,
): HistoryLayout {
  const stripOf = (steps: number) =>
    layoutFilmStrip({ steps, units, letters: 0, sizes: of, width: 0 });
  const strip = stripOf(letters);
  const right = stripOf(most).width;
  const { width, height } = layoutBet(candidates, of);
  const column = strip.frames.at(-1)?.column ?? { x: 0, y: 0, width: 0, height: 0 };
  const shift = right - strip.width;
  const middle = strip.start.y;
  const left = right + WIRE / 2;
  return {
    strip,
    shift,
    wire: {
      from: { x: shift + column.x + column.width + 2, y: middle },
      to: { x: left - 3, y: middle },
    },
    bet: { x: left, y: middle - height / 2, width, height },
    width: left + width + EDGE,
    height: strip.height,
  };
}
