import { useEffect } from "react";
import { RichText } from "../../math/RichText.tsx";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { stageWords } from "./words.ts";

/** What the reader holds of the picture, and the way back: a button, or Delete. */
export function HeldNumbers() {
  const store = useSpellingStore();
  const held = useSpelling((state) => state.place.held);
  const isAny = held.length > 0;

  useEffect(() => {
    if (!isAny) return;
    const release = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyped = target instanceof Element && target.closest("input, textarea, select");
      if (event.key !== "Delete" || isTyped) return;
      event.preventDefault();
      store.getState().holdNumbers([], false);
    };
    document.addEventListener("keydown", release);
    return () => document.removeEventListener("keydown", release);
  }, [isAny, store]);

  if (!isAny) return null;
  const names = new Set(
    held.map(({ name, timeStep }) => `[${name === "hidden" ? "h" : "x"}:${timeStep}]`),
  );
  return (
    <p className="held-numbers" data-export="skip">
      <span>
        <RichText text={stageWords.held([...names])} />
      </span>
      <button
        type="button"
        className="button"
        onClick={() => store.getState().holdNumbers([], false)}
      >
        <span>{stageWords.release}</span>
        <kbd translate="no">Del</kbd>
      </button>
    </p>
  );
}
