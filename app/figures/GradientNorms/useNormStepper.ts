import { useMemo } from "react";
import type { Stepper } from "../../controls/Transport.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { stepLabel } from "./sentences.ts";

/** The walk back through time as the site's transport knows it: position 0 is step T. */
export function useNormStepper(
  curves: readonly NamedCurve[],
  sequenceLength: number,
  stepsBack: number,
): Stepper {
  const store = useAppStore();
  const isPlaying = useAppState((state) => state.isNormPlaying);
  return useMemo(() => {
    const go = (position: number) => store.getState().goToStepsBack(position);
    /** By hand: playing stops. */
    const jump = (position: number) => {
      store.getState().playNorms(false);
      go(position);
    };
    return {
      position: stepsBack,
      count: sequenceLength,
      isPlaying,
      label: stepLabel(curves, sequenceLength - stepsBack),
      goTo: jump,
      back: () => jump(stepsBack - 1),
      next: () => go(stepsBack + 1),
      first: () => jump(0),
      last: () => jump(sequenceLength - 1),
      toggle: () => store.getState().playNorms(!isPlaying),
    };
  }, [store, curves, sequenceLength, stepsBack, isPlaying]);
}
