import { NEW_SEQUENCES, RECALLS } from "../../../src/engine/experiments/memorySpan/limits.ts";
import { RECALL_KEYS } from "../../../src/engine/experiments/recall/limits.ts";
import type { PictureProps, Prediction, TableData, View } from "../../kit/figure.ts";
import { CELLS, hasEnded, laneOf, params, runOf, type Runs, seedsOf, shareOf } from "./race.ts";
import { memoryWords as words } from "./words.ts";
import { inPercent } from "../../words/percent.ts";

export type MemoryView = View<typeof params, "memorySpan">;
export type MemoryProps = PictureProps<typeof params, "memorySpan">;

/** Who guesses is right so often. */
export const GUESSING = 1 / RECALL_KEYS.length;
export const percent = (share: number): string => inPercent(Number((100 * share).toFixed(1)));

const lanesOf = ({ params: set }: Pick<MemoryView, "params">, runs: Runs) =>
  CELLS.map((cell) => laneOf(runs, cell, set));

export function describe(view: Pick<MemoryView, "params">, runs: Runs): string {
  const { gap, gates } = view.params;
  const lanes = lanesOf(view, runs);
  const ended = lanes.reduce((sum, lane) => sum + lane.ended, 0);
  const count = seedsOf(view.params).length;
  const isBegun = CELLS.some((cell) =>
    seedsOf(view.params).some((seed) => runOf(runs, cell, view.params, seed)),
  );
  if (!isBegun) return words.none(gap, percent(GUESSING), gates);
  return ended < count * CELLS.length
    ? words.soFar(gap, lanes, gates)
    : words.all(gap, lanes, gates);
}

/** Projected, once both starts are trained: the one beside the other. */
export function cue(view: Pick<MemoryView, "params">, runs: Runs): string {
  const { params: now } = view;
  const other = { ...now, gates: now.gates === "open" ? "drawn" : "open" } as const;
  const [own, others] = [now, other].map((set) => lanesOf({ params: set }, runs));
  const isWhole = [...(own ?? []), ...(others ?? [])].every(
    ({ ended }) => ended === seedsOf(now).length,
  );
  return isWhole && own && others
    ? words.both(now.gap, own, now.gates, others, other.gates)
    : describe(view, runs);
}

/** Every run by its cell and seed, then for each cell how many recall, for every distance. */
export function table({ params: set }: Pick<MemoryView, "params">, runs: Runs): TableData {
  const gaps = params.gap.options;
  const seeds = seedsOf(set);
  const rows = CELLS.flatMap((cell) => [
    ...seeds.map((seed) => ({
      name: words.table.seed(cell, seed),
      cells: gaps.map((gap) => {
        const run = runOf(runs, cell, { ...set, gap }, seed);
        const exact = run && hasEnded(run) ? shareOf(run) : null;
        return { text: exact === null ? words.table.unknown : percent(exact), exact };
      }),
    })),
    {
      name: words.table.count(cell),
      cells: gaps.map((gap) => {
        const { recall, ended } = laneOf(runs, cell, set, gap);
        const isKnown = ended > 0;
        return {
          text: isKnown ? words.ofCount(recall, ended) : words.table.unknown,
          exact: isKnown ? recall : null,
        };
      }),
    },
  ]);
  return {
    caption: words.table.caption,
    notes: words.table.notes({
      begun: words.begun[set.gates],
      recalls: percent(RECALLS),
      guessing: percent(GUESSING),
      count: seeds.length,
      gap: set.gap,
    }),
    columns: [words.table.network, ...gaps.map(words.table.at)],
    rows: rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
    exact: (row, column) => rows[row]?.cells[column - 1]?.exact,
  };
}

/** The cell whose networks recall the least often; of two alike, the one that is right the least often. */
function leastOf(view: Pick<MemoryView, "params">, runs: Runs): (typeof CELLS)[number] | "alike" {
  const { params: set } = view;
  const lanes = lanesOf(view, runs).map((lane) => ({
    ...lane,
    right: seedsOf(set).reduce((sum, seed) => {
      const run = runOf(runs, lane.cell, set, seed);
      return sum + (run ? shareOf(run) * NEW_SEQUENCES : 0);
    }, 0),
  }));
  const [least, next] = lanes.toSorted((a, b) => a.recall - b.recall || a.right - b.right);
  return least && lanes.some(({ recall }) => recall !== next?.recall || recall !== least.recall)
    ? least.cell
    : "alike";
}

export const predictionOf = (
  of: (view: MemoryView) => Runs,
): Prediction<typeof params, "memorySpan"> => ({
  question: ({ params: { gap } }) => words.guess.question(gap),
  subjects: ({ params: { gates, gap } }) => [
    { key: ["memory-span", gates, gap].join("|"), name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: (view) => ({
    value: leastOf(view, of(view)),
    sentence: words.guess.outcome(lanesOf(view, of(view))),
  }),
});
