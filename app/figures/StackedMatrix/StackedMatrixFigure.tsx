import "../../network/network.css";
import "./stackedMatrix.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, describe, params, steps, table } from "./stacked.ts";
import { StackedMatrixPicture } from "./StackedMatrixPicture.tsx";
import { stackedWords as words } from "./words.ts";

const Settings = ({ params: { at: now }, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting of={params.at} label={words.at} value={now} onChange={(at) => change({ at })} />
  </details>
);

/** Two matrices added, or one on the stacked vector: the same sums, and a gradient that is cut at the seam. */
export const StackedMatrixFigure = createFigure({
  id: "stacked",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  Picture: StackedMatrixPicture,
  Settings,
});
