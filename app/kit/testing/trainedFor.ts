import type { Kind } from "../../../src/protocol/messages.ts";
import type { FigureDefinition } from "../figure.ts";
import type { Instance } from "../instance.ts";
import { createLive } from "../live/createLive.ts";
import type { LiveState } from "../live/live.types.ts";
import type { Schema } from "../params/param.ts";
import { pageInProcess } from "./pageInProcess.ts";

/**
 * What a figure shows of the network that it trains after so many updates each; nothing of one that trains none.
 *
 * @param instance that has its answer
 */
export async function trainedFor<S extends Schema, K extends Kind>(
  { live: declaration, ask }: FigureDefinition<S, K>,
  instance: Instance<S, K>,
  updates: readonly number[],
): Promise<LiveState[]> {
  if (!declaration) return [];
  const page = pageInProcess();
  const live = createLive(declaration, ask, instance, page.surroundings);
  const states: LiveState[] = [];
  for (const update of updates) {
    const { advance, update: before } = live.getState();
    advance(update - before);
    await page.until(() => live.getState().status !== "running");
    states.push(live.getState());
  }
  return states;
}
