import { useEffect } from "react";
import { useAppStore } from "../store/appStore.ts";
import { stepOut } from "./stepOut.ts";

/** Where a browser leaves Escape to the page in full screen: it takes back a drag there, too, or closes a list. */
const keepEscape = (): Promise<void> | undefined =>
  (navigator as { keyboard?: { lock(keys: readonly string[]): Promise<void> } }).keyboard?.lock([
    "Escape",
  ]);

/** A presentation fills the screen, from its first figure to its last, and ends with it. */
export function useFullScreen(): void {
  const store = useAppStore();
  useEffect(() => {
    const fill = () => {
      // Only a click or a key may ask for it, and an iframe or a phone may refuse it; the figure fills the window
      // all the same.
      if (document.fullscreenEnabled && navigator.userActivation.isActive) {
        document.documentElement
          .requestFullscreen()
          .then(keepEscape)
          .catch(() => undefined);
      }
    };
    const empty = () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
    const left = () => {
      // The browser takes Escape for itself there: what it would have closed is closed, and the figure stays.
      if (document.fullscreenElement === null && store.getState().mode === "present") {
        stepOut(store);
      }
    };
    document.addEventListener("fullscreenchange", left);
    const stop = store.subscribe(({ mode }, before) => {
      if (mode === before.mode) return;
      if (mode === "present") fill();
      else if (before.mode === "present") empty();
    });
    return () => {
      document.removeEventListener("fullscreenchange", left);
      stop();
    };
  }, [store]);
}
