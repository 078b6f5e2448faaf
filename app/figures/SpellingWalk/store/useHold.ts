import { useCallback } from "react";
import { withHeld } from "./held.ts";
import { useSpellingStore } from "./useSpelling.ts";

/** Holds unit `index` of h_t at a value. `continues` within one drag. */
export function useHold(t: number) {
  const store = useSpellingStore();
  return useCallback(
    (index: number, value: number, continues: boolean) => {
      const one = { name: "hidden", timeStep: t, index, value } as const;
      const { place, holdNumbers } = store.getState();
      holdNumbers(withHeld(place.held, one), continues);
    },
    [store, t],
  );
}
