import "../../network/network.css";
import "./truncation.css";
import { TRUNCATION_TEXTS } from "../../../src/engine/experiments/truncation/limits.ts";
import { Choice } from "../../controls/Choice.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import {
  ask,
  describe,
  MATRICES,
  pairsCheck,
  params,
  prediction,
  STATES,
  steps,
  table,
} from "./truncation.ts";
import { TruncationPicture } from "./TruncationPicture.tsx";
import { truncationWords as words } from "./words.ts";

const states = STATES.map((value) => ({ value, name: words.states[value] }));
const matrices = MATRICES.map((value) => ({ value, name: words.matrices[value] }));
const texts = TRUNCATION_TEXTS.map((value) => ({ value, name: value }));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <Choice
      label={words.state}
      value={now.state}
      options={states}
      onChange={(state) => change({ state })}
    />
    <Choice
      label={words.matrix}
      value={now.matrix}
      options={matrices}
      onChange={(matrix) => change({ matrix })}
    />
    <Choice
      label={words.text}
      value={now.text}
      options={texts}
      onChange={(text) => change({ text })}
    />
  </details>
);

/** Truncated backpropagation: which terms drop out of a gradient, and how far it turns without them. */
export const TruncationFigure = createFigure({
  id: "truncation",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [pairsCheck],
  Picture: TruncationPicture,
  Settings,
});
