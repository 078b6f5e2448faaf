import { useEffect } from "react";
import type { Kind } from "../../src/protocol/messages.ts";
import { useAppStore } from "../store/appStore.ts";
import type { FigureDefinition } from "./figure.ts";
import type { Instance } from "./instance.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { writeInstance } from "./writeInstance.ts";

/**
 * Walks once by itself, so that a newcomer sees the picture move. It begins from the finished picture
 * and does nothing when the reader has come for another one, has begun to use the page, or wants no
 * motion.
 */
export function useFirstWalk<S extends Schema, K extends Kind>(
  walk: FigureDefinition<S, K>["firstWalk"],
  instance: Instance<S, K>,
  definition: FigureDefinition<S, K>,
  preset: Partial<ValuesOf<S>>,
): void {
  const store = useAppStore();
  useEffect(() => {
    if (!walk || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      const isFirst =
        Object.keys(writeInstance(definition, preset, instance.getState())).length === 0;
      const { mode } = store.getState();
      if (!isFirst || mode !== "article" || document.visibilityState !== "visible") return;
      instance.getState().goTo(walk.from);
      instance.getState().play(true);
    }, walk.waitMs);
    const stop = () => {
      clearTimeout(timer);
      leave.abort();
    };
    for (const use of ["pointerdown", "keydown"]) {
      document.addEventListener(use, stop, { signal: leave.signal });
    }
    return stop;
  }, [walk, instance, definition, preset, store]);
}
