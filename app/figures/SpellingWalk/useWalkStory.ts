import { useMemo } from "react";
import type { SpellingRun } from "../../../src/protocol/messages.ts";
import type { Stepper } from "../../controls/Transport.tsx";
import { hasEnded } from "./store/spellingSlice.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";

/** The walk as a clicker steps through it: after its last step the network is trained, and the step back undoes that. */
export function useWalkStory(run: SpellingRun, stepper: Stepper): Stepper {
  const store = useSpellingStore();
  const isOverview = useSpelling((state) => state.isOverview);
  const isTraining = useSpelling((state) => state.trainingGoal !== null);
  return useMemo(() => {
    const { position, count } = stepper;
    const isLast = position === count - 1;
    const isTrained = isLast && run.trainedTo > 0 && (isOverview || hasEnded(run));
    const { getState } = store;
    return {
      ...stepper,
      count: count + 1,
      position: isTrained && !isTraining ? count : position,
      clicker: isLast ? undefined : stepper.clicker,
      next() {
        if (!isLast) stepper.next();
        else if (!isTraining) getState().startTraining("learnt");
      },
      back() {
        if (isTrained && getState().past.length > 0) {
          getState().undo();
          stepper.goTo(position);
        } else stepper.back();
      },
    };
  }, [stepper, store, run, isOverview, isTraining]);
}
