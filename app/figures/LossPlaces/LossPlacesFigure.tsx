import "../../network/network.css";
import "./lossPlaces.css";
import { Segments } from "../../controls/Segments.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, describe, params, prediction, returningCheck, steps, table } from "./lossPlaces.ts";
import { LossPlacesPicture } from "./LossPlacesPicture.tsx";
import { placeWords as words } from "./words.ts";

const yesOrNo = [
  { value: "no", name: words.no },
  { value: "yes", name: words.yes },
];

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <Segments
      label={words.cut}
      value={now.isCut ? "yes" : "no"}
      options={yesOrNo}
      onChange={(value) => change({ isCut: value === "yes" })}
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

/** A loss at every step, or at the last alone: which states get a gradient, and which way it comes. */
export const LossPlacesFigure = createFigure({
  id: "loss-places",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [returningCheck],
  Picture: LossPlacesPicture,
  Settings,
});
