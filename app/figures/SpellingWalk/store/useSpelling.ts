import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { SpellingState, SpellingStore } from "./spellingStore.ts";

export const SpellingContext = createContext<SpellingStore | null>(null);

/** The store itself, for event handlers that read more than they draw. */
export function useSpellingStore(): SpellingStore {
  const store = useContext(SpellingContext);
  if (!store)
    throw new Error("useSpellingStore: there is no SpellingProvider above this component.");
  return store;
}

/** The part of the walkthrough that `selector` picks; the component draws again when it changes. */
export function useSpelling<Part>(selector: (state: SpellingState) => Part): Part {
  return useStore(useSpellingStore(), selector);
}
