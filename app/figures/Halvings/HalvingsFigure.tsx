import "../../network/network.css";
import "./halvings.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { ask, describe, params, prediction, steps, table } from "./halvings.ts";
import { HalvingsPicture } from "./HalvingsPicture.tsx";
import { halvingWords as words } from "./words.ts";

/** One of equally likely letters, found by questions that leave one half: as many as there are bits. */
export const HalvingsFigure = createFigure({
  id: "halvings",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  Picture: HalvingsPicture,
});
