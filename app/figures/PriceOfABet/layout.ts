import { linearScale } from "../../chart/plane.ts";
import { layoutBet, topOf, trackOf } from "../../network/bet.ts";
import type { Box, Point } from "../../network/boxes.ts";
import type { NetworkSizes } from "../../network/sizes.ts";
import type { Scene } from "./priceOfABet.ts";

/** How far apart the curve's points may be beside one that begins or ends a slide. */
const NEAR = 0.01;

/** The way along the curve from one point of it to another; both ends included. */
export function slideAlong(places: readonly Point[], from: Point, to: Point): readonly Point[] {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const between = places.filter(({ x }) => x > left + NEAR && x < right - NEAR);
  const rising = between.toSorted((a, b) => a.x - b.x);
  return [from, ...(from.x < to.x ? rising : rising.toReversed()), to];
}

export const sizes: NetworkSizes = {
  cell: { width: 52, height: 34, gap: 3 },
  cellText: 18,
  label: 18,
  letter: 24,
  bar: { width: 48, height: 212, gap: 21 },
  target: 44,
};

const EDGE = 12;
/** Over the tracks: the letter that was told, and the price on its bracket */
const HEAD = 62;
const PERCENT = 26;

/** The pot: one track a letter, and below each its share. */
export function layoutPot(letters: number) {
  const bet = layoutBet(letters, sizes);
  const trackAt = (index: number): Box => {
    const track = trackOf(index, sizes);
    return { ...track, x: EDGE + track.x, y: HEAD };
  };
  return {
    width: bet.width + 2 * EDGE,
    height: HEAD + bet.height + PERCENT,
    bet: { x: EDGE, y: HEAD },
    told: { x: EDGE, y: 22 },
    trackAt,
    /** What can be taken hold of: the track with its gap, its letter and its share */
    targetAt: (index: number): Box => {
      const { x, width, height } = trackAt(index);
      const { gap } = sizes.bar;
      return { x: x - gap / 2, y: HEAD - 8, width: width + gap, height: height + 8 };
    },
    gripAt: (index: number, share: number): Point => {
      const track = trackAt(index);
      return { x: track.x + track.width / 2, y: topOf(share, track) };
    },
    percentAt: (index: number): Point => {
      const { x, width } = trackAt(index);
      return { x: x + width / 2, y: HEAD + bet.height + 14 };
    },
  };
}

const CURVE = { left: 34, right: 306, top: 44, bottom: 266 };
const BAR = { width: 44, first: 336, pitch: 78 };
/** The dearest price with a place of its own; dearer ones stand at the edge. */
const MOST = { nats: 4, bits: 6 } as const;

const isWithin = (price: number | null, most: number): price is number =>
  price !== null && price <= most;

/** The curve, the points of both bettors on it, and at the right what each pays, on the same axis. */
export function layoutCurve(scene: Scene, curve: Float64Array, unit: keyof typeof MOST) {
  const most = MOST[unit];
  const x = linearScale([0, 1], [CURVE.left, CURVE.right]);
  const y = linearScale([0, most], [CURVE.bottom, CURVE.top]);
  const heightOf = (price: number | null) => (isWithin(price, most) ? y.of(price) : CURVE.top);
  const places = Array.from({ length: curve.length / 2 }, (_, row) => ({
    share: curve[2 * row] ?? 0,
    price: curve[2 * row + 1] ?? 0,
  }))
    .filter(({ price }) => price <= most)
    .map(({ share, price }) => ({ x: x.of(share), y: y.of(price) }));
  const bettors = (["reader", "network"] as const).map((who, index) => {
    const { shares, priceByFollower, total } = scene[who];
    let below: number | null = 0;
    const left = BAR.first + index * BAR.pitch;
    return {
      who,
      left,
      middle: left + BAR.width / 2,
      total,
      isBeyond: !isWithin(total, most),
      top: heightOf(total),
      points: scene.targets.map((target, follower) => ({
        target,
        x: x.of(shares[target] ?? 0),
        y: heightOf(priceByFollower[follower] ?? null),
        isBeyond: !isWithin(priceByFollower[follower] ?? null, most),
      })),
      /** One part of the bar for each letter that is paid for, one on top of the other */
      pieces: scene.targets.map((target, follower) => {
        const price = priceByFollower[follower] ?? null;
        const foot = heightOf(below);
        below = below === null || price === null ? null : below + price;
        const top = heightOf(below);
        return { target, x: left, y: top, width: BAR.width, height: Math.max(foot - top, 0) };
      }),
    };
  });
  return {
    width: BAR.first + BAR.pitch + BAR.width + 22,
    height: 316,
    frame: CURVE,
    most,
    places,
    bettors,
    xTicks: [0, 0.5, 1].map((share) => ({ share, x: x.of(share) })),
    yTicks: Array.from({ length: most + 1 }, (_, price) => ({ price, y: y.of(price) })),
    /** Of the best bet, where one bet is paid for several times */
    floor: scene.targets.length > 1 ? y.of(scene.floor) : null,
    barsEnd: BAR.first + BAR.pitch + BAR.width + 8,
  };
}
