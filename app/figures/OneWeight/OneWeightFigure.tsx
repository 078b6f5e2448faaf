import "../../network/network.css";
import "./oneWeight.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { SettingsProps } from "../../kit/figure.ts";
import { TextSetting } from "../../kit/Setting.tsx";
import { ask, describe, params, prediction, STEPS, steps, table } from "./oneWeight.ts";
import { OneWeightPicture } from "./OneWeightPicture.tsx";
import { oneWeightWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <TextSetting
      of={params.word}
      label={words.word}
      value={now.word}
      onChange={(word) => change({ word })}
    />
  </details>
);

/** One weight of a plate, met by other numbers at every step, and the same number at all of them. */
export const OneWeightFigure = createFigure({
  id: "one-weight",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [
    numberCheck({
      id: "one-number",
      question: () => words.check.question(STEPS),
      value: () => STEPS,
      right: () => words.check.right(STEPS),
      slips: [
        { value: () => 1, hint: words.check.one },
        { value: () => STEPS - 1, hint: words.check.after },
      ],
      hint: words.check.hint,
    }),
  ],
  Picture: OneWeightPicture,
  Settings,
});
