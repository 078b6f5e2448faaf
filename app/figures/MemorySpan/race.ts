import * as v from "valibot";
import {
  MOST_UPDATES,
  NEW_SEQUENCES,
  RECALLS,
} from "../../../src/engine/experiments/memorySpan/limits.ts";
import type { Answer, Question } from "../../../src/protocol/messages.ts";
import type { GatherDeclaration } from "../../kit/gather/gather.types.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice } from "../../kit/params/scalars.ts";
import { memoryWords as words } from "./words.ts";

export const params = {
  gates: choice("drawn", ["drawn", "open"]),
  /** Letters in between */
  gap: choice("20", ["5", "10", "20", "40", "60", "100"]),
  /** Networks of each cell, with seeds 1 to this, none of them chosen */
  seeds: choice("5", ["3", "5", "10"]),
};
export type MemoryParams = ValuesOf<typeof params>;
export type Gap = MemoryParams["gap"];

export const CELLS = ["vanilla", "gru", "lstm"] as const;
export type Cell = (typeof CELLS)[number];

type Asked = Question<"memorySpan">;
/** What is kept of a run; of one that has ended, nothing to go on from. */
export type Run = Omit<Answer<"memorySpan">["runs"][number], "after"> &
  Pick<Asked["runs"][number], "after">;
/** By {@link keyOf} */
export type Runs = Readonly<Record<string, Run>>;

const keptRuns = v.record(
  v.string(),
  v.object({
    update: v.number(),
    accuracy: v.number(),
    recalled: v.number(),
    after: v.null(),
  }),
);

/** As many at a time for each run: a race in which nobody waits long for a step */
const UPDATES = 20;
/** Over more letters one run is work enough for one helping. */
const LONGEST_TOGETHER = 20;

type Setting = Pick<MemoryParams, "gates" | "gap">;

/** An RNN has no gates: its runs are the same with either start. */
const gatesOf = (cell: Cell, { gates }: Pick<Setting, "gates">) =>
  cell === "vanilla" ? "drawn" : gates;

const keyOf = (cell: Cell, set: Setting, seed: number): string =>
  [cell, gatesOf(cell, set), set.gap, seed].join(" ");

export const runOf = (runs: Runs, cell: Cell, set: Setting, seed: number): Run | undefined =>
  runs[keyOf(cell, set, seed)];

export const seedsOf = ({ seeds }: Pick<MemoryParams, "seeds">): readonly number[] =>
  Array.from({ length: Number(seeds) }, (_, index) => index + 1);

export const hasEnded = (run: Run | undefined): boolean => typeof run?.recalled === "number";

/** Share of the new sequences of a run that has ended, of those kept apart of one on its way, 0 … 1. */
export const shareOf = ({ recalled, accuracy }: Run): number =>
  recalled === null ? accuracy : recalled / NEW_SEQUENCES;

export const doesRecall = (run: Run | undefined): boolean =>
  run !== undefined && hasEnded(run) && shareOf(run) >= RECALLS;

/** How many runs of a cell have ended, and how many of them recall. */
export function laneOf(runs: Runs, cell: Cell, set: MemoryParams, gap: Gap = set.gap) {
  const own = seedsOf(set).map((seed) => runOf(runs, cell, { ...set, gap }, seed));
  return { cell, ended: own.filter(hasEnded).length, recall: own.filter(doesRecall).length };
}

const questionAt = (gap: Gap, seed: number, runs: Asked["runs"]): Asked => ({
  kind: "memorySpan",
  gap: Number(gap),
  seed,
  updates: UPDATES,
  runs,
});

export const ask = ({ gap }: MemoryParams) => questionAt(gap, 1, []);

/** The runs of a seed that have not ended, those first that are behind. */
function waiting(set: MemoryParams, runs: Runs, seed: number): Asked["runs"] {
  return CELLS.map((cell) => ({ cell, run: runOf(runs, cell, set, seed) }))
    .filter(({ run }) => !hasEnded(run))
    .toSorted((a, b) => (a.run?.update ?? 0) - (b.run?.update ?? 0))
    .map(({ cell, run }) => ({ cell, gates: gatesOf(cell, set), after: run?.after ?? null }));
}

/** Heat after heat: the three cells of one seed side by side, then those of the next. */
export const training: GatherDeclaration<MemoryParams, "memorySpan", Runs> = {
  none: {},
  next(set, runs) {
    for (const seed of seedsOf(set)) {
      const left = waiting(set, runs, seed);
      const together = Number(set.gap) <= LONGEST_TOGETHER ? left : left.slice(0, 1);
      if (together.length > 0) return questionAt(set.gap, seed, together);
    }
    return null;
  },
  add: (runs, answer, { gap, seed, runs: asked }) => ({
    ...runs,
    ...Object.fromEntries(
      answer.runs.flatMap((run, index) => {
        const of = asked[index];
        // The question's gap was one of those on offer.
        const key = of && keyOf(of.cell, { gates: of.gates, gap: String(gap) as Gap }, seed);
        return key ? [[key, { ...run, after: run.recalled === null ? run.after : null }]] : [];
      }),
    ),
  }),
  progress(set, runs) {
    const all = seedsOf(set).flatMap((seed) => CELLS.map((cell) => runOf(runs, cell, set, seed)));
    const done = all.map((run) => (hasEnded(run) ? MOST_UPDATES : (run?.update ?? 0)));
    return { done: done.reduce((sum, one) => sum + one, 0), count: all.length * MOST_UPDATES };
  },
  // What a network has learnt holds for as long as the page is open, whichever are on screen.
  keep: (runs) => runs,
  kept: {
    name: "memory-span",
    // What a run on its way would go on from is too much to keep.
    write: (runs) => Object.fromEntries(Object.entries(runs).filter(([, run]) => hasEnded(run))),
    read(kept) {
      const { success, output } = v.safeParse(keptRuns, kept);
      return success ? output : null;
    },
  },
  words: { start: words.start, units: words.units },
};
