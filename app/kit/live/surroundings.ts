import type { WorkerLike } from "../../../src/client/engineClient.ts";
import { startWorker } from "../startWorker.ts";
import { type TabMemory, tabMemory } from "../tabMemory.ts";
import { guardLeaving } from "./guardLeaving.ts";
import { createSlots, type Slots } from "./slots.ts";

/** What a training run needs of the page around it. */
export interface Surroundings {
  readonly slots: Slots;
  readonly createWorker: () => WorkerLike;
  /** How far each run has come */
  readonly memory: TabMemory;
  /** Calls back before the next frame is drawn. */
  readonly requestFrame: (callback: () => void) => void;
  /** Milliseconds */
  readonly now: () => number;
  readonly isHidden: () => boolean;
  /** Calls back when the tab is hidden, and when it is seen again; returns how to stop that. */
  readonly onVisibility: (listener: () => void) => () => void;
  /** See {@link guardLeaving}. */
  readonly guardLeaving: (isAtStake: () => boolean) => () => boolean;
}

/** So many networks are trained at once: a reader's computer has other things to do. */
const MOST_AT_ONCE = 2;

export const browserSurroundings: Surroundings = {
  slots: createSlots(MOST_AT_ONCE),
  createWorker: startWorker,
  memory: tabMemory,
  requestFrame: (callback) => requestAnimationFrame(callback),
  now: () => performance.now(),
  isHidden: () => document.visibilityState === "hidden",
  onVisibility(listener) {
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
  guardLeaving,
};
