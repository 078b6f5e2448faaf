import { useCallback, useEffect, useRef } from "react";
import { RichText } from "../../math/RichText.tsx";
import { useAppStore } from "../../store/appStore.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { stageWords } from "./words.ts";

/** What the reader holds of the picture, and the way back: a button, or Delete. */
export function HeldNumbers() {
  const store = useSpellingStore();
  const { announce } = useAppStore().getState();
  const held = useSpelling((state) => state.place.held);
  const isAny = held.length > 0;
  const line = useRef<HTMLParagraphElement>(null);
  const release = useCallback(() => {
    store.getState().holdNumbers([], false);
    announce(stageWords.released);
  }, [store, announce]);

  useEffect(() => {
    if (!isAny) return;
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== "Delete" || !(target instanceof Element)) return;
      // In a field the key takes a letter away; another figure has numbers of its own.
      const figure = target.closest("[data-figure]");
      if (target.closest("input, textarea, select")) return;
      if (figure && !figure.contains(line.current)) return;
      event.preventDefault();
      release();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isAny, release]);

  if (!isAny) return null;
  const names = new Set(
    held.map(({ name, timeStep }) => `[${name === "hidden" ? "h" : "x"}:${timeStep}]`),
  );
  return (
    <p className="held-numbers" data-export="skip" ref={line}>
      <span>
        <RichText text={stageWords.held([...names])} />
      </span>
      <button type="button" className="button" onClick={release}>
        <span>{stageWords.release}</span>
        <kbd translate="no">Del</kbd>
      </button>
    </p>
  );
}
