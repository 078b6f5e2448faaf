import type { Answer } from "../../../src/protocol/messages.ts";
import { MOST_STEPS, MOST_UNITS } from "../../../src/engine/experiments/unrolled/limits.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, text, whole } from "../../kit/params/scalars.ts";
import { percent, signed } from "../../words/valueText.ts";
import { foldWords as words } from "./words.ts";

/** In UTF-16 code units, as a text field counts them */
const LONGEST_WORD = 40;

/** What can be touched: one matrix, and with it every wire that carries it. */
export const MATRICES = ["Wy", "Wh", "Wx"] as const;
export type MatrixId = (typeof MATRICES)[number];

export const params = {
  word: text("goods", LONGEST_WORD),
  H: whole(3, 1, MOST_UNITS),
  touched: choice("none", ["none", ...MATRICES]),
};
type Values = ValuesOf<typeof params>;
export type FoldView = View<typeof params, "unrolled">;
export type FoldProps = PictureProps<typeof params, "unrolled">;
export type FoldAnswer = Answer<"unrolled">;
type Shown = Pick<FoldView, "step">;

export const ask = ({ word, H }: Values) => ({ kind: "unrolled", word, hiddenSize: H }) as const;

/** Of this many steps each arrow has room to bend: so the step after them bends one. */
const BENT_STEPS = 5;
const BENT = BENT_STEPS + 1;
/** The walk ends where it began. */
export const AGAIN = MOST_STEPS + 2;

/** At which step of the walk it is unrolled into T steps. */
export const positionOf = (T: number): number => (T < BENT ? T : T + 1);
/** T: into how many steps it is unrolled; 0 is folded. */
export const stepsAt = ({ step }: Shown): number =>
  step === AGAIN ? 0 : step < BENT ? step : step - 1;
/** What the handle shows and sets. */
export const HANDLE = { min: 0, max: MOST_STEPS };

export const touchedOf = ({ step, params: { touched } }: Pick<FoldView, "step" | "params">) =>
  step === BENT && touched === "none" ? "Wh" : touched;

const STOPS = [0, 2, BENT_STEPS, BENT, positionOf(MOST_STEPS), AGAIN];
const isUnmarked = (step: number) => step === BENT || step === AGAIN;

export const steps: Steps<typeof params, "unrolled"> = {
  count: () => AGAIN + 1,
  stops: STOPS,
  isKept: true,
  id: (view) =>
    view.step === BENT ? "touch" : view.step === AGAIN ? "again" : String(stepsAt(view)),
  label: (view) =>
    view.step === BENT
      ? words.touch
      : view.step === AGAIN
        ? words.again
        : words.step(stepsAt(view)),
  tickMs: () => 2600,
  marks: () =>
    STOPS.map((step) => ({
      position: step,
      label: isUnmarked(step) ? "" : words.mark(stepsAt({ step })),
    })),
};

/** [H] h_t, t from 1 */
export const stateOf = ({ hiddenByStep: { cols, data } }: FoldAnswer, t: number): Float64Array =>
  data.subarray(t * cols, (t + 1) * cols);
/** [V] the answer of step t, from 1 */
export const chancesOf = (
  { probabilitiesByStep: { cols, data } }: FoldAnswer,
  t: number,
): Float64Array => data.subarray((t - 1) * cols, t * cols);

/** The letter on which most is bet at step t, and how much. */
export function bestOf(answer: FoldAnswer, t: number) {
  const chances = chancesOf(answer, t);
  const chance = Math.max(...chances);
  return { letter: answer.alphabet[chances.indexOf(chance)] ?? "", chance };
}

const matrixNames = { Wx: "weightIh", Wh: "weightHh", Wy: "weightHo" } as const;
export const matrixOf = (answer: FoldAnswer, id: MatrixId) => answer[matrixNames[id]];

/** Numbers to learn of both networks at T steps; folded, one step. */
export function countsAt(answer: FoldAnswer, T: number) {
  const at = Math.max(T, 1) - 1;
  return {
    recurrent: answer.recurrentCountBySteps[at] ?? NaN,
    feedForward: answer.feedForwardCountBySteps[at] ?? NaN,
  };
}
/** How long a bar of a count is, of 100, beside the longest that there is. */
export const shareOf = ({ feedForwardCountBySteps: counts }: FoldAnswer, count: number): number =>
  (100 * count) / Math.max(...counts);

export function describe(view: FoldView): string {
  const { answer } = view;
  const T = stepsAt(view);
  const facts = { T, units: answer.hiddenByStep.cols, ...countsAt(answer, T) };
  const touched = touchedOf(view);
  if (touched !== "none") return words.touched(touched, T, matrixOf(answer, touched).data.length);
  if (view.step === AGAIN)
    return words.refolded({ ...facts, ...countsAt(answer, MOST_STEPS), T: MOST_STEPS });
  return T === 0 ? words.folded(facts) : words.unrolled(facts, answer.letters.slice(0, T));
}

export function table({ answer }: Pick<FoldView, "answer">): TableData {
  const units = Array.from({ length: answer.hiddenByStep.cols }, (_, unit) => unit);
  return {
    caption: words.table.caption(MATRICES.map((id) => matrixOf(answer, id).data.length)),
    columns: [
      ...words.table.columns,
      ...units.map((unit) => words.table.unit(unit + 1)),
      ...words.table.counts,
    ],
    rows: answer.letters.map((letter, index) => {
      const t = index + 1;
      const { recurrent, feedForward } = countsAt(answer, t);
      const best = bestOf(answer, t);
      return [
        String(t),
        letter,
        `${best.letter} ${percent(best.chance)}`,
        ...units.map((unit) => signed(stateOf(answer, t)[unit] ?? NaN)),
        String(recurrent),
        String(feedForward),
      ];
    }),
  };
}

/** What becomes of the recurrent network's numbers from one step to the most. */
export const prediction: Prediction<typeof params, "unrolled"> = {
  question: ({ answer }) => words.guess.question(countsAt(answer, 1).recurrent),
  subjects: ({ params: { word, H } }) => [{ key: `fold|${word}|${H}`, name: words.guess.subject }],
  options: words.guess.options,
  toldFrom: () => positionOf(MOST_STEPS),
  outcome: ({ answer }) => {
    const [first, last] = [1, MOST_STEPS].map((T) => countsAt(answer, T));
    const times = (last?.recurrent ?? NaN) / (first?.recurrent ?? NaN);
    return {
      value: times === 1 ? "same" : times < MOST_STEPS ? "more" : "times",
      sentence: words.guess.outcome(last?.recurrent ?? NaN, last?.feedForward ?? NaN),
    };
  },
};
