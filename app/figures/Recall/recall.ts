import {
  RECALL_KEYS,
  recallLimits as limits,
  TESTED_SEQUENCES,
} from "../../../src/engine/experiments/recall/limits.ts";
import type { InspectionQuestion, TrainingRunOptions } from "../../../src/protocol/messages.ts";
import { amount, shareOf } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, decimal, seed } from "../../kit/params/scalars.ts";
import { recallWords as words } from "./words.ts";
import { inPercent } from "../../words/percent.ts";

export const params = {
  /** Letters after the one to recall */
  gap: choice("20", ["5", "20", "60"]),
  cell: choice("tanh", ["tanh", "gru"]),
  rho: decimal(0.5, limits.spectralRadius.min, limits.spectralRadius.max, 0.05),
  seed: seed(1),
};
type RecallParams = ValuesOf<typeof params>;
export type RecallView = View<typeof params, "recall">;
export type RecallProps = PictureProps<typeof params, "recall">;
type Answer = RecallView["answer"];

const PLANNED = 400;
/** A network that is right this often is said to recall. */
const RECALLS = 0.95;
const GUESSING = 1 / RECALL_KEYS.length;

export const ask = ({ gap, cell, rho, seed: drawnFrom }: RecallParams) =>
  ({
    kind: "recall",
    cell: cell === "gru" ? "gru" : "vanilla",
    gap: Number(gap),
    spectralRadius: rho,
    seed: drawnFrom,
  }) as const;

export const start = (
  { seed: drawnFrom }: RecallParams,
  { network, taught, tested }: Answer,
): TrainingRunOptions => ({
  network,
  objective: { loss: "crossEntropy", placement: "lastStep", reduction: "stepMean" },
  source: {
    kind: "sequences",
    data: taught,
    seed: drawnFrom,
    batchSize: 32,
    validation: { kind: "own", data: tested },
  },
  optimizer: { kind: "adam" },
  schedule: { kind: "constant", learningRate: 0.01 },
  clipping: { kind: "norm", maxNorm: 1 },
  plannedUpdates: PLANNED,
  measureEvery: 10,
  checkpointEvery: 10,
  mostCheckpoints: PLANNED / 10 + 2,
  stopWhen: { lossBelow: null, accuracyAbove: 0.99, plateauUpdates: null },
});

export const inspect = (
  _: RecallParams,
  { shown, tested }: Answer,
): readonly InspectionQuestion[] => [
  { kind: "sequence", data: shown },
  { kind: "evaluation", data: tested },
];

/** What is known of the network at the moment that is shown. */
interface Moment {
  /** Updates made */
  readonly update: number;
  /** [T + 1] ‖∂L_T/∂h_t‖ at t = 0 … T */
  readonly normByStep: ArrayLike<number>;
  /** L_T of the sequence in the picture, nats */
  readonly loss: number;
  /** Share of the new sequences that it gets right, 0 … 1 */
  readonly accuracy: number;
}

/** Of the run, once it has told something about these sequences; until then of the untrained network. */
export function momentOf({ answer, live }: Pick<RecallView, "answer" | "live">): Moment {
  const { normByStep, loss, accuracy } = answer;
  const untrained = { update: 0, normByStep, loss, accuracy };
  const [sequence, evaluation] = live?.inspected ?? [];
  if (!live || sequence?.kind !== "sequence" || evaluation?.kind !== "evaluation") return untrained;
  const { loss: now, parts } = sequence.answer;
  const norms = parts[0]?.layers[0]?.gradientNormByStep;
  if (norms?.length !== normByStep.length) return untrained;
  return {
    update: live.update,
    normByStep: norms,
    loss: now ?? loss,
    accuracy: evaluation.answer.accuracy ?? accuracy,
  };
}

/** [T] each norm at t = 1 … T as a part of the last; zeros where nothing sets out */
export function sharesOf({ normByStep }: Pick<Moment, "normByStep">): readonly number[] {
  const norms = Array.from(normByStep);
  const last = norms.at(-1) ?? 0;
  return norms.slice(1).map((norm) => (last === 0 ? 0 : norm / last));
}

/** How many times as wide the river is at the first letter as before training; null before training, and where it was dry. */
function widenedBy(view: RecallView): { readonly before: string; readonly times: string } | null {
  const [now = 0] = sharesOf(momentOf(view));
  const [before = 0] = sharesOf(view.answer);
  if (momentOf(view).update === 0 || before === 0) return null;
  return { before: shareOf(before), times: amount(now / before, 2) };
}

const percent = (share: number): string => inPercent(Math.round(100 * share));

export function describe(view: RecallView): string {
  const moment = momentOf(view);
  const { letterByStep } = view.answer;
  const [first = 0] = sharesOf(moment);
  const widened = widenedBy(view);
  return [
    moment.update === 0 ? words.untrained : words.trained(moment.update),
    words.arrives(
      shareOf(first),
      first >= 0.995,
      letterByStep[0] ?? "",
      letterByStep.length - 1,
      amount(moment.normByStep[letterByStep.length] ?? 0),
    ),
    ...(widened ? [words.widened(widened.before, widened.times)] : []),
    words.right(percent(moment.accuracy), percent(GUESSING)),
  ].join(" ");
}

/** Projected, without what the picture shows and what the question said. */
export function cue(view: RecallView): string {
  const moment = momentOf(view);
  const { letterByStep } = view.answer;
  const [first = 0] = sharesOf(moment);
  return words.cue({
    update: moment.update,
    share: shareOf(first),
    isMore: first >= 0.995,
    letter: letterByStep[0] ?? "",
    gap: letterByStep.length - 1,
    times: widenedBy(view)?.times ?? null,
    right: percent(moment.accuracy),
  });
}

/** Norms now and before training, from the last letter back. */
export function table(view: RecallView): TableData {
  const { answer } = view;
  const moment = momentOf(view);
  const T = answer.letterByStep.length;
  const now = sharesOf(moment);
  const before = sharesOf(answer);
  const columns = [
    { at: (t: number) => moment.normByStep[t], write: amount },
    { at: (t: number) => now[t - 1], write: shareOf },
    { at: (t: number) => answer.normByStep[t], write: amount },
    { at: (t: number) => before[t - 1], write: shareOf },
  ];
  const { caption, notes, columns: names } = words.table;
  const widened = widenedBy(view);
  return {
    caption: caption(moment.update),
    notes: [
      ...notes({
        sequences: TESTED_SEQUENCES,
        right: percent(moment.accuracy),
        guessing: percent(GUESSING),
        loss: amount(moment.loss),
        gap: T - 1,
      }),
      ...(widened ? [words.widenedAtFirst(widened.before, widened.times)] : []),
    ],
    columns: names,
    rows: Array.from({ length: T }, (_, row) => [
      String(T - row),
      answer.letterByStep[T - row - 1] ?? "",
      ...columns.map(({ at, write }) => write(at(T - row) ?? 0)),
    ]),
    exact: (row, column) => columns[column - 2]?.at(T - row),
  };
}

export const prediction: Prediction<typeof params, "recall"> = {
  question: ({ answer }) => words.guess.question(PLANNED, answer.letterByStep.length - 1),
  note: words.guess.note(percent(RECALLS), percent(GUESSING)),
  subjects: ({ params: { gap, cell, rho, seed: from } }) => [
    { key: ["recall", gap, cell, rho, from].join("|"), name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: (view) => {
    const { update, accuracy } = momentOf(view);
    return {
      value: accuracy >= RECALLS ? "recalls" : "fails",
      sentence: words.guess.outcome(update, percent(accuracy)),
    };
  },
};
