import { type ChartSize, linearScale } from "../../chart/plane.ts";
import type { Box } from "../../network/boxes.ts";
import { PLACES } from "./shiftedPattern.ts";
import { SEED_COUNT } from "./tenSeeds.ts";

const MARGIN = { left: 50, right: 6, top: 26, bottom: 66 } as const;
/** Share of a place's room that its bars take */
const FILLED = 0.8;

/** Where everything stands in the chart of one network, in its units. */
export function layoutSeeds(size: ChartSize) {
  const frame = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const slot = (frame.right - frame.left) / PLACES.length;
  const pitch = (FILLED * slot) / SEED_COUNT;
  const bandOf = (place: number): Box => ({
    x: frame.left + (place - 1) * slot,
    y: frame.top - 4,
    width: slot,
    height: size.height - frame.top,
  });
  return {
    frame,
    y: linearScale([0, 100], [frame.bottom, frame.top]),
    bandOf,
    /** Middle of a seed's bar; `index` is the seed less 1. */
    barX: (place: number, index: number): number =>
      bandOf(place).x + (slot - pitch * SEED_COUNT) / 2 + (index + 0.5) * pitch,
    barWidth: 0.8 * pitch,
    lines: { place: frame.bottom + 17, mark: frame.bottom + 23, found: frame.bottom + 57 },
  };
}
