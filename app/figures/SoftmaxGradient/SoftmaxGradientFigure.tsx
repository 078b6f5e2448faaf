import "../../network/network.css";
import "./softmaxGradient.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { ask, describe, params, prediction, steps, table, wrongCheck } from "./softmaxGradient.ts";
import { SoftmaxGradientPicture } from "./SoftmaxGradientPicture.tsx";
import { gradientWords as words } from "./words.ts";

/** −ln of a softmax, derived line by line with the numbers of one step: ŷ − y. */
export const SoftmaxGradientFigure = createFigure({
  id: "softmax-gradient",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [wrongCheck],
  Picture: SoftmaxGradientPicture,
});
