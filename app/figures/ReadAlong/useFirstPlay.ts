import { useEffect } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { writeReadingAddress } from "../../store/readingUrl.ts";

/** Long enough to take in the finished picture first. */
const WAIT_MS = 1200;

/**
 * Reads the first text once, letter by letter, so that a newcomer sees the memory move. It begins
 * from the finished picture and does nothing when the reader has come for another one, has begun to
 * use the page, or wants no motion.
 */
export function useFirstPlay(): void {
  const store = useAppStore();
  useEffect(() => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      const { readingPlace, mode, readUpTo, playReading } = store.getState();
      const isFirst = writeReadingAddress(readingPlace) === "";
      if (!isFirst || mode !== "article" || document.visibilityState !== "visible") return;
      readUpTo(1);
      playReading(true);
    }, WAIT_MS);
    const stop = () => {
      clearTimeout(timer);
      leave.abort();
    };
    for (const use of ["pointerdown", "keydown"]) {
      document.addEventListener(use, stop, { signal: leave.signal });
    }
    return stop;
  }, [store]);
}
