import type { RefObject } from "react";
import { comingFrom, useTravel } from "../../network/travel.ts";

const FLY_MS = 380;

/**
 * Both factors of a new term fly from their cells to the sum; at the end the sum flies to the entry.
 *
 * @param sum     the text of the sum
 * @param factors what is seen of them on their way alone
 */
export function useProductTravel(
  step: number,
  sum: RefObject<SVGTextElement | null>,
  factors: RefObject<SVGGElement | null>,
): void {
  useTravel(step, (isForward) => {
    const parts = sum.current?.closest(".net-parts");
    if (!isForward || !sum.current || !parts) return [];
    const entry = parts.querySelector<SVGGraphicsElement>(".exercise-entry[data-told]");
    if (entry)
      return [
        {
          ref: { current: entry },
          frames: comingFrom(entry, sum.current, 0.2),
          durationMs: FLY_MS,
        },
      ];
    const cells = parts.querySelectorAll<SVGGraphicsElement>('.net-cell[data-state="lit"]');
    return [...(factors.current?.children ?? [])].flatMap((factor, index) => {
      const cell = cells[index];
      if (!(factor instanceof SVGGraphicsElement) || !cell) return [];
      const [from] = comingFrom(factor, cell, 1);
      return [
        {
          ref: { current: factor },
          frames: [
            { ...from, opacity: 1 },
            { transform: "translate(0px, 0px)", opacity: 1, offset: 0.9 },
            { transform: "translate(0px, 0px)", opacity: 0 },
          ],
          durationMs: FLY_MS,
        },
      ];
    });
  });
}
