import { createStore } from "zustand";
import type { Asker } from "../../../kit/asker.ts";
import { firstSpelling, type SpellingPlace } from "./place.ts";
import { createSpellingSlice, type SpellingSlice } from "./spellingSlice.ts";
import { createWalkSlice, type WalkSlice } from "./walkSlice.ts";

export type SpellingState = SpellingSlice & WalkSlice;

/** How long a helping of updates stands, so that bets and memories are seen to move. */
const HELPING_MS = 80;

const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Calls back once what is drawn next has been seen; where nothing is to move, once it has been drawn. */
function afterSeen(go: () => void): void {
  if (isStill()) requestAnimationFrame(go);
  else setTimeout(() => requestAnimationFrame(go), HELPING_MS);
}

/** All that the walkthrough of one page is made from. A place that is loading is asked of the engine. */
export function createSpellingStore(asker: Asker) {
  const store = createStore<SpellingState>()((...slice) => ({
    ...createSpellingSlice(asker.known(firstSpelling))(...slice),
    ...createWalkSlice(...slice),
  }));
  const { getState } = store;

  const ask = asker.latest(
    (place: SpellingPlace) => ({ kind: "spell" as const, ...place }),
    (run, place) => {
      getState().receiveRun(run, place);
      // Training is pulled: the next helping is asked for when this one has been drawn, and seen.
      if (getState().trainingGoal) afterSeen(() => getState().continueTraining());
    },
    (message, place, isRefused) => getState().failRun(message, place, isRefused),
  );
  store.subscribe(({ place, run }, before) => {
    if (run.status !== "loading") return;
    if (place !== before.place || before.run.status !== "loading") ask(place);
  });
  return store;
}

export type SpellingStore = ReturnType<typeof createSpellingStore>;
