import "../../network/network.css";
import "./squaredError.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { ask, describe, params, prediction, pullCheck, steps, table } from "./squaredError.ts";
import { SquaredErrorPicture } from "./SquaredErrorPicture.tsx";
import { squareWords as words } from "./words.ts";

/** What a forecast of a number costs: the square on its distance, and a slope of twice the distance. */
export const SquaredErrorFigure = createFigure({
  id: "squared-error",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  table,
  prediction,
  checks: [pullCheck],
  Picture: SquaredErrorPicture,
});
