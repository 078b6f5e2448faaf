import { PASS_LENGTHS } from "../../../src/engine/experiments/passCost/limits.ts";
import { type ChartSize, layoutPlane } from "../../chart/plane.ts";
import { type CostView, medianOf, runsOf, type Timings } from "./passCost.ts";

const HEADROOM = 1.08;
const LONGEST = PASS_LENGTHS[PASS_LENGTHS.length - 1] ?? 1;
const KILO = 1000;

const plane = (size: ChartSize, most: number) =>
  layoutPlane(size, [0, LONGEST], [0, most * HEADROOM]);

/** Kilobytes over T, from zero on both axes, so that a straight line tells a constant price for each step. */
export function layoutMemory(size: ChartSize, { answer: { bytesByLength } }: CostView) {
  const { frame, x, y } = plane(size, Math.max(...bytesByLength) / KILO);
  const places = PASS_LENGTHS.map((length, key) => ({
    key,
    x: x.of(length),
    y: y.of((bytesByLength[key] ?? 0) / KILO),
  }));
  return { frame, x, y, places };
}

/** Milliseconds over T: every measurement, and a line through the medians. */
export function layoutTime(size: ChartSize, timings: Timings) {
  const most = Math.max(0, ...timings.map(({ milliseconds }) => milliseconds));
  const { frame, x, y } = plane(size, most === 0 ? 1 : most);
  return {
    frame,
    x,
    // Without a measurement there is no scale to read.
    yTicks: timings.length === 0 ? [] : y.ticks,
    medians: PASS_LENGTHS.flatMap((length, key) => {
      const median = medianOf(runsOf(timings, length));
      return median === null ? [] : [{ key, x: x.of(length), y: y.of(median) }];
    }),
    runs: timings.map(({ length, milliseconds }, key) => ({
      key,
      x: x.of(length),
      y: y.of(milliseconds),
    })),
    middle: { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 },
  };
}
