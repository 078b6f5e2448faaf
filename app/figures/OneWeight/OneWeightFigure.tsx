import "../../network/network.css";
import "./oneWeight.css";
import { readNumber } from "../../controls/typedNumber.ts";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { TextSetting } from "../../kit/Setting.tsx";
import { ask, describe, params, STEPS, table } from "./oneWeight.ts";
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
  describe,
  table,
  checks: [
    {
      id: "one-number",
      question: () => words.check.question(STEPS),
      judge: (_view, answer) => {
        const typed = readNumber(answer);
        if ("sentence" in typed) return { isRight: false, sentence: typed.sentence };
        return typed.value === STEPS
          ? { isRight: true, sentence: words.check.right(STEPS) }
          : { isRight: false, sentence: words.check.hint };
      },
      right: () => String(STEPS),
    },
  ],
  Picture: OneWeightPicture,
  Settings,
});
