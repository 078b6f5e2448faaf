import { type RefObject, useEffect, useRef } from "react";
import { idle } from "../hooks/idle.ts";
import { keepPlace, type Place, placeNow, returnToPlace } from "./readingPlace.ts";

/** The reader comes back to this page: by a reload, or through the browser's history. */
const comesBack = () => "returning" in document.documentElement.dataset;

/**
 * A reader who comes back to a page, by a reload or by the back button, finds the line where they left it; a page
 * that a link opened begins at its top.
 */
export function useReadingPlace(path: string, main: RefObject<HTMLElement | null>): void {
  const shown = useRef<{ readonly path: string; readonly pathname: string } | null>(null);
  const isOfHistory = useRef(false);

  useEffect(() => {
    // A page that goes away may be laid out otherwise already: what was seen last counts.
    let seen: Place | undefined;
    let isOutdated = false;
    const look = () => {
      isOutdated = false;
      seen = placeNow();
    };
    const lookSoon = () => {
      if (!isOutdated) void idle().then(look);
      isOutdated = true;
    };
    const keepSeen = () => {
      if (isOutdated) look();
      if (shown.current) keepPlace(shown.current.path, seen);
    };
    // The page that is left is still drawn. Steps of a figure are told so, too, and leave none.
    const turn = ({ type }: Event) => {
      if (location.pathname === shown.current?.pathname) return;
      if (shown.current) keepPlace(shown.current.path, placeNow());
      isOfHistory.current = type === "popstate";
    };
    const turns = ["popstate", "pushState"]; // wouter announces this one
    const sizes = new ResizeObserver(lookSoon);
    if (main.current) sizes.observe(main.current);
    window.addEventListener("scroll", lookSoon, { passive: true });
    window.addEventListener("pagehide", keepSeen);
    for (const type of turns) window.addEventListener(type, turn, { capture: true });
    return () => {
      sizes.disconnect();
      window.removeEventListener("scroll", lookSoon);
      window.removeEventListener("pagehide", keepSeen);
      for (const type of turns) window.removeEventListener(type, turn, { capture: true });
    };
  }, [main]);

  useEffect(() => {
    const isFirst = shown.current === null;
    const isBack = isFirst ? comesBack() : isOfHistory.current;
    shown.current = { path, pathname: location.pathname };
    isOfHistory.current = false;
    if (main.current && isBack) return returnToPlace(path, main.current);
    if (!isFirst) window.scrollTo(0, 0);
    return undefined;
  }, [path, main]);
}
