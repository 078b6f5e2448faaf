import { beforeAll, expect, it } from "vitest";
import type { Answer, Question } from "../../../src/protocol/messages.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { firstOf } from "../../kit/params/values.ts";
import { ask, describe, params as schema, type Runs, steps, table, training } from "./tenSeeds.ts";

const usual = firstOf(schema, {});
type Design = typeof usual;

async function viewAt(design: Design, step = 0) {
  const answer = (await answerTo(ask(design))) as Answer<"shiftedPattern">;
  return { params: design, answer, step };
}

type PatternAnswer = Answer<"shiftedPattern">;

/** Answers helping after helping as the worker would, until nothing is asked any more. */
async function trainAll(design: Design) {
  const first = ask(design);
  const asked: Question<"shiftedPattern">[] = [first];
  const answers = [(await answerTo(first)) as PatternAnswer];
  let runs: Runs = training.none;
  for (;;) {
    const question = training.next(design, runs);
    if (!question) return { asked, answers, runs };
    const answer = (await answerTo(question)) as PatternAnswer;
    asked.push(question);
    answers.push(answer);
    runs = training.add(runs, answer, question);
  }
}

const endOnly: Design = { ...usual, asked: "lastStep" };
let every: Awaited<ReturnType<typeof trainAll>>;
let atTheEnd: Awaited<ReturnType<typeof trainAll>>;

beforeAll(async () => {
  every = await trainAll(usual);
  atTheEnd = await trainAll(endOnly);
});

/** 0.425 is 42.5%. */
const shown = (share: number) => `${String(Math.round(share * 1000) / 10)}%`;
const mean = (shares: readonly number[]) =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length;

it("trains with seeds 1 to 10, each once and none of them chosen", () => {
  for (const { asked } of [every, atTheEnd])
    expect(asked.map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(atTheEnd.asked.map(({ targets }) => targets))).toEqual(new Set(["lastStep"]));
  expect(training.progress(usual, every.runs.slice(0, 4))).toEqual({ done: 5, count: 10 });
});

it("lists each run as the engine measures it, then their mean, the least and the most", async () => {
  const { columns, rows, exact } = table(await viewAt(usual), every.runs);
  expect(columns).toHaveLength(19);
  // Columns: the run; the recurrent network where it counts, at places 1 to 8; the other, likewise.
  every.answers.forEach(({ recurrent, feedForward }, index) => {
    const row = rows[index] ?? [];
    expect(row[0]).toBe(`seed ${index + 1}`);
    expect(row.slice(2, 10)).toEqual(Array.from(recurrent.accuracyByPosition, shown));
    expect(row.slice(11)).toEqual(Array.from(feedForward.accuracyByPosition, shown));
    expect(exact?.(index, 10)).toBeCloseTo(feedForward.accuracy.unseen ?? NaN, 12);
  });
  const atPlaceTwo = every.answers.map(
    ({ feedForward }) => feedForward.accuracyByPosition[1] ?? NaN,
  );
  expect(rows.slice(10).map((row) => row[12])).toEqual(
    [mean(atPlaceTwo), Math.min(...atPlaceTwo), Math.max(...atPlaceTwo)].map(shown),
  );
});

it("says how often each network finds the pattern where it never stood", async () => {
  const found = describe(await viewAt(usual), every.runs);
  expect(found).toMatch(
    /^Where the pattern never stood, the recurrent network is right in 100%, and finds it everywhere with 10 of 10 seeds; the feed-forward network in [\d.]+%, and with 0 of 10 seeds\.$/,
  );
  const unseen = every.answers.map(({ feedForward }) => feedForward.accuracy.unseen ?? NaN);
  expect(Number(/in ([\d.]+)%, and with 0/.exec(found)?.[1])).toBeCloseTo(100 * mean(unseen), 0);
  expect(describe(await viewAt(endOnly), atTheEnd.runs)).toContain(
    "everywhere with 0 of 10 seeds;",
  );
});

/** Places 2, 4, 6 and 8 are new. */
const atNewPlaces = (shares: Float64Array) => shares.filter((_, index) => index % 2 === 1);

it("has no seed with which the feed-forward network finds the pattern at a new place, or the other one, asked at the end", () => {
  const shares = [
    ...every.answers.flatMap(({ feedForward }) => [...atNewPlaces(feedForward.accuracyByPosition)]),
    ...atTheEnd.answers.flatMap(({ recurrent }) => [...atNewPlaces(recurrent.accuracyByPosition)]),
  ];
  expect(shares).toHaveLength(80);
  expect(Math.max(...shares)).toBeLessThan(0.9);
});

it("says at a place how far the seeds lie apart", async () => {
  const shares = atTheEnd.answers.map(({ recurrent }) => recurrent.accuracyByPosition[3] ?? NaN);
  const view = await viewAt(endOnly, 4);
  expect(Math.max(...shares)).toBeLessThan(0.5);
  expect(describe(view, atTheEnd.runs)).toMatch(
    new RegExp(
      `^Place 4, where the pattern never stood in training, with 10 seeds: the recurrent network is right in [\\d.]+% on average, from ${shown(Math.min(...shares))} to ${shown(Math.max(...shares))};`,
    ),
  );
  expect(steps.label(view)).toBe("Place 4, never trained");
});

it("has seed 1 before any other is trained", async () => {
  const [first] = every.answers;
  const view = await viewAt(usual);
  const { rows } = table(view, training.none);
  expect(rows.map(([name]) => name)).toEqual(["seed 1", "mean", "least", "most"]);
  expect(rows[0]?.slice(11)).toEqual(
    Array.from(first?.feedForward.accuracyByPosition ?? [], shown),
  );
  expect(describe(view, training.none)).toMatch(/^1 of 10 seeds is trained\. .* with 1 of 1 seed;/);
  expect(describe(view, every.runs.slice(0, 3))).toMatch(/^4 of 10 seeds are trained\. /);
});

it("judges all places where the pattern stood at each", async () => {
  const everywhere = { ...usual, trained: [1, 2, 3, 4, 5, 6, 7, 8] };
  expect(describe(await viewAt(everywhere), training.none)).toMatch(
    /At all places, .* with 1 of 1 seed;/,
  );
});
