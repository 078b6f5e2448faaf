import "../../network/network.css";
import "./whatGoesIn.css";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { ask, describe, oneHotCheck, params, steps, table } from "./whatGoesIn.ts";
import { WhatGoesInPicture } from "./WhatGoesInPicture.tsx";
import { goesInWords as words } from "./words.ts";

const Settings = ({ params: { size: now }, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.size}
      label={words.size}
      value={now}
      onChange={(size) => change({ size })}
    />
  </details>
);

/** A letter as an index, as a one-hot vector and as an embedding: what each of them adds to the sum. */
export const WhatGoesInFigure = createFigure({
  id: "what-goes-in",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  checks: [oneHotCheck],
  Picture: WhatGoesInPicture,
  Settings,
});
