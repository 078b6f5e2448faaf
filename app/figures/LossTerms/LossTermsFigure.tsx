import "../../network/network.css";
import "./lossTerms.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, cue, describe, params, prediction, steps, table } from "./lossTerms.ts";
import { LossTermsPicture } from "./LossTermsPicture.tsx";
import { lossTermWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.rho}
      label={words.rho}
      value={now.rho}
      onChange={(rho) => change({ rho })}
    />
    <NumberSetting
      of={params.seed}
      isTyped
      label={words.seed}
      value={now.seed}
      onChange={(seed) => change({ seed })}
    />
  </details>
);

/**
 * The gradient of the recurrent matrix as a sum, with a loss at every word: each term by the loss that it comes from and
 * the step that it comes through. The sum does not vanish; its terms over long distances do.
 */
export const LossTermsFigure = createFigure({
  id: "loss-terms",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  cue,
  table,
  prediction,
  Picture: LossTermsPicture,
  Settings,
});
