import { type RefObject, useLayoutEffect, useRef } from "react";
import { EASING, isStill } from "../../network/travel.ts";
import { dealt, wayOf } from "./layout.ts";

const UNFOLD_MS = 900;

/**
 * Moves the cards from where the number of steps before had them; the picture itself is at the end from the start.
 *
 * @param deck holds the cards in the order in which they are dealt
 */
export function useUnfold(deck: RefObject<SVGGElement | null>, T: number): void {
  const before = useRef(T);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = T;
    if (from === T || isStill()) return;
    const running = [...(deck.current?.querySelectorAll(".fold-card") ?? [])].map((card, index) =>
      card.animate(wayOf(dealt[index] ?? 1, from, T), {
        duration: UNFOLD_MS,
        easing: EASING,
        fill: "backwards",
      }),
    );
    return () => running.forEach((animation) => animation.cancel());
  }, [deck, T]);
}
