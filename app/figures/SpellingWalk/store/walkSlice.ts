import type { StateCreator } from "zustand";

/** The three levels of one walk: a stop of the story, one operation, one product or sum. */
export const paces = ["stop", "operation", "product"] as const;
export type Pace = (typeof paces)[number];

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

export const digitChoices = [2, 3, 4, 6] as const;
export type Digits = (typeof digitChoices)[number];

/** Where the reader stands in the walkthrough. */
export interface WalkSlice {
  /** Identity of the step, such as "t2.wh.1.3"; valid steps are the walk's business. */
  readonly stepId: string;
  readonly pace: Pace;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Decimals shown. */
  readonly digits: Digits;
  /** The whole word and all weights are shown instead of a step: while it trains, and where an update is looked up. */
  readonly isOverview: boolean;
  /** Leads out of the overview, too. */
  goToStep(stepId: string, pace: Pace): void;
  /** The whole word and all weights, as while it trains. */
  showOverview(): void;
  playWalk(on: boolean): void;
  changeSpeed(speed: Speed): void;
  changeDigits(digits: Digits): void;
}

export const firstStep = { stepId: "t1.key", pace: "stop" } as const;

export const createWalkSlice: StateCreator<WalkSlice> = (set) => ({
  ...firstStep,
  isPlaying: false,
  speed: 1,
  digits: 2,
  isOverview: false,
  goToStep: (stepId, pace) => set({ stepId, pace, isOverview: false }),
  showOverview: () => set({ isOverview: true }),
  playWalk: (isPlaying) => set({ isPlaying }),
  changeSpeed: (speed) => set({ speed }),
  changeDigits: (digits) => set({ digits }),
});
