import "../../network/network.css";
import "./clipping.css";
import { Choice } from "../../controls/Choice.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import {
  ask,
  betweenCheck,
  describe,
  PAIRS,
  params,
  prediction,
  steps,
  table,
} from "./clipping.ts";
import { ClippingPicture } from "./ClippingPicture.tsx";
import { clippingWords as words } from "./words.ts";

const pairs = PAIRS.map((value) => ({ value, name: words.pairs[value] }));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <Choice
      label={words.pair}
      value={now.pair}
      options={pairs}
      onChange={(pair) => change({ pair })}
    />
  </details>
);

/** A gradient of two weights: clipped by norm it keeps its direction, clipped by value it turns. */
export const ClippingFigure = createFigure({
  id: "clipping",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [betweenCheck],
  Picture: ClippingPicture,
  Settings,
});
