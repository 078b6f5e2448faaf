import { EngineClientError } from "../../../src/client/engineClient.ts";

/** Workers that may die at the same place, one after another, before a run is given up. */
const MOST_DEATHS_IN_A_ROW = 3;
/** A worker that died between two questions has another in its place by the next, which does not know the run. */
const DEATHS: ReadonlySet<string> = new Set(["worker-stopped", "unknown-run"]);

/** Counts the workers of a run that died. */
export interface Deaths {
  /** Whether another worker may try: one died, and not too many have died after as many updates. */
  mayTryAgain(error: unknown, update: number): boolean;
}

export function createDeaths(): Deaths {
  let last = { update: -1, count: 0 };
  return {
    mayTryAgain(error, update) {
      if (!(error instanceof EngineClientError && DEATHS.has(error.code))) return false;
      last = { update, count: update > last.update ? 1 : last.count + 1 };
      return last.count < MOST_DEATHS_IN_A_ROW;
    },
  };
}
