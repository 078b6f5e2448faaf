import { useCallback, useSyncExternalStore } from "react";
import type { GatherState, Gathering } from "./gather.types.ts";

const nothing = () => undefined;

/** A gathering as its figure draws it; null for a figure that gathers nothing. */
export function useGathering(gathering: Gathering | null): GatherState | null {
  const subscribe = useCallback(
    (draw: () => void) => gathering?.subscribe(draw) ?? nothing,
    [gathering],
  );
  const state = () => gathering?.getState() ?? null;
  return useSyncExternalStore(subscribe, state, state);
}
