/** Starts a worker of the engine's: one for the questions of a page, one for each network that is being trained. */
export const startWorker = (): Worker =>
  new Worker(new URL("../../src/worker/engine.worker.ts", import.meta.url), { type: "module" });
