import "../../network/network.css";
import "./builtFor.css";
import { readNumber } from "../../controls/typedNumber.ts";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import {
  ask,
  costOfAPlace,
  cue,
  describe,
  headline,
  lengthAt,
  outdated,
  params,
  prediction,
  steps,
  table,
} from "./builtFor.ts";
import { BuiltForPicture, BuiltForRest } from "./BuiltForPicture.tsx";
import { builtForWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.H}
      label={words.hidden}
      value={now.H}
      onChange={(H) => change({ H })}
    />
    <NumberSetting
      of={params.k}
      label={words.symbols}
      value={now.k}
      onChange={(k) => change({ k })}
    />
  </details>
);

/** A feed-forward network has a place and weights for each word; a recurrent one has the same weights for all. */
export const BuiltForFigure = createFigure({
  id: "built-for",
  title: words.title,
  params,
  ask,
  outdated,
  steps,
  headline,
  describe,
  cue,
  table,
  prediction,
  checks: [
    {
      id: "one-more-place",
      question: (view) => words.check.question(lengthAt(view)),
      judge: (view, answer) => {
        const typed = readNumber(answer);
        if ("sentence" in typed) return { isRight: false, sentence: typed.sentence };
        const more = costOfAPlace(view);
        const { H, k } = view.params;
        return typed.value === more
          ? { isRight: true, sentence: words.check.right(more, H, k) }
          : { isRight: false, sentence: words.check.hint };
      },
      right: (view) => String(costOfAPlace(view)),
    },
  ],
  Picture: BuiltForPicture,
  Details: BuiltForRest,
  Settings,
});
