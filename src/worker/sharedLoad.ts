import { WorkerError } from "./workerError.ts";

/**
 * Says that something which the worker had to fetch did not come: it is offline, or the site has been built anew.
 *
 * @param what begins the sentence, such as “A part of the engine”
 */
export const notLoaded = (what: string, cause: unknown): WorkerError =>
  new WorkerError(
    "not-loaded",
    `${what} could not be loaded. Check your connection and try again; if the site has changed since you opened this page, reload it.`,
    { cause },
  );

/**
 * Loads once and shares what came: callers meanwhile wait for the same. A failure is not kept, so the next
 * caller tries again.
 *
 * @throws (rejects) WorkerError "not-loaded"
 */
export function sharedLoad<Loaded>(
  what: string,
  load: () => Promise<Loaded>,
): () => Promise<Loaded> {
  let shared: Promise<Loaded> | null = null;
  return () => {
    shared ??= load().catch((error: unknown) => {
      shared = null;
      throw notLoaded(what, error);
    });
    return shared;
  };
}
