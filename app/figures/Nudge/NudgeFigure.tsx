import "../../network/network.css";
import "../../network/parts.css";
import "./nudge.css";
import { Rich } from "../../chart/Rich.tsx";
import { createFigure } from "../../kit/createFigure.tsx";
import type { CaptionProps } from "../../kit/figure.ts";
import { ask, cue, describe, orderCheck, params, prediction, steps, table } from "./nudge.ts";
import { NudgePicture } from "./NudgePicture.tsx";
import { nudgeWords as words } from "./words.ts";

/** The exponents of the sentence stand raised, in one type. */
const Caption = ({ description }: CaptionProps<typeof params, "finiteDifferences">) => (
  <p className="figure-sentence">
    <Rich text={description} />
  </p>
);

/** A gradient checked by nudges of many sizes: too large is wrong, and so is too small. */
export const NudgeFigure = createFigure({
  id: "nudge",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  cue,
  table,
  prediction,
  checks: [orderCheck],
  Picture: NudgePicture,
  Caption,
});
