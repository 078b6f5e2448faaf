let isForbidden = false;

/** A policy of the site's host or of a page around it forbids workers: browsers tell so only afterwards. */
if (typeof document !== "undefined")
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
    if (effectiveDirective === "worker-src") isForbidden = true;
  });

/**
 * Starts a worker of the engine's: one for the questions of a page, one for each network that is being trained.
 *
 * @throws where the browser lets this page start none
 */
export function startWorker(): Worker {
  // A frame without an origin has no worker of any: not every browser says so with an exception.
  if (isForbidden || window.origin === "null") throw new Error("No worker may be started here.");
  return new Worker(new URL("../../src/worker/engine.worker.ts", import.meta.url), {
    type: "module",
  });
}
