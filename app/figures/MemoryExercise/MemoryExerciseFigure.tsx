import "../../network/network.css";
import "./memoryExercise.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, describe, entryCheck, params, prediction, steps, table } from "./memoryExercise.ts";
import { MemoryExercisePicture } from "./MemoryExercisePicture.tsx";
import { exerciseWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.row}
      label={words.row}
      value={now.row}
      onChange={(row) => change({ row })}
    />
    <NumberSetting
      of={params.column}
      label={words.column}
      value={now.column}
      onChange={(column) => change({ column })}
    />
  </details>
);

/** ∂L/∂W_h, entry by entry, computed by the reader and judged by the engine. */
export const MemoryExerciseFigure = createFigure({
  id: "exercise",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [entryCheck],
  Picture: MemoryExercisePicture,
  Settings,
});
