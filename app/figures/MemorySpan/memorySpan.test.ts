import { beforeAll, expect, it } from "vitest";
import type { Answer, Question } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { describe, predictionOf, table } from "./memorySpan.ts";
import { MemorySpanFigure } from "./MemorySpanFigure.tsx";
import { ask, type MemoryParams, params as schema, type Runs, training } from "./race.ts";

const few: MemoryParams = { ...firstOf(schema, {}), gap: "5", seeds: "3" };
type Asked = Question<"memorySpan">;

/** What the worker would answer. */
const memorySpan = async (question: Asked) => (await answerTo(question)) as Answer<"memorySpan">;

/** Answers helping after helping as the worker would, until nothing is asked any more. */
async function trainAll(set: MemoryParams, from: Runs = training.none) {
  const asked: Asked[] = [];
  let runs = from;
  for (;;) {
    const question = training.next(set, runs);
    if (!question) return { asked, runs };
    asked.push(question);
    runs = training.add(runs, await memorySpan(question), question);
  }
}

/** How many of 500 a single network gets right, trained by itself. */
async function recalledBy(run: Asked["runs"][number], gap: number, seed: number): Promise<number> {
  let state: Answer<"memorySpan">["runs"][number] | undefined;
  do
    [state] = (
      await memorySpan({
        kind: "memorySpan",
        gap,
        seed,
        updates: 20,
        runs: [{ ...run, after: state?.after ?? null }],
      })
    ).runs;
  while (state?.recalled === null);
  return state?.recalled ?? NaN;
}

let answer: Answer<"memorySpan">;
const viewOf = (set: MemoryParams) => ({ params: set, answer, step: 0 });
const cells = ["vanilla", "gru", "lstm"] as const;
let all: Awaited<ReturnType<typeof trainAll>>;

beforeAll(async () => {
  answer = await memorySpan(ask(few));
  all = await trainAll(few);
});

it("runs heat after heat: the three cells of one seed side by side, then those of the next", () => {
  const seeds = all.asked.map(({ seed }) => seed);
  expect(seeds).toEqual(seeds.toSorted((a, b) => a - b));
  expect(new Set(seeds)).toEqual(new Set([1, 2, 3]));
  expect(all.asked[0]?.runs).toEqual(cells.map((cell) => ({ cell, gates: "drawn", after: null })));
  expect(training.progress(few, all.runs)).toEqual({ done: 3600, count: 3600 });
  const long = training.next({ ...few, gap: "100" }, training.none);
  expect(long?.runs).toEqual([{ cell: "vanilla", gates: "drawn", after: null }]);
});

it("lists what each network gets right of new sequences, as it does alone", async () => {
  const { rows, exact, columns } = table(viewOf(few), all.runs);
  expect(columns.slice(1)).toEqual(["5", "10", "20", "40", "60", "100"].map((n) => `${n} letters`));
  for (const [which, cell] of cells.entries()) {
    const right = [1, 2, 3].map(async (seed) =>
      recalledBy({ cell, gates: "drawn", after: null }, 5, seed),
    );
    const shares = (await Promise.all(right)).map((count) => count / 500);
    // Three networks of the cell, then how many of them recall.
    shares.forEach((share, index) => expect(exact?.(4 * which + index, 1)).toBe(share));
    const recall = shares.filter((share) => share >= 0.95).length;
    expect(rows[4 * which + 3]?.slice(1, 3)).toEqual([`${recall} of 3`, "–"]);
  }
});

it("keeps what was trained, and trains an RNN once for both starts of the gates, since it has none", async () => {
  const open = await trainAll({ ...few, gates: "open" }, all.runs);
  expect(new Set(open.asked.flatMap(({ runs }) => runs.map(({ cell }) => cell)))).toEqual(
    new Set(["gru", "lstm"]),
  );
  expect(open.asked.flatMap(({ runs }) => runs.map(({ gates }) => gates))).not.toContain("drawn");
  expect(training.next(few, open.runs)).toBeNull();
  expect(training.keep?.(open.runs, few)).toBe(open.runs);
});

/** Runs that have ended with so many of 500 right, by cell, with seeds 1, 2, 3. */
const ended = (rightByCell: Readonly<Record<(typeof cells)[number], readonly number[]>>): Runs =>
  Object.fromEntries(
    cells.flatMap((cell) =>
      rightByCell[cell].map((recalled, index) => [
        `${cell} drawn 5 ${index + 1}`,
        { update: 400, accuracy: 0.5, recalled, after: null },
      ]),
    ),
  );

it("keeps in the tab the runs that have ended, and takes nothing else for them", () => {
  const runs = ended({ vanilla: [500], gru: [9], lstm: [] });
  const onItsWay = {
    update: 20,
    accuracy: 0.3,
    recalled: null,
    after: { parameters: [] } as never,
  };
  const { kept } = training;
  const text = JSON.stringify(kept?.write({ ...runs, "lstm drawn 5 1": onItsWay }));
  expect(kept?.read(JSON.parse(text))).toEqual(runs);
  expect(kept?.read({ "gru drawn 5 1": { update: 400 } })).toBeNull();
  expect(kept?.read(null)).toBeNull();
});

const judged = (runs: Runs) => predictionOf(() => runs).outcome(viewOf(few), 0).value;

it("calls the cell that recalls the least often, or says that all are alike", () => {
  const right = [500, 475, 500];
  // 95 % of 500 are 475.
  expect(judged(ended({ vanilla: right, gru: [500, 474, 475], lstm: right }))).toBe("gru");
  expect(judged(ended({ vanilla: [9, 9, 9], gru: right, lstm: [9, 9, 8] }))).toBe("lstm");
  expect(judged(ended({ vanilla: right, gru: right, lstm: [500, 500, 500] }))).toBe("alike");
  expect(judged(ended({ vanilla: [9, 9, 9], gru: [9, 9, 9], lstm: [9, 9, 9] }))).toBe("alike");
});

it("says and draws which of those that have ended recall", () => {
  const runs = ended({ vanilla: [500, 100, 475], gru: [500, 500, 500], lstm: [] });
  expect(describe(viewOf(few), runs)).toContain("RNN 2 of 3, GRU 3 of 3, LSTM none yet");
  const gather = { status: "paused", unitMs: null, message: null } as const;
  const work = { ...gather, gathered: runs, play: () => {}, pause: () => {} };
  const markup = drawn(MemorySpanFigure.definition, { ...viewOf(few), gather: work });
  // Each in its lane and on the board, in the picture for wide and for narrow rooms; one in the legend.
  const count = (fate: string) =>
    markup.split(`class="memory-mark" data-fate="${fate}"`).length - 1;
  expect(count("recalls")).toBe(5 * 4 + 1);
  expect(count("fails")).toBe(1 * 4 + 1);
});
