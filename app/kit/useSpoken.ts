import { type RefObject, useEffect, useRef } from "react";
import { useAppStore } from "../store/appStore.ts";
import { kitWords } from "./words.ts";

/** What changes back within this time, such as a run that makes one update, is said once. */
const ANNOUNCE_MS = 400;

/**
 * Says what became of longer work, once; if its figure is out of sight, so that it is read, too.
 *
 * @param sentence how it stands; the first is not said
 * @param isOver whether there is nothing more to wait for
 * @returns goes on an element of the figure
 */
export function useSpoken(sentence: string, isOver: boolean): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  const said = useRef(sentence);
  const { announce, notify } = useAppStore().getState();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (said.current === sentence) return;
      said.current = sentence;
      const figure = bar.current?.closest("figure");
      const { top = 0, bottom = 0 } = figure?.getBoundingClientRect() ?? {};
      const isOutOfSight = bottom <= 0 || top >= window.innerHeight;
      const name = figure?.querySelector("h2")?.textContent ?? "";
      if (isOver && isOutOfSight) notify(kitWords.elsewhere(name, sentence));
      // The tape of a training run speaks for itself.
      else if (!document.activeElement?.matches("[role=slider]")) announce(sentence);
    }, ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [sentence, isOver, announce, notify]);
  return bar;
}
