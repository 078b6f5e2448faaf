import { linearWithin } from "../math/linear.ts";
import { pathThrough } from "../math/pathThrough.ts";
import type { Box, Point } from "./boxes.ts";

/** The activations that a figure draws. */
export type CurveKind = "tanh" | "sigmoid" | "relu" | "identity";

interface CurveForm {
  readonly at: (x: number) => number;
  /** Values between which it stays; null where it has no such bounds. */
  readonly bounds: readonly [low: number, high: number] | null;
}

const forms: Readonly<Record<CurveKind, CurveForm>> = {
  tanh: { at: Math.tanh, bounds: [-1, 1] },
  sigmoid: { at: (x) => 1 / (1 + Math.exp(-x)), bounds: [0, 1] },
  relu: { at: (x) => Math.max(x, 0), bounds: null },
  identity: { at: (x) => x, bounds: null },
};

/** How far the curve is drawn to both sides of zero; further where its value lies further out. */
const REACH = 3;
/** A value beyond stands at the edge, and is marked there. */
const FURTHEST = 12;
const SAMPLES = 60;
/** Room for the curve's own line at bounds that it nearly touches. */
const INSET = 0.06;

/** Where a curve, its bounds and a value on it stand in a box; plain numbers. */
export function layoutCurve(kind: CurveKind, box: Box, value: number | null) {
  const { at, bounds } = forms[kind];
  const size = value === null || Number.isNaN(value) ? 0 : Math.abs(value);
  const reach = Math.max(REACH, Math.min(size, FURTHEST));
  const [low, high] = bounds ?? [at(-reach), at(reach)];
  const inset = box.height * INSET;
  const xScale = linearWithin([-reach, reach], [box.x, box.x + box.width]);
  const yScale = linearWithin([low, high], [box.y + box.height - inset, box.y + inset]);
  const pointAt = (x: number): Point => ({ x: xScale(x), y: yScale(at(x)) });
  const along = (from: number, to: number): Point[] =>
    Array.from({ length: SAMPLES + 1 }, (_, index) =>
      pointAt(from + ((to - from) * index) / SAMPLES),
    );
  return {
    path: pathThrough(along(-reach, reach)),
    zero: { x: xScale(0), y: yScale(0) },
    /** Heights of the lines that it never crosses. */
    bounds: bounds?.map((bound) => yScale(bound)) ?? [],
    /** null without a number that can stand on the curve. */
    point: value === null || Number.isNaN(value) ? null : pointAt(value),
    isBeyond: size > FURTHEST,
    pointAt,
    /** The way of a value that slides along the curve: to `value`, which it ends at. */
    slide: (from: number): Point[] => (value === null ? [] : along(from, value)),
  };
}
