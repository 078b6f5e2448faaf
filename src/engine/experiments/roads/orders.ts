import type { Matrix } from "../../types.ts";
import type { OrderPair } from "./roads.types.ts";

/**
 * All orders of some words, by their places; orders that read the same once, in the order of their first places.
 */
export function ordersOf(words: readonly string[]): number[][] {
  const orders: number[][] = [];
  const places = words.map((_, place) => place);
  const extend = (order: readonly number[]): void => {
    if (order.length === words.length) {
      orders.push([...order]);
      return;
    }
    const tried = new Set<string>();
    for (const place of places) {
      const word = words[place]!;
      // Of equal words the first that is left stands for all, so that each sentence is made once.
      if (order.includes(place) || tried.has(word)) continue;
      tried.add(word);
      extend([...order, place]);
    }
  };
  extend([]);
  return orders;
}

/** The two points that are nearest to each other; null of fewer than two points. [n, 2] */
export function closestPair(points: Matrix): OrderPair | null {
  const x = (row: number): number => points.data[2 * row]!;
  const rows = Array.from({ length: points.rows }, (_, row) => row).toSorted((a, b) => x(a) - x(b));
  let best: OrderPair | null = null;
  rows.forEach((row, at) => {
    for (const other of rows.slice(at + 1)) {
      if (best && x(other) - x(row) >= best.distance) break;
      const distance = distanceBetween(points, row, other);
      if (!best || distance < best.distance) best = pairOf(row, other, distance);
    }
  });
  return best;
}

/** The two points that are farthest from each other; null of fewer than two points. [n, 2] */
export function farthestPair(points: Matrix): OrderPair | null {
  const corners = extremes(points);
  let best: OrderPair | null = null;
  for (const row of corners)
    for (const other of corners) {
      if (other <= row) continue;
      const distance = distanceBetween(points, row, other);
      if (!best || distance > best.distance) best = pairOf(row, other, distance);
    }
  return best;
}

/** Points on the convex hull: only they can be farthest apart. By Andrew's monotone chain. */
function extremes(points: Matrix): number[] {
  const at = (row: number) => [points.data[2 * row]!, points.data[2 * row + 1]!] as const;
  const rows = Array.from({ length: points.rows }, (_, row) => row).toSorted(
    (a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1],
  );
  const turnsLeft = (a: number, b: number, c: number): boolean => {
    const [[ax, ay], [bx, by], [cx, cy]] = [at(a), at(b), at(c)];
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0;
  };
  const chain = (inOrder: readonly number[]): number[] => {
    const hull: number[] = [];
    for (const row of inOrder) {
      while (hull.length > 1 && !turnsLeft(hull.at(-2)!, hull.at(-1)!, row)) hull.pop();
      hull.push(row);
    }
    return hull;
  };
  return [...new Set([...chain(rows), ...chain(rows.toReversed())])];
}

const pairOf = (a: number, b: number, distance: number): OrderPair => ({
  first: Math.min(a, b),
  second: Math.max(a, b),
  distance,
});

function distanceBetween({ data }: Matrix, a: number, b: number): number {
  return Math.hypot(data[2 * a]! - data[2 * b]!, data[2 * a + 1]! - data[2 * b + 1]!);
}
