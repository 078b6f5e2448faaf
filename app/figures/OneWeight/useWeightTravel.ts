import type { RefObject } from "react";
import { comingFrom, drawFrames, type Travel, useTravel } from "../../network/travel.ts";
import { MATRICES, type OneWeightView, STEPS, weightOf } from "./oneWeight.ts";

const FLY_MS = 350;
const DRAW_MS = 250;

/** More than any matrix has weights */
const MOST_WEIGHTS = 1000;

/** A number for each picture that there is: a weight of a matrix, at a step. */
const pictureOf = (view: Pick<OneWeightView, "params" | "answer" | "step">): number =>
  (MATRICES.indexOf(view.params.matrix) * MOST_WEIGHTS + weightOf(view).index) * STEPS + view.step;

const weightIn = (picture: number) => Math.floor(picture / STEPS);

/**
 * The chosen weight goes out of its plate to where it is used, and from there its line is drawn: to the next step on the
 * way forward, to all steps at once where another weight is chosen.
 */
export function useWeightTravel(figure: RefObject<HTMLElement | null>, view: OneWeightView): void {
  const picture = pictureOf(view);
  useTravel(
    picture,
    (isForward, from) => {
      const isOther = weightIn(from) !== weightIn(picture);
      if (!isOther && !isForward) return [];
      const all = (selector: string) => [
        ...(figure.current?.querySelectorAll<SVGGraphicsElement>(selector) ?? []),
      ];
      const origin = all(".one-weight-plate .net-cell")[weightOf(view).index];
      if (!origin) return [];
      const step = isOther ? ".one-weight-step" : ".one-weight-step[data-now]";
      return [
        ...all(`${step} .one-weight-weight`).map((current): Travel => ({
          ref: { current },
          frames: comingFrom(current, origin, 1),
          durationMs: FLY_MS,
        })),
        // Where the line stands already it bends; where it is new it is drawn.
        ...(isOther ? [] : all(`${step} .one-weight-line:not([data-idle])`)).map(
          (current): Travel => ({
            ref: { current },
            frames: drawFrames,
            delayMs: FLY_MS,
            durationMs: DRAW_MS,
          }),
        ),
      ];
    },
    Infinity,
  );
}
