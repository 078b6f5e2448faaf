import { beforeAll, expect, it } from "vitest";
import type { Answer, Question } from "../../../src/protocol/messages.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { firstOf } from "../../kit/params/values.ts";
import {
  ask,
  cue,
  describe,
  headline,
  isAbout,
  params as schema,
  type Runs,
  steps,
  table,
  training,
} from "./tenSeeds.ts";

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

it("says with how many seeds each network finds the pattern where it never stood, and where it misses it", async () => {
  const result = await viewAt(usual, 9);
  expect(headline(result, every.runs)).toBe(
    "Found at every new place: recurrent 10 of 10 seeds, feed-forward 0 of 10",
  );
  expect(describe(result, every.runs)).toBe(
    "At places 2, 4, 6 and 8 the pattern never stood in training. The recurrent network finds the pattern at all of them with every seed; the feed-forward network finds it at none of them, with no seed.",
  );
  const asked = await viewAt(endOnly, 9);
  expect(headline(asked, atTheEnd.runs)).toContain("recurrent 0 of 10 seeds, feed-forward 0 of 10");
  expect(describe(asked, atTheEnd.runs)).toContain(
    "The recurrent network finds it at none of them",
  );
  // Two seeds, of which one misses place 8.
  const [first] = every.runs;
  if (!first) throw new Error("no run");
  const recurrent = first.recurrent.map((share, index) => (index === 7 ? 0.5 : share));
  expect(describe(result, [{ ...first, recurrent }])).toContain(
    "The recurrent network misses it at place 8 with some seeds;",
  );
});

it("lights in the end the places that count, and walks there past one of each kind", async () => {
  const view = await viewAt(usual, 9);
  const lit = (step: number) =>
    [1, 2, 3, 4, 5, 6, 7, 8].filter((place) => isAbout({ ...view, step }, place));
  expect([lit(0), lit(2), lit(9)]).toEqual([[], [2], [2, 4, 6, 8]]);
  expect(steps.stops).toEqual([0, 1, 2, 9]);
  expect(steps.label(view)).toBe("The result");
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
      `^At place 4 the pattern never stood in training\\. Of the new sentences there the recurrent network judges [\\d.]+% on average \\(${shown(Math.min(...shares))} to ${shown(Math.max(...shares))}\\) rightly,`,
    ),
  );
  expect(headline(view, atTheEnd.runs)).toBe(
    "Found at place 4: recurrent 0 of 10 seeds, feed-forward 0 of 10",
  );
  const whole = Math.floor(100 * mean(shares));
  expect(cue(view, atTheEnd.runs)).toMatch(new RegExp(`; there ${whole}(\\.\\d)?% against `));
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
  expect(describe(view, training.none)).toMatch(
    /^1 of 10 seeds is trained so far\. .* at all of them with seed 1;/,
  );
  expect(describe(view, every.runs.slice(0, 3))).toMatch(/^4 of 10 seeds are trained so far\. /);
});

it("judges all places where the pattern stood at each", async () => {
  const everywhere = { ...usual, trained: [1, 2, 3, 4, 5, 6, 7, 8] };
  const view = await viewAt(everywhere);
  expect(describe(view, training.none)).toContain("The pattern stood at all places in training.");
  expect(headline(view, training.none)).toBe(
    "Found at every place: recurrent 1 of 1 seed, feed-forward 1 of 1",
  );
});
