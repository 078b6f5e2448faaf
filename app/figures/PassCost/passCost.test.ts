import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutMemory, layoutTime } from "./layout.ts";
import {
  ask,
  describe,
  growthCheck,
  measuring,
  prediction,
  table,
  type Timings,
} from "./passCost.ts";
import { PassCostFigure } from "./PassCostFigure.tsx";
import { costWords as words } from "./words.ts";

const viewAt = async (step: number) => ({
  params: {},
  answer: (await answerTo(ask())) as Answer<"passCost">,
  step,
});

const LENGTHS = [25, 50, 100, 200, 400] as const;
/** Made up, so that the test knows them: 0.003 ms a step in the middle of five rounds. */
const timings: Timings = [0.004, 0.002, 0.003, 0.0025, 0.0035].flatMap((perStep) =>
  LENGTHS.map((length) => ({ length, milliseconds: perStep * length })),
);

it("asks for no time at first, and then for every length in turn, five times over", () => {
  expect(ask()).toEqual({ kind: "passCost", timed: null });
  const asked = [];
  for (let count = 0; count <= 25; count++)
    asked.push(measuring.next({}, timings.slice(0, count))?.timed ?? null);
  expect(asked).toEqual([...LENGTHS, ...LENGTHS, ...LENGTHS, ...LENGTHS, ...LENGTHS, null]);
});

it("tells the bytes that the engine counts, and how many a step takes", async () => {
  const view = await viewAt(2);
  const { bytesByLength, bytesPerStep } = view.answer;
  expect(describe(view, [])).toContain(`holds ${((bytesByLength[2] ?? NaN) / 1000).toFixed(1)} kB`);
  expect(describe(view, [])).toContain("not measured here yet");
  expect(drawn(PassCostFigure.definition, view)).toContain("not measured yet");
  expect(table(view, []).notes?.join(" ")).toContain(
    `${(bytesPerStep / 1000).toFixed(2)} kB for each step`,
  );
  expect(prediction.outcome(view, 0).value).toBe("less");
});

it("draws memory no farther than it is told, and asks for 400 steps at 200", async () => {
  const pictures = await Promise.all(
    [0, 3, 4].map(async (step) => drawn(PassCostFigure.definition, await viewAt(step))),
  );
  // Both sizes of the page are drawn.
  expect(pictures.map((picture) => picture.split("chart-marker").length - 1)).toEqual([2, 8, 10]);
  expect(prediction.askedAt).toBe(3);
});

it("asks for a growth that agrees with the rounded numbers that it tells", async () => {
  const [before, after] = await Promise.all(
    [1, 2].map(async (step) => /holds ([\d.]+) kB/.exec(describe(await viewAt(step), []))?.[1]),
  );
  const read = (Number(after) - Number(before)).toFixed(1);
  const { isRight, sentence } = growthCheck.judge(await viewAt(1), read);
  expect(isRight).toBe(true);
  expect(sentence).toContain(`By ${read} kB`);
});

it("draws memory as one straight line", async () => {
  const { places } = layoutMemory({ width: 420, height: 280 }, await viewAt(0));
  const [a, b, c, d, e] = places;
  const slope = (from: typeof a, to: typeof a) =>
    ((to?.y ?? NaN) - (from?.y ?? NaN)) / ((to?.x ?? NaN) - (from?.x ?? NaN));
  expect(slope(a, c) / slope(c, e)).toBeCloseTo(1, 2);
  expect(slope(b, d) / slope(c, e)).toBeCloseTo(1, 2);
});

it("tells a time as measured on this machine, with its median, and the growth once all are known", async () => {
  const view = await viewAt(4);
  expect(describe(view, timings)).toContain("took 1.20 ms on this machine");
  expect(describe(view, timings)).toContain(
    "From T = 25 to T = 400, the text is 16 times as long, and took 16 times as long.",
  );
  // Of the lengths between, only what was run.
  expect(describe(await viewAt(1), timings)).not.toContain("times as long");
  const begun = describe(await viewAt(0), timings.slice(0, 12));
  expect(begun).toContain("not measured here yet. 12 of 25 measurements are made.");
  const { medians, runs } = layoutTime({ width: 420, height: 280 }, timings);
  expect(runs).toHaveLength(25);
  // The third round has the medians.
  expect(medians[4]?.y).toBe(runs[14]?.y);
});

it("names the slips of its question", async () => {
  const view = await viewAt(2);
  const { bytesByLength, bytesPerStep } = view.answer;
  const growth = 50 * bytesPerStep;
  expect(growthCheck.judge(view, String(growth / 1000)).isRight).toBe(true);
  const judged = (bytes: number) => growthCheck.judge(view, String(bytes / 1000)).sentence;
  const { slips, hint } = words.check;
  expect([judged(bytesByLength[2] ?? NaN), judged(bytesPerStep), judged(9e9)]).toEqual([
    slips.whole,
    slips.one,
    hint,
  ]);
});
