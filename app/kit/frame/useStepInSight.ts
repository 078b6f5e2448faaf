import { type RefObject, useEffect, useRef } from "react";
import { useAppStore } from "../../store/appStore.ts";

/** The widths at which a figure may be higher than the window: a phone held upright (transport.css). */
const NARROW = "(max-width: 40rem)";

/** And a phone on its side. */
const SMALL = `${NARROW}, (max-height: 30rem) and (max-width: 60rem)`;

/** What a reader presses to go on: a step, or a training that stands in the transport's place or beside it. */
const PRESSED = ":is(.transport, .figure-begin, [data-goes-on]) button";

/** Between what is said and the bar below it, in pixels */
const GAP = 6;

/** A question that is open, with its options. */
const QUESTION = ".figure-guess:has(> .figure-guess-question)";

/** What a step changes: the parts that the figure marks, what it says and asks; or else all that stands before its transport. */
function partsOf(figure: Element, transport: Element | null): Element[] {
  const marked = [...figure.querySelectorAll("[data-in-sight]")];
  if (marked.length > 0 || !transport)
    return [...marked, ...figure.querySelectorAll(`.figure-sentence, ${QUESTION}`)];
  const all = [...(transport.parentElement?.children ?? [])];
  return all.slice(0, all.indexOf(transport));
}

const isSticky = (part: Element): boolean => getComputedStyle(part).position === "sticky";

/** Height of what sticks to the window's lower edge, a sentence over the transport included. */
const barsOf = (figure: Element, parts: readonly Element[]): number =>
  [...new Set([...figure.querySelectorAll(".transport, [data-goes-on]"), ...parts])]
    .filter(isSticky)
    .reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);

/**
 * Brings the parts between the header, or the window's upper edge, and the transport; the last counts most. Where there is
 * room for it, what was pressed comes back under the thumb.
 *
 * @param moved how far down the step has moved what was pressed, in pixels
 */
function bringInSight(figure: Element, moved: number): void {
  const bar = figure.querySelector(".transport") ?? figure.querySelector("[data-goes-on]");
  const parts = partsOf(figure, bar);
  const header = document.querySelector(".site-header");
  const edge = header && isSticky(header) ? header.clientHeight : 0;
  const boxes = parts
    .filter((part) => !isSticky(part))
    .map((part) => part.getBoundingClientRect())
    .filter(({ height }) => height > 0);
  if (boxes.length === 0) return;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const below = bottom + GAP - innerHeight + barsOf(figure, parts);
  scrollBy(0, Math.max(below, Math.min(moved, top - edge)));
}

/** A question that is asked before the first step, while it stands below the window or under the transport. */
function questionBelow(figure: Element, transport: Element): Element | null {
  const question = figure.querySelector(".figure-guess-question");
  if (!question || !matchMedia(NARROW).matches) return null;
  return question.getBoundingClientRect().bottom > innerHeight - transport.clientHeight
    ? (question.closest(".figure-guess") ?? question)
    : null;
}

/**
 * On a phone, a press on the transport, or on what trains, brings what it changes into view; elsewhere a press by key does,
 * for a figure in the text: who goes there by Tab has the button in sight and not the picture. Only a press does: the
 * page stays where the reader scrolls it while the steps play. The first press of all brings the question that comes
 * before the first step, if it was out of sight, and steps no further.
 */
export function useStepInSight(ref: RefObject<HTMLElement | null>): void {
  const pressed = useRef<{ readonly button: Element; readonly top: number } | null>(null);
  const wasKey = useRef(false);
  const hasAsked = useRef(false);
  const { announce } = useAppStore().getState();
  useEffect(() => {
    const figure = ref.current;
    const press = (event: MouseEvent) => {
      const { target } = event;
      const button = target instanceof Element ? target.closest(".transport button") : null;
      const transport = button?.closest(".transport") ?? null;
      const question = figure && transport ? questionBelow(figure, transport) : null;
      if (question && transport && !hasAsked.current) {
        hasAsked.current = true;
        event.stopPropagation();
        const { bottom } = question.getBoundingClientRect();
        scrollBy(0, bottom - innerHeight + transport.clientHeight);
        announce(question.querySelector(".figure-guess-question")?.textContent ?? "");
        return;
      }
      const on = target instanceof Element ? target.closest(PRESSED) : null;
      pressed.current = on && { button: on, top: on.getBoundingClientRect().top };
      wasKey.current = event.detail === 0 && figure?.closest(".chapter-stage") === null;
    };
    figure?.addEventListener("click", press, { capture: true });
    return () => figure?.removeEventListener("click", press, { capture: true });
  }, [ref, announce]);

  // After every drawing: the first one after a press is the step's.
  useEffect(() => {
    const isThumb = matchMedia(SMALL).matches;
    if (ref.current && pressed.current && (wasKey.current || isThumb)) {
      const { button, top } = pressed.current;
      const isThere = isThumb && button.isConnected;
      bringInSight(ref.current, isThere ? button.getBoundingClientRect().top - top : 0);
    }
    pressed.current = null;
  });
}
