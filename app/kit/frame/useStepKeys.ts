import { type RefObject, useEffect } from "react";
import type { Stepper } from "../../controls/Transport.tsx";
import { isField } from "../../hooks/isField.ts";
import { useAppStore } from "../../store/appStore.ts";

/** Which keys move which way; a clicker sends PageUp and PageDown. */
const moves: Readonly<Record<string, "back" | "next" | "first" | "last">> = {
  ArrowLeft: "back",
  PageUp: "back",
  ArrowRight: "next",
  PageDown: "next",
  Home: "first",
  End: "last",
};

/** A network that is trained by keys. */
export interface Trainer {
  /** Trains or pauses */
  toggle(): void;
  /** Makes one update */
  one(): void;
}

/** What the keys move; a figure has one of them, both or neither. */
interface Moved {
  readonly stepper: Stepper | undefined;
  readonly trainer: Trainer | undefined;
}

/** Whether the key belongs to a box that scrolls: a table, or a picture wider than its room. */
const isScrolled = (target: EventTarget | null, key: string): boolean =>
  target instanceof Element && target.matches("[data-scrolls]") && key !== "Escape";

/**
 * Arrow keys, Home, End and space step a figure that has the focus; in a presentation they act
 * wherever the focus is, and B, `.` and C blank the screen and hide the cue. T trains a network or
 * pauses, U makes one update. The page keys of a clicker step even where the focus was left in a
 * slider or a field: there they would leap, and the other way.
 */
export function useStepKeys(
  figure: RefObject<HTMLElement | null>,
  { stepper, trainer }: Moved,
  isPresented: boolean,
): void {
  const store = useAppStore();
  useEffect(() => {
    const element = figure.current;
    if (!element || (!stepper && !trainer)) return;
    const press = (event: Event) => {
      // A browser that fills in a field says "keydown" of no key.
      if (!(event instanceof KeyboardEvent)) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { isBlank, hasCue, hasLetterKeys, switchBlank, switchCue } = store.getState();
      // On a weight, too: nobody types there before a digit or Enter.
      const isBlanking =
        /^[.bB]$/.test(event.key) &&
        event.target instanceof Element &&
        event.target.matches("[role=spinbutton]");
      const isClicker = isPresented && (event.key.startsWith("Page") || isBlank || isBlanking);
      if (!isClicker && (isField(event.target) || isScrolled(event.target, event.key))) return;
      const target = event.target instanceof Element ? event.target : null;
      const isSlider = target?.matches("input[type=range], [role=slider]") ?? false;
      const isButton = target?.closest("button, a, summary") !== null;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;

      if (isPresented && isBlank && key !== "Escape") {
        switchBlank(false);
      } else if (isPresented && (key === "." || key === "b") && hasLetterKeys) {
        switchBlank(true);
      } else if (isPresented && key === "c" && hasLetterKeys) {
        switchCue(!hasCue);
      } else if (trainer && key === "t" && hasLetterKeys) {
        trainer.toggle();
      } else if (trainer && key === "u" && hasLetterKeys) {
        trainer.one();
      } else if (stepper && key === " " && !isButton) {
        stepper.toggle();
      } else if (
        stepper &&
        moves[key] !== undefined &&
        (isClicker || (!isSlider && !key.startsWith("Page")))
      ) {
        stepper[moves[key]]();
      } else {
        return;
      }
      event.preventDefault();
    };
    const place = isPresented ? document : element;
    place.addEventListener("keydown", press);
    return () => place.removeEventListener("keydown", press);
  }, [figure, stepper, trainer, isPresented, store]);
}
