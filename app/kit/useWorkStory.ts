import { useMemo } from "react";
import type { Kind } from "../../src/protocol/messages.ts";
import type { Stepper } from "../controls/Transport.tsx";
import { useAppStore } from "../store/appStore.ts";
import type { FigureDefinition } from "./figure.ts";
import type { GatherState } from "./gather/gather.types.ts";
import type { Instance } from "./instance.ts";
import type { LiveState } from "./live/live.types.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { kitWords } from "./words.ts";

/** A training run, or other long work. */
type Work = Pick<LiveState | GatherState, "status" | "play" | "pause">;

/** The setting that is shown, among those told; the first one for any other. */
const settingOf = <S extends Schema>(
  told: readonly Partial<ValuesOf<S>>[],
  shown: ValuesOf<S>,
): number =>
  Math.max(
    told.findIndex((one) => Object.entries(one).every(([name, value]) => shown[name] === value)),
    0,
  );

/**
 * What a presentation steps through in a figure that trains or gathers: the next press starts the work, presses while it
 * is under way leave it alone, and the one after its end goes on to the next setting that the figure tells of. Of a
 * figure with steps of its own the start is told, and they follow; after the last of them presses say how far the
 * work is, until it is done. Null where there is nothing to start.
 *
 * @param tells its settings, in the order of telling; without them there is one, the present
 * @param stepper the figure's own steps; null for a figure without
 * @param label what the figure shows now
 * @param sayHowFar of work that goes on beside steps, which have come to their end
 */
export function workStoryOf<S extends Schema, K extends Kind>(
  tells: readonly Partial<ValuesOf<S>>[] | undefined,
  instance: Instance<S, K>,
  shown: ValuesOf<S>,
  work: Work | null,
  stepper: Stepper | null,
  label: string,
  sayHowFar: () => void,
): Stepper | null {
  if (!work) return null;
  const { status, play, pause } = work;
  const isOn = status === "running" || status === "waiting";
  const isUnderWay = isOn || status === "paused";
  if (stepper) {
    if (status !== "idle" && !isUnderWay) return null;
    const isAtLast = stepper.position >= stepper.count - 1;
    const next = status === "idle" ? play : isAtLast ? sayHowFar : stepper.next;
    return { ...stepper, count: stepper.count + 1, next };
  }
  const told = tells ?? [{}];
  const at = settingOf(told, shown);
  const tell = (to: number) => {
    const { answer, change } = instance.getState();
    const setting = told[to];
    // Until the last one is there, another press is one too many.
    if (setting && answer.status !== "loading") change(setting);
  };
  return {
    // Neither at the beginning nor at the end while it is under way: no press leads out of the figure.
    position: isUnderWay ? at + 0.5 : at,
    count: told.length + (isUnderWay || status === "idle" ? 1 : 0),
    isPlaying: isOn,
    label,
    goTo: (to) => tell(Math.floor(to)),
    back: () => tell(at - 1),
    next() {
      if (status === "idle" || status === "paused") play();
      else if (!isOn) tell(at + 1);
    },
    first: () => tell(0),
    last: () => tell(told.length - 1),
    toggle: isOn ? pause : play,
  };
}

/** The story of long work, made anew when something that it tells of has changed. */
export function useWorkStory<S extends Schema, K extends Kind>(
  { tells, gather }: FigureDefinition<S, K>,
  instance: Instance<S, K>,
  shown: ValuesOf<S>,
  work: LiveState | GatherState | null,
  stepper: Stepper | null,
  label: string,
): Stepper | null {
  const { offer } = useAppStore().getState();
  return useMemo(
    () =>
      workStoryOf(tells, instance, shown, work, stepper, label, () => {
        if (!gather || !work || !("gathered" in work)) return;
        const { done, count } = gather.progress(shown, work.gathered);
        offer({ to: null, sentence: kitWords.gather.progress(done, count, gather.words.units) });
      }),
    [tells, gather, instance, shown, work, stepper, label, offer],
  );
}
