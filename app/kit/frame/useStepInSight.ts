import { type RefObject, useEffect, useRef } from "react";

/** The widths at which a figure may be higher than the window: a phone held upright (transport.css). */
const NARROW = "(max-width: 40rem)";

/** What a step changes: the parts that the figure marks, or else all that stands before its transport. */
function partsOf(figure: Element, transport: Element): Element[] {
  const marked = [...figure.querySelectorAll("[data-in-sight]")];
  if (marked.length > 0) return marked;
  const all = [...(transport.parentElement?.children ?? [])];
  return all.slice(0, all.indexOf(transport));
}

/** Scrolls as little as brings the parts between the window's upper edge and the transport; the last counts most. */
function bringInSight(figure: Element, transport: Element): void {
  const boxes = partsOf(figure, transport)
    .map((part) => part.getBoundingClientRect())
    .filter(({ height }) => height > 0);
  if (boxes.length === 0) return;
  const top = Math.min(...boxes.map((box) => box.top));
  const below = Math.max(...boxes.map((box) => box.bottom)) - innerHeight + transport.clientHeight;
  const isTooHigh = top < 0 && below < 0;
  if (below > 0 || isTooHigh) scrollBy(0, below > 0 ? below : Math.max(top, below));
}

/**
 * On a phone, a press on the transport brings what it changes into view. Only a press does: the page stays where
 * the reader scrolls it while the steps play.
 */
export function useStepInSight(ref: RefObject<HTMLElement | null>): void {
  const pressed = useRef<Element | null>(null);
  useEffect(() => {
    const figure = ref.current;
    const press = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest(".transport button") : null;
      pressed.current = button?.closest(".transport") ?? null;
    };
    figure?.addEventListener("click", press, { capture: true });
    return () => figure?.removeEventListener("click", press, { capture: true });
  }, [ref]);

  // After every drawing: the first one after a press is the step's.
  useEffect(() => {
    if (ref.current && pressed.current && matchMedia(NARROW).matches) {
      bringInSight(ref.current, pressed.current);
    }
    pressed.current = null;
  });
}
