import "../../network/network.css";
import "./triangle.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting, TextSetting } from "../../kit/Setting.tsx";
import {
  ask,
  describe,
  entryCheck,
  params,
  prediction,
  squaresCheck,
  steps,
  table,
} from "./triangle.ts";
import { TrianglePicture } from "./TrianglePicture.tsx";
import { triangleWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <TextSetting
      of={params.word}
      label={words.word}
      value={now.word}
      onChange={(word) => change({ word })}
    />
    <NumberSetting
      of={params.T}
      label={words.steps}
      value={now.T}
      onChange={(T) => change({ T })}
    />
    <NumberSetting
      of={params.H}
      label={words.units}
      value={now.H}
      onChange={(H) => change({ H })}
    />
  </details>
);

/** Every loss blames every step before it: the gradient as a triangle of pairs, each with its walk and its product. */
export const TriangleFigure = createFigure({
  id: "triangle",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [squaresCheck, entryCheck],
  Picture: TrianglePicture,
  Settings,
});
