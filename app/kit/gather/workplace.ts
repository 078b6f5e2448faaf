import { createEngineClient, type EngineClient } from "../../../src/client/engineClient.ts";
import { type Asker, createAsker } from "../asker.ts";
import { browserSurroundings, type Surroundings } from "../live/surroundings.ts";

/** Where the helpings of long work are computed. */
export interface Workplace extends Pick<Asker, "helping"> {
  /**
   * Takes a place to work at, or waits for one.
   *
   * @param enter called when its turn has come, unless it is at once
   * @returns whether there is a place at once
   */
  take(enter: () => void): boolean;
  /** Gives the place back, or one in the line. */
  leave(enter: () => void): void;
  /** The page is left. */
  close(): void;
}

/** A helping of a large network may take as long. */
const LONGEST_SILENCE_MS = 60_000;

/** A worker of its own, beside which nothing else of the page waits: one of the few that train at once. */
export function ownWorkplace({
  slots,
  createWorker,
}: Pick<Surroundings, "slots" | "createWorker"> = browserSurroundings): Workplace {
  let client: EngineClient | null = null;
  let asker: Pick<Asker, "helping"> | null = null;
  return {
    ...slots,
    helping(question) {
      client ??= createEngineClient({ createWorker, longestSilenceMs: LONGEST_SILENCE_MS });
      asker ??= createAsker(client, new Map());
      return asker.helping(question);
    },
    close() {
      client?.dispose();
      client = null;
      asker = null;
    },
  };
}
