import { ticks as roundTicks } from "d3-array";
import { linear } from "../math/linear.ts";
import { powerOfTen } from "../words/powers.ts";
import { tickText } from "./tickText.ts";

/** In sixteenths of the em of the box that it is drawn in */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Where the data stand in a picture, in its units; y grows downwards. */
export interface ChartFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A place along an axis, in units of the picture, and what is written there. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Scale {
  /** Where a value stands, in units of the picture. */
  readonly of: (value: number) => number;
  readonly ticks: readonly Tick[];
}

export interface Plane {
  readonly size: ChartSize;
  readonly frame: ChartFrame;
  readonly x: Scale;
  readonly y: Scale;
}

/** From the first to the last place of an axis; upwards the second is the smaller. */
type Span = readonly [from: number, to: number];

/** Text of a chart, in the units of its size. */
export const FONT_SIZE = 13;
/** Least room between the ticks of a logarithmic axis; those of a linear one carry longer numbers. */
const TICK_DISTANCE = 28;
const STRIDES = [1, 2, 3, 5, 10, 20, 25, 50, 100];

export function linearScale(domain: readonly [number, number], [from, to]: Span): Scale {
  const scale = linear(domain, [from, to]);
  const most = Math.max(Math.floor(Math.abs(to - from) / (2 * TICK_DISTANCE)), 1);
  const ticks = roundTicks(...domain, most).map((value) => ({
    at: scale(value),
    label: tickText(value),
  }));
  return { of: (value) => scale(value), ticks };
}

/** Exponents of the least positive value and of the largest, at least a decade apart. */
function exponentsOf(values: readonly number[]): [number, number] {
  const exponents = values.filter((value) => value > 0).map((value) => Math.log10(value));
  if (exponents.length === 0) return [-1, 0];
  const lowest = exponents.reduce((least, one) => Math.min(least, one), Infinity);
  const highest = exponents.reduce((most, one) => Math.max(most, one), -Infinity);
  const middle = (lowest + highest) / 2;
  return [Math.min(lowest, middle - 0.5), Math.max(highest, middle + 0.5)];
}

/**
 * Powers of ten at equal distances, from the least positive value to the largest. Zero lies infinitely far away: it
 * gets a place of its own, a little before the lowest power.
 *
 * @param values all that is drawn sooner or later, none of them negative
 */
export function logScale(values: readonly number[], [from, to]: Span): Scale {
  const [least, most] = exponentsOf(values);
  const hasZero = values.includes(0);
  const lowest = hasZero ? from + Math.sign(to - from) * TICK_DISTANCE : from;
  // Linear in the exponent is logarithmic in the value, down to the least double above zero.
  const scale = linear([least, most], [lowest, to]);
  const room = Math.max(Math.floor(Math.abs(to - lowest) / TICK_DISTANCE), 1);
  const stride = STRIDES.find((one) => (most - least) / one <= room) ?? 200;
  const ticks: Tick[] = hasZero ? [{ at: from, label: "0" }] : [];
  for (let n = Math.ceil(least / stride) * stride; n <= most; n += stride)
    ticks.push({ at: scale(n), label: powerOfTen(n) });
  return { of: (value) => (value > 0 ? scale(Math.log10(value)) : from), ticks };
}

const MARGIN = { left: 58, right: 24, top: 24, bottom: 44 } as const;

/** A plane of two numbers, with room for the ticks and names of both axes. */
export function layoutPlane(
  size: ChartSize,
  xDomain: readonly [number, number],
  yDomain: readonly [number, number],
): Plane {
  const frame = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  return {
    size,
    frame,
    x: linearScale(xDomain, [frame.left, frame.right]),
    y: linearScale(yDomain, [frame.bottom, frame.top]),
  };
}
