import "../../network/network.css";
import "./recall.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { trained } from "../../kit/live/trained.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, cue, describe, inspect, params, prediction, start, table } from "./recall.ts";
import { RecallPicture } from "./RecallPicture.tsx";
import { recallWords as words } from "./words.ts";

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.seed}
      isTyped
      label={words.seed}
      value={now.seed}
      onChange={(seed) => change({ seed })}
    />
    <button
      type="button"
      className="button"
      onClick={() => change(({ seed }) => ({ seed: seed === params.seed.max ? 0 : seed + 1 }))}
    >
      {words.nextSeed}
    </button>
  </details>
);

/**
 * A network learns to recall the first letter of a sequence, and the gradient on its way to that letter is drawn with
 * every update: where nothing arrives, nothing is learnt.
 */
export const RecallFigure = createFigure({
  id: "recall",
  title: words.title,
  params,
  ask,
  describe,
  cue,
  table,
  prediction,
  tells: [
    { gap: "20", cell: "tanh", rho: 0.5 },
    { gap: "20", cell: "tanh", rho: 0.75 },
    { gap: "60", cell: "gru", rho: 0.5 },
  ],
  live: trained({ start, inspect }),
  Picture: RecallPicture,
  Settings,
});
