import { useMemo } from "react";
import { useStore } from "zustand";
import type { Kind } from "../../src/protocol/messages.ts";
import type { Stepper } from "../controls/Transport.tsx";
import type { FigureDefinition, View } from "./figure.ts";
import type { Instance } from "./instance.ts";
import type { Schema } from "./params/param.ts";

/** The steps of a figure as the site's transport and keys know them; null for a figure with nowhere to step to. */
export function useInstanceStepper<S extends Schema, K extends Kind>(
  { steps }: FigureDefinition<S, K>,
  instance: Instance<S, K>,
  view: View<S, K>,
): Stepper | null {
  const isPlaying = useStore(instance, (state) => state.isPlaying);
  return useMemo(() => {
    if (!steps) return null;
    const { getState } = instance;
    const jump = (to: number) => {
      getState().play(false);
      getState().goTo(to);
    };
    const count = steps.count(view.answer, view.params);
    if (count < 2 && !steps.begin) return null;
    const before = (at: number) => steps.stops?.findLast((stop) => stop < at) ?? at - 1;
    const after = (at: number) => steps.stops?.find((stop) => stop > at) ?? at + 1;
    return {
      position: view.step,
      count,
      isPlaying,
      isBackward: steps.isBackward ?? false,
      label: steps.label(view),
      goTo: jump,
      // Several presses may come before the next picture: each counts from where the last one led.
      back: () => jump(before(getState().step)),
      next: (isPlayed) => {
        const to = after(getState().step);
        if (isPlayed) getState().goTo(to);
        else jump(to);
      },
      first: () => jump(0),
      last: () => jump(count - 1),
      toggle: () => getState().play(!getState().isPlaying),
    };
  }, [steps, instance, view, isPlaying]);
}
