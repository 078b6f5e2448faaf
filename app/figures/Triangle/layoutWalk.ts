import type { Point } from "../../network/boxes.ts";
import { layoutShares } from "./shares.ts";
import {
  gradHiddenAt,
  isChosen,
  lengthOf,
  reachAt,
  selectionOf,
  type TriangleView,
} from "./triangle.ts";

const WALK = { width: 360, left: 12, loss: 22, radius: 27 } as const;
/** How far down the states lie and their letters; projected, a gradient has a longer way down */
const ROWS = {
  usual: { state: 116, letter: 170 },
  projected: { state: 150, letter: 206 },
} as const;
/** Below a loss's name, and between an arrow and a state */
const [BELOW, CLEAR] = [12, 2];
/** Of the arrows along which a gradient comes */
const THICKEST = 15;
/** A hairline: less than that is not seen */
const THINNEST = 0.75;
/** Where there are more steps or units, norms stand in place of the numbers. */
const MOST = { steps: 5, units: 4 } as const;
const TEXT = { usual: 19.5, narrow: 13, letter: 22, line: 24 } as const;
/** Where steps stand closer, so that their numbers must be small. */
const NARROW = 52;

interface Flow {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly thickness: number;
}

/** Which losses come down to the strip, how far their gradient runs back, and how much of it there is on each way. */
function waysOf(view: TriangleView) {
  const { answer } = view;
  const { t, k, apart, matrix } = selectionOf(view);
  const steps = answer.letters.map((_, index) => index + 1);
  const first = t !== null || k !== null ? (k ?? 1) : 1;
  const losses = steps.filter(
    (loss) => (t ?? loss) === loss && (t !== null || loss >= first) && loss > (apart ?? 0),
  );
  const isBack = matrix !== "Wy" && apart !== 0;
  return {
    losses,
    first,
    gaps: isBack ? steps.filter((step) => step >= first && step < (losses.at(-1) ?? 0)) : [],
    /** ‖what comes from the state of step + 1 to that of step‖, of the losses that are looked at */
    returning: (step: number): number =>
      t !== null
        ? reachAt(answer, t, step)
        : apart !== null
          ? reachAt(answer, step + apart, step)
          : (answer.returningNormByStep[step - 1] ?? 0),
    /** [H] what has arrived at a state in the end; nothing where no way leads */
    arrived: (step: number): Float64Array | null => {
      if (matrix === "Wy" || step < first || step > (losses.at(-1) ?? 0)) return null;
      if (t !== null) return gradHiddenAt(answer, t, step);
      if (apart !== null)
        return isChosen(selectionOf(view), step + apart, step) && step + apart <= steps.length
          ? gradHiddenAt(answer, step + apart, step)
          : null;
      const { cols, data } = answer.gradHiddenByStep;
      return data.subarray((step - 1) * cols, step * cols);
    },
  };
}

/** The strip with the way back of what is looked at: from its losses down, and from state to state. */
export function layoutWalk(view: TriangleView, isProjected = false) {
  const rows = ROWS[isProjected ? "projected" : "usual"];
  const { answer } = view;
  const T = lengthOf(view);
  const { t, k, matrix } = selectionOf(view);
  const ways = waysOf(view);
  const pitch = (WALK.width - 2 * WALK.left) / T;
  const xOf = (step: number) => WALK.left + (step - 0.5) * pitch;
  const times = answer.letters.map((_, index) => index + 1);
  const units = answer.hiddenByStep.cols;
  const radius = Math.min(WALK.radius, pitch * 0.36);
  // Beside the largest of what the losses set out with.
  const largest = Math.max(
    ...ways.losses.map((step) => reachAt(answer, step, step)),
    Number.MIN_VALUE,
  );
  const thicknessOf = (norm: number) => Math.max((THICKEST * norm) / largest, THINNEST);
  const down = (step: number): Flow => ({
    key: `loss ${step}`,
    from: { x: xOf(step), y: WALK.loss + BELOW },
    to: { x: xOf(step), y: rows.state - radius - CLEAR },
    thickness: thicknessOf(reachAt(answer, step, step)),
  });
  const back = (step: number): Flow => ({
    key: `back ${step}`,
    from: { x: xOf(step + 1) - radius - CLEAR, y: rows.state },
    to: { x: xOf(step) + radius + CLEAR, y: rows.state },
    thickness: thicknessOf(ways.returning(step)),
  });
  const isWalk = t !== null && matrix !== "Wy";
  return {
    times: times.map((step) => ({
      step,
      x: xOf(step),
      isLit: isWalk ? step <= t && step >= ways.first : (t ?? step) === step && step >= ways.first,
      isEnd: step === k,
    })),
    flows: [...ways.losses.map(down), ...ways.gaps.toReversed().map(back)],
    numbers: times.flatMap((step) => {
      const values = ways.arrived(step);
      return values === null ? [] : [{ step, x: xOf(step), values }];
    }),
    hasNumbers: T <= MOST.steps && units <= MOST.units,
    ...layoutShares(view, (step) => ({ x: xOf(step), y: rows.state }), {
      radius,
      top: WALK.loss + BELOW,
    }),
    radius,
    loss: WALK.loss,
    ...rows,
    line: (row: number) => rows.letter + TEXT.line * (row + 1.1),
    fontSize: pitch < NARROW ? TEXT.narrow : TEXT.usual,
    letterSize: pitch < NARROW ? TEXT.narrow + 3 : TEXT.letter,
    width: WALK.width,
    height: rows.letter + TEXT.line * (Math.min(units, MOST.units) + 0.5),
  };
}
