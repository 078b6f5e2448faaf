import { type RefObject, useContext, useEffect } from "react";
import type { Stepper } from "../../controls/Transport.tsx";
import { isField, takesLetters, takesWords } from "../../hooks/isField.ts";
import { useAppStore } from "../../store/appStore.ts";
import { ChapterWaysContext } from "./chapterWays.ts";
import { type Presented, usePresenter } from "./usePresenter.ts";
import { commandOf } from "./presenterKeys.ts";
import { usePassing } from "./usePassing.ts";

/** Which keys move which way; a clicker sends PageUp and PageDown. */
const moves: Readonly<Record<string, "back" | "next" | "first" | "last">> = {
  ArrowLeft: "back",
  PageUp: "back",
  ArrowRight: "next",
  PageDown: "next",
  Home: "first",
  End: "last",
};

/** A walk against time goes to the left. */
const mirrored: Readonly<Record<string, "back" | "next">> = {
  ArrowLeft: "next",
  ArrowRight: "back",
};

/** Which keys lead into a step and out of it, in a figure whose steps have steps inside. */
const levels: Readonly<Record<string, "open" | "close">> = {
  Enter: "open",
  ArrowDown: "open",
  Backspace: "close",
  ArrowUp: "close",
};

/** What the keys move; a figure has one of them, both or neither. */
interface Moved extends Presented {
  /** Names the figure */
  readonly id: string;
  readonly stepper: Stepper | undefined;
}

/** Whether a move leads out of the figure. */
const leads = (move: string, stepper: Stepper | undefined): "after" | "before" | null => {
  if (move === "next" && (!stepper || stepper.position >= stepper.count - 1)) return "after";
  return move === "back" && (!stepper || stepper.position <= 0) ? "before" : null;
};

/** Whether the key belongs to a box that scrolls: a table, or a picture wider than its room. */
const isScrolled = (target: EventTarget | null, key: string): boolean =>
  target instanceof Element && target.matches("[data-scrolls]") && key !== "Escape";

/**
 * Arrow keys, Home, End and space step a figure that has the focus; in a presentation they act
 * wherever the focus is, and so do the presenter's keys (`presenterKeys.ts`). T trains a network or
 * pauses, U makes one update. The page keys of a clicker step even where the focus was left in a
 * slider or a field: there they would leap, and the other way. At the last step they lead to the next
 * figure (`usePassing.ts`). Enter and ↓ open a step that has steps inside, Backspace and ↑ close it; a clicker goes on
 * from stop to stop, whatever is open.
 */
export function useStepKeys(
  figure: RefObject<HTMLElement | null>,
  { id, stepper, trainer, checkCount }: Moved,
  isPresented: boolean,
): void {
  const store = useAppStore();
  const ways = useContext(ChapterWaysContext);
  const obey = usePresenter({ trainer, checkCount }, ways, isPresented);
  const pass = usePassing(id);
  useEffect(() => {
    const element = figure.current;
    if (!element) return;
    const press = (event: Event) => {
      // A browser that fills in a field says "keydown" of no key.
      if (!(event instanceof KeyboardEvent)) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { isBlank, hasLetterKeys, switchBlank, offered, offer } = store.getState();
      const target = event.target instanceof Element ? event.target : null;
      const command = hasLetterKeys ? commandOf(event) : null;
      // On a weight, too: nobody types there before a digit or Enter.
      const isBlanking =
        command?.does === "blank" && (target?.matches("[role=spinbutton]") ?? false);
      const isClicker = isPresented && (event.key.startsWith("Page") || isBlank || isBlanking);
      if (isScrolled(target, event.key) && !isClicker) return;
      const isSlider = target?.matches("input[type=range], [role=slider]") ?? false;
      const isButton = target?.closest("button, a, summary") !== null;
      const isFree = isClicker || !isField(target);
      // A number that has the focus keeps the arrows, and Enter, for itself.
      const isNumber = target !== null && target.closest("[data-stop]") !== null;
      const level = levels[event.key];
      const move = (stepper?.isBackward ? mirrored[event.key] : undefined) ?? moves[event.key];
      const clicker = isPresented && event.key.startsWith("Page") ? stepper?.clicker : undefined;
      const way = isPresented && move !== undefined && !clicker ? leads(move, stepper) : null;
      // A number takes digits, and in a presentation no letter: those are the presenter's.
      const isTyped = isPresented && /^[a-z]$/iu.test(event.key) ? takesWords : takesLetters;
      if (isNumber && !isClicker && event.key !== "Backspace" && (level || move)) return;
      if (offered && (way === null || offered.to !== way)) offer(null);

      if (isPresented && isBlank && event.key !== "Escape") {
        switchBlank(false);
      } else if (command && (isClicker || !isTyped(target)) && obey(command)) {
        // It has been done.
      } else if (
        level &&
        stepper?.[level] !== undefined &&
        isFree &&
        !isSlider &&
        !(isButton && event.key === "Enter")
      ) {
        stepper[level]?.();
      } else if (stepper && isFree && event.key === " " && !isButton) {
        stepper.toggle();
      } else if (
        isFree &&
        move !== undefined &&
        (way !== null || stepper) &&
        (isClicker || (!isSlider && !event.key.startsWith("Page")))
      ) {
        if (way) pass(way);
        else if (clicker && (move === "back" || move === "next")) clicker[move]();
        else stepper?.[move]();
      } else {
        return;
      }
      event.preventDefault();
    };
    const place = isPresented ? document : element;
    place.addEventListener("keydown", press);
    return () => place.removeEventListener("keydown", press);
  }, [figure, stepper, obey, pass, isPresented, store]);
}
