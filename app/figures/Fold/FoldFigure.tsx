import "../../network/network.css";
import "./fold.css";
import "./foldPresented.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting, TextSetting } from "../../kit/Setting.tsx";
import {
  ask,
  countsAt,
  describe,
  type FoldView,
  HANDLE,
  matrixOf,
  params,
  prediction,
  steps,
  table,
} from "./fold.ts";
import { FoldPicture } from "./FoldPicture.tsx";
import { foldWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <TextSetting
      of={params.word}
      label={words.word}
      value={now.word}
      onChange={(word) => change({ word })}
    />
    <NumberSetting
      of={params.H}
      label={words.units}
      value={now.H}
      onChange={(H) => change({ H })}
    />
  </details>
);

const unitsOf = ({ answer }: FoldView) => answer.hiddenByStep.cols;
const learntBy = ({ answer }: FoldView) => countsAt(answer, HANDLE.max).recurrent;

/** One machine with a loop, pulled apart into steps that share its three matrices. */
export const FoldFigure = createFigure({
  id: "fold",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [
    numberCheck({
      id: "learnt",
      value: learntBy,
      question: (view) => words.checks.question(HANDLE.max, unitsOf(view)),
      right: (view) => words.checks.right(learntBy(view), HANDLE.max),
      slips: [
        { value: (view) => HANDLE.max * learntBy(view), hint: words.checks.slips.everyStep },
        {
          value: ({ answer }) => countsAt(answer, HANDLE.max).feedForward,
          hint: words.checks.slips.feedForward,
        },
        {
          value: (view) => learntBy(view) + unitsOf(view) + view.answer.alphabet.length,
          hint: words.checks.slips.biases,
        },
        {
          value: (view) => learntBy(view) - matrixOf(view.answer, "Wy").data.length,
          hint: words.checks.slips.noAnswer,
        },
      ],
      hint: words.checks.hint,
    }),
    numberCheck({
      id: "state",
      value: unitsOf,
      question: (view) => words.checks.state(unitsOf(view)),
      right: (view) => words.checks.stateRight(unitsOf(view)),
      slips: [
        { value: () => HANDLE.max, hint: words.checks.slips.steps },
        {
          value: ({ answer }) => matrixOf(answer, "Wh").data.length,
          hint: words.checks.slips.weights,
        },
        { value: (view) => HANDLE.max * unitsOf(view), hint: words.checks.slips.allStates },
      ],
      hint: words.checks.stateHint,
    }),
  ],
  Picture: FoldPicture,
  Settings,
});
