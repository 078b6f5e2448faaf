import type { StateCreator } from "zustand";
import type { GradientNormCurve, GradientNormSpec, Question } from "../../src/protocol/messages.ts";
import { failed, initially, type Loadable, loading, ready } from "./loadable.ts";

const sentence =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");

export const firstSpecs: readonly GradientNormSpec[] = [
  {
    words: sentence,
    hiddenSize: 16,
    activation: "tanh",
    spectralRadius: 0.9,
    seed: 1,
    sequenceLength: sentence.length,
  },
];

export const firstGradientNorms = {
  kind: "gradientNorms",
  specs: firstSpecs,
} as const satisfies Question;

export interface GradientNormSlice {
  /** One per curve that is laid over the others. */
  readonly gradientNormSpecs: readonly GradientNormSpec[];
  readonly gradientNorms: Loadable<readonly GradientNormCurve[]>;
  changeGradientNormSpecs(specs: readonly GradientNormSpec[]): void;
  receiveGradientNorms(curves: readonly GradientNormCurve[]): void;
  failGradientNorms(message: string): void;
}

export const createGradientNormSlice =
  (first: readonly GradientNormCurve[] | undefined): StateCreator<GradientNormSlice> =>
  (set) => ({
    gradientNormSpecs: firstSpecs,
    gradientNorms: initially(first),
    changeGradientNormSpecs: (gradientNormSpecs) =>
      set((state) => ({ gradientNormSpecs, gradientNorms: loading(state.gradientNorms) })),
    receiveGradientNorms: (curves) => set({ gradientNorms: ready(curves) }),
    failGradientNorms: (message) =>
      set((state) => ({ gradientNorms: failed(state.gradientNorms, message) })),
  });
