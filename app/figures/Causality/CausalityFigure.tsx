import "../../chart/chart.css";
import "../../network/network.css";
import "../../network/parts.css";
import "./causality.css";
import { Choice } from "../../controls/Choice.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, describe, params, prediction, steps, stillCheck, table } from "./causality.ts";
import { CausalityPicture } from "./CausalityPicture.tsx";
import { causalityWords as words } from "./words.ts";

const texts = params.text.options.map((value) => ({ value, name: value }));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.at}
      label={words.at}
      value={now.at}
      onChange={(at) => change({ at })}
    />
    <Choice
      label={words.text}
      value={now.text}
      options={texts}
      onChange={(text) => change({ text })}
    />
  </details>
);

/** One letter is replaced: the states before it stand still, to the last bit, and all others move. */
export const CausalityFigure = createFigure({
  id: "causality",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [stillCheck],
  Picture: CausalityPicture,
  Settings,
});
