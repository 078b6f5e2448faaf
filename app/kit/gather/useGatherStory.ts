import { useMemo } from "react";
import type { Stepper } from "../../controls/Transport.tsx";
import type { GatherState } from "./gather.types.ts";

/**
 * What a presentation steps through while long work waits for its start: the next press starts it, and those that
 * follow go on through the steps. Null once it has begun, and for a figure that gathers nothing.
 *
 * @param stepper the figure's own steps; null for a figure without
 * @param label what the figure shows now
 */
export function useGatherStory(
  gather: GatherState | null,
  stepper: Stepper | null,
  label: string,
): Stepper | null {
  const isWaiting = gather?.status === "idle";
  const play = gather?.play;
  return useMemo(() => {
    if (!isWaiting || !play) return null;
    const still = () => undefined;
    const own: Stepper = stepper ?? {
      position: 0,
      count: 1,
      isPlaying: false,
      label,
      goTo: still,
      back: still,
      next: still,
      first: still,
      last: still,
      toggle: play,
    };
    // One step more than its own: the work.
    return { ...own, count: own.count + 1, next: play };
  }, [isWaiting, play, stepper, label]);
}
