import { expect, it } from "vitest";
import { layoutPot, slideAlong } from "./layout.ts";
import { pourFrames } from "./Pouring.tsx";
import { pouredBetween } from "./poured.ts";

const rounded = (before: readonly number[], now: readonly number[]) =>
  pouredBetween(before, now).map(({ from, to, share }) => [from, to, Math.round(100 * share)]);

it("takes from the letters that lose what the others gain, and no more", () => {
  // An even bet, nearly all on o, nothing on o, half and half.
  expect(rounded([0.25, 0.25, 0.25, 0.25], [0.01, 0.97, 0.01, 0.01])).toEqual([
    [0, 1, 24],
    [2, 1, 24],
    [3, 1, 24],
  ]);
  expect(rounded([0.01, 0.97, 0.01, 0.01], [0.34, 0, 0.33, 0.33])).toEqual([
    [1, 0, 33],
    [1, 2, 32],
    [1, 3, 32],
  ]);
  expect(rounded([0.5, 0.5, 0, 0], [0.5, 0.5, 0, 0])).toEqual([]);
});

it("lands on the bar that grows, as high as it is", () => {
  const before = [0.5, 0.5, 0, 0];
  const [frames] = pourFrames(before, [{ from: 0, to: 2, share: 0.5 }]);
  const [stand, third] = [layoutPot(4).trackAt(0), layoutPot(4).trackAt(2)];
  // Half a track, from the foot up: its top is in the middle of the track.
  const top = third.y + third.height / 2;
  expect(frames?.at(-1)?.["transform"]).toBe(
    `translate(${third.x - stand.x}px, ${top - stand.y / 2}px) scale(1, 0.5)`,
  );
});

it("slides along the points of the curve between both ends, either way", () => {
  const curve = [9, 7, 5, 3, 1].map((x) => ({ x, y: 10 - x }));
  const ends = [
    { x: 2, y: 8 },
    { x: 7, y: 3 },
  ] as const;
  expect(slideAlong(curve, ...ends).map(({ x }) => x)).toEqual([2, 3, 5, 7]);
  expect(slideAlong(curve, ends[1], ends[0]).map(({ x }) => x)).toEqual([7, 5, 3, 2]);
});
