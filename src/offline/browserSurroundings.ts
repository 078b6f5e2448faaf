import type { Surroundings } from "./siteKeeper.ts";
import { watchUsedFiles } from "./usedFiles.ts";

/** What browsers tell of a connection, where they do. */
interface Connection {
  readonly saveData?: boolean;
}

/** Whether the reader pays for what is loaded. */
export const isMetered = (): boolean =>
  (navigator as Navigator & { readonly connection?: Connection }).connection?.saveData === true;

/** A figure in another site's page: its reader did not come to keep this one. */
const isEmbedded = () => window.top !== window;

const afterLoad = async () => {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => {
    window.addEventListener("load", resolve, { once: true });
  });
};

/** @param base the path below which the site lives, with a slash at both ends */
export function browserSurroundings(base: string): Surroundings {
  let beganAlone = false;
  return {
    async register() {
      // The types promise it, but browsers offer it to secure pages only, and refuse it with an exception to a
      // frame without an origin.
      try {
        if (!("serviceWorker" in navigator)) return null;
        beganAlone = navigator.serviceWorker.controller === null;
        await afterLoad();
        await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
        return await navigator.serviceWorker.ready;
      } catch {
        return null;
      }
    },
    watchUsed(onUsed) {
      if (beganAlone) watchUsedFiles(onUsed);
    },
    mayKeepRest: () => !isMetered() && !isEmbedded(),
    whenIdle: () =>
      new Promise((resolve) => {
        if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve());
        // Safari has no such call.
        else setTimeout(resolve, 1000);
      }),
    onTakeOver: (listener) =>
      navigator.serviceWorker.addEventListener("controllerchange", listener),
    reload: () => location.reload(),
  };
}
