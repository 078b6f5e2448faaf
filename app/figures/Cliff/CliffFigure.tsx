import "../../network/network.css";
import "./cliff.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, cue, describe, params, prediction, steps, table } from "./cliff.ts";
import { CliffPicture } from "./CliffPicture.tsx";
import { cliffWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.limit}
      label={words.limit}
      value={now.limit}
      onChange={(limit) => change({ limit })}
    />
  </details>
);

/** Gradient descent over a cliff that is really computed, without clipping, clipped by norm and clipped by value. */
export const CliffFigure = createFigure({
  id: "cliff",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  cue,
  table,
  prediction,
  Picture: CliffPicture,
  Settings,
});
