import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Kind } from "../../src/protocol/messages.ts";
import type { Stepper } from "../controls/Transport.tsx";
import { useAppStore } from "../store/appStore.ts";
import type { FigureDefinition, StoryStop, View } from "./figure.ts";
import type { Instance } from "./instance.ts";
import type { Schema } from "./params/param.ts";

/** How long a presenter must stay at a stop before it is said. */
const ANNOUNCE_MS = 400;

/** Of how many of its parameters, from the first on, a stop has what is shown. */
function agreement<S extends Schema>(stop: StoryStop<S>, shown: Readonly<Record<string, unknown>>) {
  const names = Object.keys(stop.params);
  const other = names.findIndex((name) => stop.params[name] !== shown[name]);
  return other < 0 ? names.length : other;
}

/** How well a stop fits the step that is shown, 0 … 1; between two steps that are told, the picture belongs to the earlier one. */
function closeness({ step: at, isPlayed }: StoryStop<Schema>, shown: number): number {
  if (at === undefined) return isPlayed === shown > 0 ? 1 : 0;
  return at > shown ? 0 : 1 / (1 + shown - at);
}

/** The stop that a picture is of, or belongs to. */
export function stopOf<S extends Schema, K extends Kind>(
  stops: readonly StoryStop<S>[],
  { params, step }: Pick<View<S, K>, "params" | "step">,
): number {
  const marks = stops.map((stop) => 2 * agreement(stop, params) + closeness(stop, step));
  return marks.indexOf(Math.max(...marks));
}

/**
 * The story of a figure as a presentation steps through it; null for a figure without one. Forward a stop is played,
 * and a press while it plays shows its end; back it is shown as it ended.
 */
export function useStory<S extends Schema, K extends Kind>(
  { steps, describe }: FigureDefinition<S, K>,
  instance: Instance<S, K>,
  view: View<S, K>,
): Stepper | null {
  const isPlaying = useStore(instance, (state) => state.isPlaying);
  const stops = useMemo(() => steps?.story?.(view.params), [steps, view.params]);
  const position = stops ? stopOf(stops, view) : 0;
  const label = stops ? describe(view) : "";

  // A stop that was told is said, once it stands; a training is not said update by update.
  const { announce } = useAppStore().getState();
  const said = useRef(position);
  const hasTold = useRef(false);
  useEffect(() => {
    if (!hasTold.current || said.current === position || isPlaying) return;
    const timer = setTimeout(() => {
      said.current = position;
      announce(label);
    }, ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [position, label, isPlaying, announce]);

  return useMemo(() => {
    if (!stops) return null;
    const { getState } = instance;
    const last = stops.length - 1;
    const tell = (to: number, isPlayed: boolean) => {
      const stop = stops[Math.min(Math.max(to, 0), last)];
      if (!stop) return;
      hasTold.current = true;
      const end = isPlayed ? "played" : "last";
      getState().tell(stop.params, stop.step ?? (stop.isPlayed ? end : "first"));
    };
    const finish = () => getState().goTo((steps?.count(view.answer, view.params) ?? 1) - 1);
    return {
      // While the last stop plays, the next press is its own.
      position: isPlaying ? Math.min(position, last - 0.5) : position,
      count: stops.length,
      isPlaying,
      label,
      goTo: (to) => tell(to, false),
      back: () => tell(position - 1, false),
      next: () => (isPlaying ? finish() : tell(position + 1, true)),
      first: () => tell(0, false),
      last: () => tell(last, false),
      toggle: () => getState().play(!getState().isPlaying),
    };
  }, [stops, steps, instance, view, position, label, isPlaying]);
}
