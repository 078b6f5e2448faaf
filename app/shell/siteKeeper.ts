import { useEffect, useSyncExternalStore } from "react";
import { browserSurroundings } from "../../src/offline/browserSurroundings.ts";
import { createSiteKeeper, startState } from "../../src/offline/siteKeeper.ts";

/** One for the tab, as there is one service worker for it. */
export const siteKeeper = createSiteKeeper(browserSurroundings(import.meta.env.BASE_URL));

/** How much of the site is kept, and whether a new version waits. */
export const useSiteKeeper = () =>
  useSyncExternalStore(siteKeeper.subscribe, siteKeeper.getState, () => startState);

/** Keeps the page that the reader sees. The development server has nothing to keep. */
export function useKeptPage(path: string): void {
  useEffect(() => {
    if (import.meta.env.PROD) void siteKeeper.visited(path);
  }, [path]);
}
