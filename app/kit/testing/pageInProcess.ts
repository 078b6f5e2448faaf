import { createSlots } from "../live/slots.ts";
import type { Surroundings } from "../live/surroundings.ts";
import { WorkerInProcess } from "./workerInProcess.ts";

/** A page whose workers compute, and whose frames, tab and slots do what a test says. */
export function pageInProcess() {
  const workers: WorkerInProcess[] = [];
  const frames: (() => void)[] = [];
  const tab = { isHidden: false, listener: () => {}, isAtStake: () => false };
  const kept = new Map<string, unknown>();
  let time = 0;
  const surroundings: Surroundings = {
    slots: createSlots(2),
    createWorker() {
      const worker = new WorkerInProcess();
      workers.push(worker);
      return worker;
    },
    memory: {
      read: (name) => kept.get(name) ?? null,
      write: (name, value) => kept.set(name, value),
    },
    requestFrame: (callback) => frames.push(callback),
    now: () => (time += 100),
    isHidden: () => tab.isHidden,
    onVisibility(listener) {
      tab.listener = listener;
      return () => {};
    },
    guardLeaving(isAtStake) {
      tab.isAtStake = isAtStake;
      return isAtStake;
    },
  };
  const draw = () => frames.splice(0).forEach((callback) => callback());
  return {
    surroundings,
    workers,
    tab,
    draw,
    hide(isHidden: boolean) {
      tab.isHidden = isHidden;
      tab.listener();
    },
    /** Draws frames until something is so. */
    async until(isSo: () => boolean): Promise<void> {
      while (!isSo()) {
        draw();
        await new Promise<void>((resolve) => setTimeout(resolve));
      }
    },
  };
}
