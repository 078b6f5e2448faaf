import type { Point } from "../../network/boxes.ts";
import { type DerivationView, isSummed, lineOf, T } from "./derivation.ts";

export const LINE = { width: 560, equation: 32, numbers: 68, reason: 106, fontSize: 27 } as const;
export const STRIP = { loss: 156, state: 238, letter: 286, radius: 19 } as const;
const [LEFT, PITCH] = [60, 150];
/** Below a loss's name, and between an arrow and a state */
const [BELOW, CLEAR] = [10, 2];
/** Of the arrow of the largest gradient, and a hairline */
const [THICKEST, THINNEST] = [11, 0.75];

export const xOf = (step: number): number => LEFT + (step - 1) * PITCH;

interface Flow {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly thickness: number;
}

/** Which losses and steps a line is about, and the ways on which their gradient comes, each as thick as it is large there. */
export function layoutLine(view: DerivationView) {
  const { answer } = view;
  const name = lineOf(view);
  const times = answer.letters.map((_, index) => index + 1);
  const isIn = (t: number, k: number) => k <= t && isSummed(name, t, k);
  const losses = times.filter((t) => times.some((k) => isIn(t, k)));
  const normAt = (t: number, step: number) => {
    const { cols, data = [] } = answer.gradHiddenByLoss[t - 1] ?? { cols: 0 };
    return Math.hypot(
      ...Array.from({ length: cols }, (_, unit) => data[(step - 1) * cols + unit] ?? 0),
    );
  };
  // Of all losses together where the line adds them up, else of the last one.
  const isOfAll = losses.length > 1;
  const returning = (step: number) =>
    isOfAll ? (answer.returningNormByStep[step - 1] ?? 0) : normAt(T, step);
  const largest = Math.max(...losses.map((t) => normAt(t, t)), Number.MIN_VALUE);
  const thicknessOf = (norm: number) => Math.max((THICKEST * norm) / largest, THINNEST);
  const gaps = times.filter((step) =>
    times.some((t) => t > step && times.some((k) => k <= step && isIn(t, k))),
  );
  const flows: readonly Flow[] = [
    ...losses.map((t) => ({
      key: `loss ${t}`,
      from: { x: xOf(t), y: STRIP.loss + BELOW },
      to: { x: xOf(t), y: STRIP.state - STRIP.radius - CLEAR },
      thickness: thicknessOf(normAt(t, t)),
    })),
    ...gaps.toReversed().map((step) => ({
      key: `back ${step}`,
      from: { x: xOf(step + 1) - STRIP.radius - CLEAR, y: STRIP.state },
      to: { x: xOf(step) + STRIP.radius + CLEAR, y: STRIP.state },
      thickness: thicknessOf(returning(step)),
    })),
  ];
  return {
    flows,
    times: times.map((step) => ({
      step,
      x: xOf(step),
      isLit: times.some((t) => isIn(t, step)),
      hasLoss: losses.includes(step),
    })),
    width: LINE.width,
    height: STRIP.letter + 18,
  };
}
