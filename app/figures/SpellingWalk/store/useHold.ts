import { useCallback } from "react";
import { withState } from "./held.ts";
import { useSpellingStore } from "./useSpelling.ts";

/** Holds unit `index` of h_t at a value. `continues` within one drag. */
export function useHold(t: number) {
  const store = useSpellingStore();
  return useCallback(
    (index: number, value: number, continues: boolean) => {
      const { place, run, holdNumbers } = store.getState();
      if (run.value) holdNumbers(withState(place.held, run.value, t, index, value), continues);
    },
    [store, t],
  );
}
