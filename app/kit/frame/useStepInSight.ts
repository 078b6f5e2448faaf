import { type RefObject, useEffect, useRef } from "react";
import { useAppStore } from "../../store/appStore.ts";

/** Where a figure may be higher than the window: a phone held upright (transport.css), and one on its side. */
const SMALL = "(max-width: 40rem), (max-height: 30rem) and (max-width: 60rem)";

/** What a reader presses to go on: a step, or a training that stands in the transport's place or beside it. */
const PRESSED = ":is(.transport, .figure-begin, [data-goes-on]) button";

/** What stands, or sticks, below the picture: the first is the one that the picture stands before. */
const BARS = ".transport, [data-goes-on]";

/** Between what is said and the bar below it, in pixels */
const GAP = 6;

/** A question that is open, with its options. */
const QUESTION = ".figure-guess:has(> .figure-guess-question)";

/** What became of a guess: it stands before the sentence, which gives way to it (kit.css). */
const TOLD = ".figure-guess[data-news]:has(.figure-verdict > strong)";

/** What a step changes: the parts that the figure marks, what it says and asks; or else all that stands before its transport. */
function partsOf(figure: Element, transport: Element | null): Element[] {
  const marked = [...figure.querySelectorAll("[data-in-sight]")];
  if (marked.length > 0 || !transport)
    return [...marked, ...figure.querySelectorAll(`.figure-sentence, ${QUESTION}, ${TOLD}`)];
  const all = [...(transport.parentElement?.children ?? [])];
  return all.slice(0, all.indexOf(transport));
}

const boxOf = (part: Element) => part.getBoundingClientRect();

const isSticky = (part: Element): boolean => getComputedStyle(part).position === "sticky";

/** Height of what sticks to the window's lower edge, a sentence over the transport included. */
const barsOf = (figure: Element, parts: readonly Element[]): number =>
  [...figure.querySelectorAll(BARS), ...parts]
    .filter(isSticky)
    .reduce((sum, part) => sum + boxOf(part).height, 0);

/**
 * Brings the parts between the header, or the window's upper edge, and the transport; the last counts most, but a
 * sentence below a verdict less than the picture. Where there is room for it, what was pressed comes back under the thumb.
 *
 * @param moved how far down the step has moved what was pressed, in pixels
 */
function bringInSight(figure: Element, moved: number): void {
  const bar = figure.querySelector(BARS);
  const parts = partsOf(figure, bar);
  const header = document.querySelector(".site-header");
  const edge = header && isSticky(header) ? header.clientHeight : 0;
  const seen = parts.filter((part) => !isSticky(part) && boxOf(part).height > 0);
  const room = Math.min(...seen.map((part) => boxOf(part).top - edge));
  const bottom = innerHeight - barsOf(figure, parts) - GAP;
  const isTold = figure.querySelector(TOLD) !== null;
  const below = seen.map((part) => {
    const hidden = boxOf(part).bottom - bottom;
    return isTold && part.matches(".figure-sentence") ? Math.min(hidden, room) : hidden;
  });
  scrollBy(0, Math.max(Math.min(moved, room), ...below));
}

/**
 * On a phone, a press on the transport, or on what trains, brings what it changes into view; elsewhere a press by key does,
 * for a figure in the text: who goes there by Tab has the button in sight and not the picture. Only a press does: the
 * page stays where the reader scrolls it while the steps play, and only who has not scrolled since is brought to what
 * became of a guess. The first press of all brings the question that comes before the first step, if it was out of
 * sight, and steps no further.
 */
export function useStepInSight(ref: RefObject<HTMLElement | null>): void {
  const pressed = useRef<{ readonly button: Element; readonly top: number } | null>(null);
  const hasAsked = useRef(false);
  /** Whether the last press was on a phone, and the page stands since then where it brought it */
  const follows = useRef(false);
  const wasTold = useRef(false);
  const { announce } = useAppStore().getState();
  useEffect(() => {
    const figure = ref.current;
    const press = (event: MouseEvent) => {
      const button = event.target instanceof Element && event.target.closest(PRESSED);
      pressed.current = null;
      if (!figure || !button) return;
      const isSmall = matchMedia(SMALL).matches;
      const transport = button.closest(".transport");
      const question = figure.querySelector(".figure-guess-question");
      if (question && transport && isSmall && !hasAsked.current) {
        const edge = innerHeight - transport.clientHeight - GAP;
        if (boxOf(question).bottom > edge) {
          hasAsked.current = true;
          event.stopPropagation();
          scrollBy(0, boxOf(question.parentElement ?? question).bottom - edge);
          announce(question.textContent);
          // The eye finds what has come.
          if (!matchMedia("(prefers-reduced-motion: reduce)").matches)
            question.animate({ opacity: [0, 1] }, 400);
          return;
        }
      }
      follows.current = isSmall;
      if (isSmall || (event.detail === 0 && !figure.closest(".chapter-stage")))
        pressed.current = { button, top: boxOf(button).top };
    };
    const letGo = () => {
      follows.current = false;
    };
    figure?.addEventListener("click", press, { capture: true });
    addEventListener("touchmove", letGo, { passive: true });
    return () => {
      figure?.removeEventListener("click", press, { capture: true });
      removeEventListener("touchmove", letGo);
    };
  }, [ref, announce]);

  // After every drawing: the first one after a press is the step's.
  useEffect(() => {
    const figure = ref.current;
    if (!figure) return;
    const isTold = figure.querySelector(TOLD) !== null;
    const isNew = isTold && !wasTold.current;
    wasTold.current = isTold;
    if (!pressed.current && !(isNew && follows.current)) return;
    const { button, top } = pressed.current ?? {};
    bringInSight(figure, button?.isConnected ? boxOf(button).top - (top ?? 0) : 0);
    pressed.current = null;
  });
}
