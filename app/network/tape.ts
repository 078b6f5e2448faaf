import { linear, linearWithin } from "../math/linear.ts";
import { pathThrough } from "../math/pathThrough.ts";
import type { Box } from "./boxes.ts";

/** What happened after so many updates, such as a letter that became the likeliest, and stayed it. */
export interface TapeFlag {
  readonly update: number;
  readonly label: string;
}

/** The loss after so many updates; an infinite one is drawn at the top. */
export interface TapePoint {
  readonly update: number;
  readonly loss: number;
}

interface TapeShape {
  /** In order of their updates */
  readonly points: readonly TapePoint[];
  /** Another curve on the same scale */
  readonly ghost?: readonly TapePoint[] | undefined;
  /** Updates that the whole width stands for */
  readonly planned: number;
  readonly flags: readonly TapeFlag[];
  /** Where the curve stands. */
  readonly box: Box;
  readonly fontSize: number;
}

/** Room of a letter of a flag, in font sizes: nearer ones share one flag. */
const FLAG_ROOM = 0.9;

/** Letters make a word; what is longer is listed. */
const joined = (labels: readonly string[]): string =>
  labels.join(labels.every((label) => label.length === 1) ? "" : ", ");

/** Geometry of the tape; plain numbers. */
export function layoutTape({ points, ghost = [], planned, flags, box, fontSize }: TapeShape) {
  const known = [...points, ...ghost].map(({ loss }) => loss).filter(Number.isFinite);
  const xScale = linear([0, Math.max(planned, 1)], [box.x, box.x + box.width]);
  const yScale = linearWithin(
    [0, Math.max(...known, Number.MIN_VALUE)],
    [box.y + box.height, box.y],
  );
  const y = (loss: number) => (Number.isNaN(loss) ? box.y : yScale(loss));
  const path = (of: readonly TapePoint[]) =>
    pathThrough(of.map(({ update, loss }) => ({ x: xScale(update), y: y(loss) })));
  const apart: { x: number; update: number; labels: string[] }[] = [];
  for (const { update, label } of flags.toSorted((one, other) => one.update - other.update)) {
    const x = xScale(update);
    const before = apart.at(-1);
    const room = FLAG_ROOM * fontSize * Math.max(joined(before?.labels ?? []).length, 1);
    if (before && x - before.x < room) before.labels.push(label);
    else apart.push({ x, update, labels: [label] });
  }
  return {
    path: path(points),
    ghostPath: path(ghost),
    flags: apart.map(({ x, update, labels }) => ({ x, update, text: joined(labels) })),
    /** Where an update stands, at the loss that was measured last until then. */
    pointAt: (update: number) => ({
      x: xScale(update),
      y: y(points.findLast((point) => point.update <= update)?.loss ?? NaN),
    }),
    /** The update below a place; it may lie between two whole ones, or beyond the ends. */
    updateAt: (x: number) => xScale.invert(x),
  };
}

/**
 * The stop nearest to an update, such as one below a pointer.
 *
 * @param stops updates that can be shown, at least one
 */
export function nearestStop(stops: readonly number[], wanted: number): number {
  const apart = (stop: number) => Math.abs(stop - wanted);
  return stops.reduce((best, stop) => (apart(stop) < apart(best) ? stop : best));
}

/**
 * The stop that a key leads to: the nearest to what it asks for, and in any case another one that way, so that a
 * key always gets somewhere.
 *
 * @param stops updates that can be shown
 * @returns null at the end of that way
 */
export function stopTowards(
  stops: readonly number[],
  update: number,
  wanted: number,
): number | null {
  const way = Math.sign(wanted - update);
  const ahead = stops.filter((stop) => Math.sign(stop - update) === way && way !== 0);
  return ahead.length === 0 ? null : nearestStop(ahead, wanted);
}
