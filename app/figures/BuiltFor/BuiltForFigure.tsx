import "../../network/network.css";
import "./builtFor.css";
import "./builtForPresented.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import {
  ask,
  costOfAPlace,
  totalOfOneMore,
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
    numberCheck<typeof params, "parameterCounts">({
      id: "one-more-place",
      question: (view) => words.check.question(lengthAt(view)),
      value: costOfAPlace,
      right: (view) => words.check.right(costOfAPlace(view), view.params.H, view.params.k),
      slips: [
        { value: totalOfOneMore, hint: words.check.slips.total },
        { value: ({ params: { H, k } }) => H * k + H, hint: words.check.slips.biases },
        { value: ({ params: { k } }) => k, hint: words.check.slips.row },
        { value: ({ params: { H } }) => H, hint: words.check.slips.column },
        { value: ({ params: { H } }) => H * H, hint: words.check.slips.memory },
      ],
      hint: words.check.hint,
    }),
  ],
  Picture: BuiltForPicture,
  Details: BuiltForRest,
  Settings,
});
