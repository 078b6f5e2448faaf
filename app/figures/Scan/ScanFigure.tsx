import "../../chart/chart.css";
import "../../network/network.css";
import "../../network/parts.css";
import "./scan.css";
import { Choice } from "../../controls/Choice.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, describe, doubledCheck, LENGTHS, params, prediction, steps, table } from "./scan.ts";
import { ScanPicture } from "./ScanPicture.tsx";
import { scanWords as words } from "./words.ts";

const lengths = LENGTHS.map((value) => ({ value, name: value }));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <Choice
      label={words.length}
      value={now.length}
      options={lengths}
      onChange={(length) => change({ length })}
    />
    <NumberSetting
      of={params.weight}
      label={words.weight}
      value={now.weight}
      onChange={(weight) => change({ weight })}
    />
  </details>
);

/** A recurrence with tanh waits for every state; a linear one joins stretches side by side, and doubles them in each round. */
export const ScanFigure = createFigure({
  id: "scan",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [doubledCheck],
  Picture: ScanPicture,
  Settings,
});
