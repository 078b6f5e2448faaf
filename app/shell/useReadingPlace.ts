import { type RefObject, useEffect, useRef } from "react";
import { keepPlace, returnToPlace } from "./readingPlace.ts";

/** The reader comes back to this page: by a reload, or through the browser's history. */
const comesBack = () => "returning" in document.documentElement.dataset;

/**
 * A reader who comes back to a page, by a reload or by the back button, finds the line where they left it; a page
 * that a link opened begins at its top.
 */
export function useReadingPlace(path: string, main: RefObject<HTMLElement | null>): void {
  const shown = useRef<{ readonly path: string; readonly pathname: string } | null>(null);
  // A page that comes back may be drawn before the window hears that the reader went back.
  const isOfLink = useRef(false);

  useEffect(() => {
    const keep = () => {
      if (shown.current) keepPlace(shown.current.path);
    };
    // The page that is left is still drawn. Steps of a figure are told so, too, and leave none.
    const turn = ({ type }: Event) => {
      if (location.pathname === shown.current?.pathname) return;
      keep();
      isOfLink.current = type === "pushState";
    };
    const turns = ["popstate", "pushState"]; // wouter announces this one
    window.addEventListener("pagehide", keep);
    for (const type of turns) window.addEventListener(type, turn, { capture: true });
    return () => {
      window.removeEventListener("pagehide", keep);
      for (const type of turns) window.removeEventListener(type, turn, { capture: true });
    };
  }, []);

  useEffect(() => {
    const isFirst = shown.current === null;
    const isBack = isFirst ? comesBack() : !isOfLink.current;
    shown.current = { path, pathname: location.pathname };
    isOfLink.current = false;
    if (main.current && isBack) return returnToPlace(path, main.current);
    if (!isFirst) window.scrollTo(0, 0);
    return undefined;
  }, [path, main]);
}
