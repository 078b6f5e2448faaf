import "../../network/network.css";
import "./padding.css";
import { Choice } from "../../controls/Choice.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { ask, describe, paddingCheck, params, prediction, steps, table } from "./padding.ts";
import { PaddingPicture } from "./PaddingPicture.tsx";
import { paddingWords as words } from "./words.ts";

const batches = params.words.options.map((value) => ({ value, name: value }));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <Choice
      label={words.words}
      value={now.words}
      options={batches}
      onChange={(batch) => change({ words: batch })}
    />
  </details>
);

/** Words of different lengths, filled up to one: what the padding costs where it is counted, and what it does to the state. */
export const PaddingFigure = createFigure({
  id: "padding",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [paddingCheck],
  Picture: PaddingPicture,
  Settings,
});
