import type { Box, Point } from "../../network/boxes.ts";
import { isChosen, normAt, selectionOf, termsOf, type TriangleView } from "./triangle.ts";

/** Of a square's half diagonal that is as large as a term can be, beside a state's radius */
const INSIDE = 0.92;
/** A path's way from one state to the next takes this long, and all of it no longer than that, in milliseconds. */
const [HOP_MS, MOST_MS] = [130, 400];

interface Traveller {
  readonly key: string;
  /** Where it comes to rest */
  readonly box: Box;
  /** From its loss down, and from state to state */
  readonly points: readonly Point[];
  /** How large it is at each of these, beside what it is at the end */
  readonly scales: readonly number[];
  readonly durationMs: number;
}

/**
 * What a state holds of the sum that is looked at, as a square whose area is its norm, on the scale of the triangle's;
 * and each term's way there, on which it is as large as its row's square over every state that it passes.
 */
export function layoutShares(
  view: TriangleView,
  stateAt: (step: number) => Point,
  { radius, top }: { readonly radius: number; readonly top: number },
): {
  readonly shares: readonly (Box & { readonly step: number })[];
  readonly travellers: readonly Traveller[];
} {
  const { answer } = view;
  const chosen = selectionOf(view);
  const { matrix } = chosen;
  const terms = termsOf(answer, matrix);
  const times = answer.letters.map((_, index) => index + 1);
  const isWholeColumn = chosen.t === null && chosen.apart === null;
  const pairs = times.flatMap((k) =>
    times
      .filter((t) => t >= k && isChosen(chosen, t, k) && normAt(answer, matrix, t, k) > 0)
      .map((t) => ({ t, k, norm: normAt(answer, matrix, t, k) })),
  );
  const heldAt = (step: number): number =>
    isWholeColumn
      ? (terms.byStep.norms[step - 1] ?? 0)
      : (pairs.find(({ k }) => k === step)?.norm ?? 0);
  const most = Math.max(...terms.normByPair.data, ...terms.byStep.norms, Number.MIN_VALUE);
  const boxAt = (step: number, norm: number): Box => {
    const { x, y } = stateAt(step);
    const side = radius * INSIDE * Math.SQRT2 * Math.sqrt(norm / most);
    return { x: x - side / 2, y: y - side / 2, width: side, height: side };
  };
  return {
    shares: [...new Set(pairs.map(({ k }) => k))].map((step) => ({
      step,
      ...boxAt(step, heldAt(step)),
    })),
    travellers: pairs.map(({ t, k, norm }) => {
      const way = times.filter((step) => step >= k && step <= t).toReversed();
      const scales = way.map((step) => Math.sqrt(normAt(answer, matrix, t, step) / norm));
      return {
        key: `${t} ${k}`,
        box: boxAt(k, norm),
        points: [{ x: stateAt(t).x, y: top }, ...way.map(stateAt)],
        scales: [scales[0] ?? 1, ...scales],
        durationMs: Math.min(HOP_MS * (way.length + 1), MOST_MS),
      };
    }),
  };
}
