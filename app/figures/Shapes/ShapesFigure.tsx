import "../../network/network.css";
import "./shapes.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { numberCheck } from "../../kit/numberCheck.ts";
import { ask, changed, cue, describe, params, steps, table } from "./shapes.ts";
import { ShapesPicture } from "./ShapesPicture.tsx";
import { shapesWords as words } from "./words.ts";

/** Sizes as sliders, and beside what they make the shape of every part, both functions, or the axes of PyTorch. */
export const ShapesFigure = createFigure({
  id: "shapes",
  title: words.title,
  params,
  ask,
  steps,
  describe,
  cue,
  changed,
  table,
  checks: [
    numberCheck<typeof params, "shapes">({
      id: "doubled",
      question: ({ params: { d } }) => words.check.question(d),
      value: ({ answer }) => answer.doubledMemoryCount,
      right: ({ params: { d }, answer }) => words.check.right(d, answer.doubledMemoryCount),
      slips: [
        { value: ({ answer }) => answer.doubledMemoryCount / 2, hint: words.check.doubled },
        { value: ({ answer }) => answer.doubledMemoryCount / 4, hint: words.check.before },
        {
          value: ({ params: { d }, answer }) => answer.doubledMemoryCount + 2 * d,
          hint: words.check.bias,
        },
        {
          value: ({ params: { T }, answer }) => T * answer.doubledMemoryCount,
          hint: words.check.everyStep,
        },
        { value: ({ params: { d } }) => 2 * d, hint: words.check.units },
      ],
      hint: words.check.hint,
    }),
  ],
  Picture: ShapesPicture,
});
