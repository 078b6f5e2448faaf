import { useCallback, useEffect, useRef } from "react";
import { RichText } from "../../math/RichText.tsx";
import { useAppStore } from "../../store/appStore.ts";
import { setWeights } from "./store/place.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { stageWords } from "./words.ts";

const weightMarkers = {
  weightIh: "[Wx]",
  weightHh: "[Wh]",
  weightHo: "[Wy]",
  biasH: "[bh]",
  biasO: "[by]",
  learningRate: "[eta]",
} as const;

/** What the reader has set in the picture, and the way back: a button, or Delete. */
export function HeldNumbers() {
  const store = useSpellingStore();
  const { announce } = useAppStore().getState();
  const place = useSpelling((state) => state.place);
  const names = new Set([
    ...place.held.map(({ name, timeStep }) => `[${name === "hidden" ? "h" : "x"}:${timeStep}]`),
    ...setWeights(place).map(({ name }) => weightMarkers[name]),
  ]);
  const isAny = names.size > 0;
  const line = useRef<HTMLParagraphElement>(null);
  const release = useCallback(() => {
    store.getState().release();
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
