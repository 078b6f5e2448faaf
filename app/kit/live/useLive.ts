import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Trainer } from "../frame/usePresenter.ts";
import type { Live, LiveState } from "./live.types.ts";

const nothing = () => undefined;

/**
 * A run as its figure draws it. Out of view a figure is not drawn again at each news: only when the run begins,
 * pauses or ends, and when the reader comes back to it.
 *
 * @param name of the figure
 */
export function useLive(live: Live | null, name: string): LiveState | null {
  const subscribe = useCallback(
    (draw: () => void) => {
      const figure = document.getElementById(`figure-${name}`);
      if (!live || !figure) return nothing;
      let isInView = true;
      const observer = new IntersectionObserver((entries) => {
        isInView = entries.at(-1)?.isIntersecting ?? true;
        if (isInView) draw();
      });
      observer.observe(figure);
      const stop = live.subscribe((now, before) => {
        if (isInView || now.status !== before.status) draw();
      });
      return () => {
        observer.disconnect();
        stop();
      };
    },
    [live, name],
  );
  const state = () => live?.getState() ?? null;
  return useSyncExternalStore(subscribe, state, state);
}

/** A run as the figure's keys know it: each press counts from where the last one led. */
export function useTrainer(live: Live | null, isOn: boolean): Trainer | null {
  return useMemo(() => {
    if (!live) return null;
    const { getState } = live;
    return {
      isOn,
      toggle() {
        const { status, pause, play } = getState();
        if (status === "running" || status === "waiting") pause();
        else play();
      },
      one: () => getState().advance(1),
    };
  }, [live, isOn]);
}
