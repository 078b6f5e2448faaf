import "../../network/network.css";
import "./held.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, changed, cue, describe, params, prediction, steps, table } from "./held.ts";
import { HeldPicture } from "./HeldPicture.tsx";
import { heldWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.back}
      label={words.back}
      value={now.back}
      onChange={(back) => change({ back })}
    />
  </details>
);

/**
 * One unit that is pushed once: the memory of the push goes forward as long as one likes, and the gradient on its way
 * back is gone, by vanishing or because it is cut.
 */
export const HeldFigure = createFigure({
  id: "held",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  cue,
  changed,
  table,
  prediction,
  Picture: HeldPicture,
  Settings,
});
