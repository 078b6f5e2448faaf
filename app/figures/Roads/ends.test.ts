import { expect, it } from "vitest";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { crosses } from "../../network/placeSigns.ts";
import { layoutEnds, layoutPushes, namedOrders } from "./layout.ts";
import { ask, cue, params, type RoadsAnswer } from "./roads.ts";
import { gridIn, roadsPlane } from "./signs.ts";

const usual = firstOf(params, {});
const viewOf = async (change: Partial<typeof usual>, step: number) => {
  const now = { ...usual, ...change };
  return { params: now, answer: (await answerTo(ask(now))) as RoadsAnswer, step };
};

it("shows before the first word the push of each word, and the sum of all", async () => {
  const { answer } = await viewOf({}, 0);
  const plane = roadsPlane(100, 10);
  const { pushes, sum } = layoutPushes(plane, answer);
  const { data } = answer.weightIh;
  expect(pushes.map(({ word }) => word)).toEqual(["I", "love", "dogs"]);
  const unit = plane.bounds.width / 2;
  pushes.forEach(({ push: [from, to] }, at) => {
    expect((to.x - from.x) / unit).toBeCloseTo(data[at] ?? NaN, 9);
    expect((from.y - to.y) / unit).toBeCloseTo(data[3 + at] ?? NaN, 9);
  });
  const across = data.slice(0, 3).reduce((so, push) => so + push, 0);
  expect((sum.x - 50) / unit).toBeCloseTo(across, 9);
});

it("numbers six ends, and tells which order is which", async () => {
  const { answer } = await viewOf({}, 4);
  const { signs } = layoutEnds(roadsPlane(480, 16), answer);
  const { closest, farthest } = answer.ends;
  expect(signs.map(({ text }) => text)).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "bag",
    "start",
    `nearest: ${closest?.distance.toFixed(2)}`,
    `farthest: ${farthest?.distance.toFixed(2)}`,
  ]);
  expect(namedOrders(answer)[1]).toBe("I dogs love");
  const many = await viewOf({ words: "a b c d" }, 5);
  expect(namedOrders(many.answer)).toEqual([]);
});

it("joins the two ends that it calls nearest and farthest, and of two ends says how far apart they are", async () => {
  const plane = roadsPlane(480, 16);
  const { answer } = await viewOf({}, 4);
  const { near, far, points } = layoutEnds(plane, answer);
  const long = ([from, to]: NonNullable<typeof near>) => Math.hypot(from.x - to.x, from.y - to.y);
  const pairs = points.flatMap((a, at) => points.slice(at + 1).map((b) => long([a, b])));
  expect(near && long(near)).toBe(Math.min(...pairs));
  expect(far && long(far)).toBe(Math.max(...pairs));
  const two = await viewOf({ words: "a b", order: [2, 1] }, 3);
  const ends = layoutEnds(plane, two.answer);
  const apart = two.answer.ends.closest?.distance.toFixed(2);
  expect(ends.far).toBeNull();
  expect(ends.signs.map(({ text }) => text)).toContain(`${apart} apart`);
  expect(cue(two)).toBe(`Two orders, two ends: ${apart} apart.`);
});

it.each([
  [480, 16],
  [660, 22],
])(
  "keeps the names of the first picture's ends clear of frame and axes, at %i units",
  async (side, fontSize) => {
    const plane = roadsPlane(side, fontSize);
    const { signs } = layoutEnds(plane, (await viewOf({}, 4)).answer);
    const struck = signs.filter(({ box }) => gridIn(plane).some((line) => crosses(line, box)));
    expect(struck.map(({ text }) => text)).toEqual([]);
  },
);
