import "../../network/network.css";
import "./sixMoves.css";
import { Choice } from "../../controls/Choice.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { SettingsProps } from "../../kit/figure.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import {
  ask,
  describe,
  MATRICES,
  params,
  prediction,
  steps,
  stillCheck,
  table,
} from "./sixMoves.ts";
import { SixMovesPicture } from "./SixMovesPicture.tsx";
import { movesWords as words } from "./words.ts";

const matrices = MATRICES.map((value) => ({ value, name: words.matrices[value] }));

const Settings = ({ params: now, change }: SettingsProps<typeof params>) => (
  <details className="more-controls">
    <summary>{words.more}</summary>
    <NumberSetting
      of={params.rounds}
      label={words.rounds}
      value={now.rounds}
      onChange={(rounds) => change({ rounds })}
    />
    <Choice
      label={words.matrix}
      value={now.matrix}
      options={matrices}
      onChange={(matrix) => change({ matrix })}
    />
  </details>
);

/** One round of training: the weights change at the update alone, the states at a forward pass alone. */
export const SixMovesFigure = createFigure({
  id: "six-moves",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [stillCheck],
  Picture: SixMovesPicture,
  Settings,
});
