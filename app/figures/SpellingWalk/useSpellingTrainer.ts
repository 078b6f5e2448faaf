import { useMemo } from "react";
import type { Trainer } from "../../kit/frame/usePresenter.ts";
import { hasEnded } from "./store/spellingSlice.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";

/** Training as the figure's keys and the presenter's buttons know it. */
export function useSpellingTrainer(): Trainer {
  const { getState } = useSpellingStore();
  const isOn = useSpelling((state) => state.trainingGoal !== null);
  return useMemo(() => {
    const train = (goal: (update: number) => "learnt" | { readonly untilUpdate: number }) => {
      const { run, startTraining } = getState();
      if (run.value) startTraining(goal(hasEnded(run.value) ? 0 : run.value.update));
    };
    return {
      isOn,
      toggle() {
        if (getState().trainingGoal === null) train(() => "learnt");
        else getState().pauseTraining();
      },
      one: () => train((update) => ({ untilUpdate: update + 1 })),
    };
  }, [getState, isOn]);
}
