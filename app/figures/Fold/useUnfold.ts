import { type RefObject, useLayoutEffect, useRef } from "react";
import { EASING, isStill } from "../../network/travel.ts";
import { dealt, type FoldLayout } from "./layout.ts";

/** Between the fold and the row, through a fan; by many steps; by one. */
const FOLD_MS = 500;
const UNFOLD_MS = 450;
const STEP_MS = 350;

const durationOf = (from: number, to: number): number =>
  from === 0 || to === 0 ? FOLD_MS : Math.abs(from - to) > 1 ? UNFOLD_MS : STEP_MS;

/**
 * Moves the cards from where the number of steps before had them; the picture itself is at the end from the start. What
 * comes when the cards lie waits for `--way`.
 *
 * @param deck holds the cards in the order in which they are dealt
 */
export function useUnfold(deck: RefObject<SVGGElement | null>, { T, wayOf }: FoldLayout): void {
  const before = useRef(T);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = T;
    if (from === T || isStill()) return;
    const duration = durationOf(from, T);
    deck.current?.ownerSVGElement?.style.setProperty("--way", `${duration}ms`);
    const running = [...(deck.current?.querySelectorAll(".fold-card") ?? [])].map((card, index) =>
      card.animate(wayOf(dealt[index] ?? 1, from), { duration, easing: EASING, fill: "backwards" }),
    );
    return () => running.forEach((animation) => animation.cancel());
    // The way is told by both numbers of steps; another width of the window does not begin it again.
    // oxlint-disable-next-line react/exhaustive-deps -- the number of steps alone begins a way
  }, [deck, T]);
}
