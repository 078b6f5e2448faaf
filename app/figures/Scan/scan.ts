import { SCAN_LENGTHS, scanLimits } from "../../../src/engine/experiments/scan/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, decimal } from "../../kit/params/scalars.ts";
import { signed } from "../../words/valueText.ts";
import { scanWords as words } from "./words.ts";

export const KINDS = ["tanh", "linear"] as const;
export type Kind = (typeof KINDS)[number];
export const LENGTHS = ["4", "8", "16"] as const;

export const params = {
  kind: choice("tanh", KINDS),
  length: choice("8", LENGTHS),
  weight: decimal(0.5, scanLimits.weight.min, scanLimits.weight.max, 0.05),
};
type Params = ValuesOf<typeof params>;
export type ScanView = View<typeof params, "scan">;
export type ScanProps = PictureProps<typeof params, "scan">;
type Answer = ScanView["answer"];

export const ask = ({ length, weight }: Params) => {
  const asked = SCAN_LENGTHS.find((one) => String(one) === length) ?? SCAN_LENGTHS[1];
  return { kind: "scan", length: asked, weight } as const;
};

export const lengthOf = ({ inputs }: Answer): number => inputs.length;

/** Rounds until all states are known, the first being known from the start. */
const roundsOf = (answer: Answer, kind: Kind): number =>
  kind === "tanh" ? lengthOf(answer) - 1 : answer.rounds;

/** How many states are known after a round: one more, or twice as many. */
export const knownAfter = (answer: Answer, kind: Kind, round: number): number =>
  Math.min(kind === "tanh" ? round + 1 : 2 ** round, lengthOf(answer));

/** The round after which the state of step t is known. */
const roundOf = (kind: Kind, t: number): number =>
  kind === "tanh" ? t - 1 : Math.ceil(Math.log2(t));

/** From how many steps before it a state of a round takes its other half. */
export const spanOf = (kind: Kind, round: number): number =>
  kind === "tanh" ? 1 : 2 ** (round - 1);

export const steps: Steps<typeof params, "scan"> = {
  count: (answer, { kind }) => 1 + roundsOf(answer, kind),
  isKept: "end",
  label: ({ answer, params: { kind }, step }) =>
    words.step(step, knownAfter(answer, kind, step), lengthOf(answer)),
  tickMs: () => 600,
  marks: ({ answer, params: { kind } }) => [
    { position: 0, label: words.marks.first },
    { position: roundsOf(answer, kind), label: words.marks.last },
  ],
  // One state after the other is told in one go; the linear rounds one by one.
  story: ({ length }) => [
    { params: { kind: "tanh" }, isPlayed: false },
    { params: { kind: "tanh" }, isPlayed: true },
    ...Array.from({ length: 1 + Math.log2(Number(length)) }, (_, step) => ({
      params: { kind: "linear" } as const,
      isPlayed: false,
      step,
    })),
  ],
};

const joinsOf = ({ joinsByRound }: Answer): number =>
  joinsByRound.reduce((sum, joins) => sum + joins, 0);

export function describe({ answer, params: { kind }, step }: ScanView): string {
  const T = lengthOf(answer);
  const known = knownAfter(answer, kind, step);
  if (step === 0) return words.says.start(T);
  const isWhole = step === roundsOf(answer, kind);
  if (kind === "tanh")
    return isWhole ? words.says.waited(step, T) : words.says.waits(step, known, T);
  return isWhole
    ? words.says.joined(step, T, T - 1, joinsOf(answer), amount(answer.largestDifference))
    : words.says.joins(step, known, T, answer.joinsByRound[step - 1] ?? 0, spanOf(kind, step));
}

export function table({ answer, params: { weight } }: ScanView): TableData {
  const T = lengthOf(answer);
  return {
    caption: words.table.caption(T, weight),
    notes: words.table.notes(
      Array.from(answer.joinsByRound),
      joinsOf(answer),
      T - 1,
      amount(answer.largestDifference),
    ),
    columns: words.table.columns,
    rows: Array.from(answer.inputs, (input, index) => [
      String(index + 1),
      signed(input),
      signed(answer.bentStates[index] ?? 0),
      String(roundOf("tanh", index + 1)),
      signed(answer.linearStates[index] ?? 0),
      String(roundOf("linear", index + 1)),
    ]),
    exact: (row, column) =>
      column === 2 ? answer.bentStates[row] : column === 4 ? answer.linearStates[row] : null,
  };
}

export const prediction: Prediction<typeof params, "scan"> = {
  question: ({ answer }) => words.guess.question(lengthOf(answer)),
  subjects: ({ params: { length } }) => [{ key: `scan|${length}`, name: words.guess.subject }],
  options: words.guess.options,
  // With tanh nothing is told of it.
  revealed: () => ({ kind: "linear" }),
  isAbout: ({ params: { kind } }) => kind === "linear",
  outcome: ({ answer }) => ({
    value: "log",
    sentence: words.guess.outcome(answer.rounds, lengthOf(answer)),
  }),
};

export const doubledCheck = numberCheck<typeof params, "scan">({
  id: "doubled",
  question: ({ answer }) => words.check.question(lengthOf(answer)),
  value: ({ answer }) => answer.rounds + 1,
  right: ({ answer }) => words.check.right(answer.rounds + 1),
  slips: [
    { value: ({ answer }) => 2 * answer.rounds, hint: words.check.slips.doubled },
    { value: ({ answer }) => 2 * lengthOf(answer) - 1, hint: words.check.slips.oneByOne },
    { value: ({ answer }) => answer.rounds, hint: words.check.slips.same },
  ],
  hint: words.check.hint,
});
