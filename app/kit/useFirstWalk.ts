import { useEffect } from "react";
import type { Kind } from "../../src/protocol/messages.ts";
import { useAppStore } from "../store/appStore.ts";
import type { FigureDefinition } from "./figure.ts";
import type { Instance } from "./instance.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { writeInstance } from "./writeInstance.ts";

/**
 * Walks once by itself, so that a newcomer sees the picture move. `app/boot.js` says whether this is a first visit, of
 * a reader who wants motion, and takes it back when the page is used; until the walk begins the figure's styles hide
 * what is not read yet.
 */
export function useFirstWalk<S extends Schema, K extends Kind>(
  walk: FigureDefinition<S, K>["firstWalk"],
  instance: Instance<S, K>,
  definition: FigureDefinition<S, K>,
  preset: Partial<ValuesOf<S>>,
): void {
  const store = useAppStore();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!walk || dataset["firstWalk"] === undefined) return;
    const showAll = () => delete dataset["firstWalk"];
    const begin = () => {
      const { getState } = instance;
      const isAsBuilt = Object.keys(writeInstance(definition, preset, getState())).length === 0;
      const isWanted = dataset["firstWalk"] !== undefined && store.getState().mode === "article";
      if (isAsBuilt && isWanted) {
        getState().goTo(walk.from);
        getState().play(true);
      }
      showAll();
    };
    // In a tab that is behind another the frame comes when the tab is looked at.
    let frame = 0;
    const timer = setTimeout(() => (frame = requestAnimationFrame(begin)), walk.waitMs);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      showAll();
    };
  }, [walk, instance, definition, preset, store]);
}
