import "../../network/network.css";
import "./initialState.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import {
  ask,
  describe,
  memorylessCheck,
  params,
  prediction,
  steps,
  table,
} from "./initialState.ts";
import { InitialStatePicture } from "./InitialStatePicture.tsx";
import { initialWords as words } from "./words.ts";

const Settings = ({ params: { rate: now }, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.rate}
      label={words.rate}
      value={now}
      onChange={(rate) => change({ rate })}
    />
  </details>
);

/** h_0 as zeros, carried over from a text before, or learnt: what each changes. */
export const InitialStateFigure = createFigure({
  id: "initial-state",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [memorylessCheck],
  Picture: InitialStatePicture,
  Settings,
});
