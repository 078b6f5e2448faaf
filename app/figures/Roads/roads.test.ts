import { expect, it } from "vitest";
import { answerTo } from "../../kit/testing/draw.tsx";
import { firstOf, readParams, writeParams } from "../../kit/params/values.ts";
import {
  ask,
  describe,
  guessKey,
  outdated,
  params,
  type RoadsAnswer,
  steps,
  sumCount,
  table,
} from "./roads.ts";
import { RoadsFigure } from "./RoadsFigure.tsx";
import { roadsWords } from "./words.ts";

const usual = firstOf(params, {});
const viewOf = async (change: Partial<typeof usual>, step: number) => {
  const now = { ...usual, ...change };
  return { params: now, answer: (await answerTo(ask(now))) as RoadsAnswer, step };
};
const fixed = (value: number | undefined) => (value ?? NaN).toFixed(2).replace("-", "−");

it("says and lists what the engine's arrays hold after the second word", async () => {
  const view = await viewOf({}, 2);
  const { typed, reordered, distanceByStep, bagPoint } = view.answer;
  // Row t of the states is what stands after word t.
  const [a, b] = [typed.hiddenByStep.data, reordered.hiddenByStep.data];
  expect(describe(view)).toContain(
    `turned, pushed, bent. “⁨love⁩” leads the first state to (${fixed(a[4])}, ${fixed(a[5])}), “⁨I⁩” the second to (${fixed(b[4])}, ${fixed(b[5])}): ${fixed(distanceByStep[2])} apart`,
  );
  expect(describe({ ...view, step: 0 })).toContain(
    `the square, (${fixed(bagPoint[0])}, ${fixed(bagPoint[1])}): the bag of words`,
  );
  const first = ["2", "love", fixed(a[4]), fixed(a[5])];
  const second = ["I", fixed(b[4]), fixed(b[5]), fixed(distanceByStep[2])];
  expect(table(view).rows[2]).toEqual(first.concat(second));
  const exact = [2, 3, 5, 6, 7].map((column) => table(view).exact?.(2, column));
  expect(exact).toEqual([a[4], a[5], b[4], b[5], distanceByStep[2]]);
  expect(table(view).exact?.(2, 1)).toBeNull();
});

it("says how many ends all orders have, and names the nearest and the farthest two", async () => {
  const view = await viewOf({}, 4);
  expect(view.answer.ends.orders[0]).toEqual([0, 1, 2]);
  expect(view.answer.ends.orders[5]).toEqual([2, 1, 0]);
  const points = Array.from({ length: 6 }, (_, row) => [
    view.answer.ends.endByOrder.data[2 * row] ?? NaN,
    view.answer.ends.endByOrder.data[2 * row + 1] ?? NaN,
  ]);
  const distances = points.flatMap(([x = 0, y = 0], at) =>
    points.slice(at + 1).map(([u = 0, v = 0]) => Math.hypot(x - u, y - v)),
  );
  const said = describe(view);
  expect(said).toContain("6 orders, 6 ends, 1 square.");
  expect(said).toContain(
    `Nearest ends: “⁨I dogs love⁩” and “⁨dogs love I⁩”, ${fixed(Math.min(...distances))} apart.`,
  );
  expect(said).toContain(
    `Farthest ends: “⁨love I dogs⁩” and “⁨dogs I love⁩”, ${fixed(Math.max(...distances))} apart.`,
  );
  expect(
    table(view)
      .rows.map(([name]) => name)
      .slice(4),
  ).toEqual(["sum of the pushes", "bag of words", "nearest ends", "farthest ends"]);
});

it("says that without turn and bend all orders end at one point, the sum of the pushes", async () => {
  const view = await viewOf({}, 5);
  const { data } = view.answer.weightIh;
  const sums = [0, 3].map((from) => data.slice(from, from + 3).reduce((so, push) => so + push, 0));
  expect(describe(view)).toContain(`Each order ends at (${fixed(sums[0])}, ${fixed(sums[1])})`);
  expect(sumCount(view.answer)).toBe(1);
  const seven = await viewOf({ words: "the small dog saw a big cat" }, 9);
  expect(sumCount(seven.answer)).toBe(1);
});

it("says of a network that mirrors that it does", async () => {
  const views = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => viewOf({ seed }, 2)));
  const isMirrored = ({
    answer: {
      weightHh: { data: w },
    },
  }: (typeof views)[number]) => (w[0] ?? 0) * (w[3] ?? 0) < (w[1] ?? 0) * (w[2] ?? 0);
  expect(new Set(views.map(isMirrored)).size).toBe(2);
  for (const view of views)
    expect(describe(view)).toContain(isMirrored(view) ? ": mirrored, pushed" : ": turned, pushed");
});

it("tells two ends of seven words apart that no screen does", async () => {
  const view = await viewOf({ words: "the small dog saw a big cat" }, 8);
  const { distance } = view.answer.ends.closest ?? { distance: NaN };
  expect(distance).toBeLessThan(0.001);
  expect(describe(view)).toContain("5,040 orders, 5,040 ends, 1 square.");
  const [, said = ""] = /Nearest ends: .*?, (0\.0+\d\d) apart/.exec(describe(view)) ?? [];
  expect(Math.abs(Number(said) - distance)).toBeLessThanOrEqual(0.05 * distance);
});

it("counts orders that read the same once", async () => {
  const view = await viewOf({ words: "dogs love dogs" }, 4);
  expect(describe(view)).toContain("3 different orders, 3 ends, 1 square.");
  expect(describe(await viewOf({ words: "no no" }, 3))).toContain(
    "1 order, so 1 end and 1 square.",
  );
});

it("says that equal orders walk one road", async () => {
  const view = await viewOf({ order: [1, 2, 3] }, 3);
  expect(describe(view)).toContain("The two orders are the same, and so are the roads.");
  expect(RoadsFigure.definition.prediction?.outcome(view, 0)).toEqual({
    value: "same",
    sentence: "They are one point.",
  });
});

it.each([
  ["words=dog+bites+man", { words: "dog bites man" }, ["dog", "bites", "man"], [2, 0, 1]],
  ["order=2&seed=7", { order: [2], seed: 7 }, ["I", "love", "dogs"], [1, 0, 2]],
  ["words=a+b&order=2,1", { words: "a b", order: [2, 1] }, ["a", "b"], [1, 0]],
  ["order=3,3,1", { order: [3, 3, 1] }, ["I", "love", "dogs"], [2, 0, 1]],
  ["words=a+b+c+d", { words: "a b c d" }, ["a", "b", "c", "d"], [2, 0, 1, 3]],
] as const)("opens ?%s", (search, change, words, order) => {
  const read = readParams(params, new Map(new URLSearchParams(search)), usual);
  expect(read).toEqual({ params: { ...usual, ...change }, complaints: [] });
  expect(ask(read.params)).toMatchObject({ words, order });
  const written = new URLSearchParams(writeParams(params, read.params, usual)).toString();
  expect(decodeURIComponent(written)).toBe(search);
});

it("names what of an address it cannot follow", () => {
  const read = readParams(params, new Map([["order", "8,1"]]), usual);
  expect(read.params).toEqual(usual);
  expect(read.complaints.join(" ")).toContain("“⁨order⁩” was “⁨8,1⁩”. It accepts lists of 0 to 7");
});

const opened = (search: string) => [...outdated(new Map(new URLSearchParams(search)))];

it("opens addresses that ask for all ends by themselves", () => {
  expect(opened("ends=1&step=3&words=a+b")).toEqual([
    ["step", "all"],
    ["words", "a b"],
  ]);
  expect(opened("ends=0&step=3")).toEqual([["step", "3"]]);
});

it("walks from before the first word to after the last, and keeps a guess for its two orders", async () => {
  const view = await viewOf({}, 0);
  expect(steps.count(view.answer, view.params)).toBe(6);
  expect(steps.label({ ...view, step: 4 })).toBe("All orders");
  expect([4, 5].map((step) => steps.id?.({ ...view, step }))).toEqual(["all", "sum"]);
  expect(RoadsFigure.definition.prediction?.toldFrom?.(view)).toBe(3);
  expect(steps.label({ ...view, step: 3 })).toBe("Word 3: “⁨dogs⁩” and “⁨love⁩”");
  const other = await viewOf({ order: [2, 1, 3] }, 0);
  expect(guessKey(other.answer, usual.seed)).not.toBe(guessKey(view.answer, usual.seed));
});

it("judges answers by the engine's numbers, written as readers write them", async () => {
  const view = await viewOf({}, 0);
  const [distance, ends] = RoadsFigure.definition.checks ?? [];
  const apart = view.answer.distanceByStep[3] ?? NaN;
  expect(distance?.judge(view, apart.toFixed(2).replace(".", ",")).isRight).toBe(true);
  expect(distance?.judge(view, (apart + 0.02).toFixed(2)).isRight).toBe(false);
  expect(distance?.judge(view, "far").isRight).toBe(false);
  expect(ends?.judge(view, "6").isRight).toBe(true);
  expect(ends?.judge(view, "3").isRight).toBe(false);
});

it("names the slips of its questions", async () => {
  const view = await viewOf({}, 0);
  const [distance, ends] = RoadsFigure.definition.checks ?? [];
  const { checks: told } = roadsWords;
  const { typed, reordered, distanceByStep } = view.answer;
  const [a, b] = [typed.hiddenByStep.data, reordered.hiddenByStep.data];
  const [across = 0, up = 0] = [6, 7].map((at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0)));
  expect(Math.hypot(across, up)).toBeCloseTo(distanceByStep[3] ?? NaN, 12);
  const early = distanceByStep[2] ?? NaN;
  expect(
    [early, across, up, across + up, 9].map(
      (value) => distance?.judge(view, value.toFixed(3)).sentence,
    ),
  ).toEqual([
    told.distance.slips.early,
    told.distance.slips.oneUnit,
    told.distance.slips.oneUnit,
    told.distance.slips.added,
    told.distance.hint,
  ]);
  expect(["3", "27", "9", "2", "7"].map((value) => ends?.judge(view, value).sentence)).toEqual([
    told.ends.slips.words,
    told.ends.slips.reused,
    told.ends.slips.reused,
    told.ends.slips.two,
    told.ends.hint,
  ]);
  // Three words of which two are the same: three orders of six.
  const twice = await viewOf({ words: "dogs love dogs" }, 0);
  expect(ends?.judge(twice, "3").isRight).toBe(true);
  expect(ends?.judge(twice, "6").sentence).toBe(told.ends.slips.repeated);
});
