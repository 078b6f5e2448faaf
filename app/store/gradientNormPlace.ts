import type { GradientNormSpec } from "../../src/protocol/messages.ts";

/** Names of the curves, in the order in which they are given out. */
export const curveIds = ["A", "B", "C", "D"] as const;
export type CurveId = (typeof curveIds)[number];

export const normActivations = ["tanh", "relu", "sigmoid", "identity"] as const;

export const normAxes = ["log", "linear"] as const;
export type NormAxis = (typeof normAxes)[number];

/** What becomes of a gradient on its way back to word 1. */
export const outcomes = ["vanishes", "holds", "explodes"] as const;
export type Outcome = (typeof outcomes)[number];

/** One network whose curve is drawn. */
export interface NormSetting {
  readonly id: CurveId;
  readonly spectralRadius: number;
  readonly hiddenSize: number;
  readonly activation: GradientNormSpec["activation"];
  readonly seed: number;
}

/** What the figure is a picture of; equal places give equal pictures. */
export interface NormPlace {
  /** 1 to 4, in the order of their names */
  readonly settings: readonly NormSetting[];
  /** T, shared by all curves */
  readonly sequenceLength: number;
  readonly axis: NormAxis;
  /** 0 … T − 1: how far the reader has walked back from step T */
  readonly stepsBack: number;
}

export const sentence: readonly string[] =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");

/** The same weights twice, scaled to a small and to a large spectral radius: nothing else differs. */
export const firstPlace: NormPlace = {
  settings: [
    { id: "A", spectralRadius: 0.5, hiddenSize: 32, activation: "tanh", seed: 5 },
    { id: "B", spectralRadius: 3, hiddenSize: 32, activation: "tanh", seed: 5 },
  ],
  sequenceLength: sentence.length,
  axis: "log",
  stepsBack: 0,
};

export const specsOf = ({
  settings,
  sequenceLength,
}: Pick<NormPlace, "settings" | "sequenceLength">): GradientNormSpec[] =>
  settings.map(({ spectralRadius, hiddenSize, activation, seed }) => ({
    words: sentence,
    spectralRadius,
    hiddenSize,
    activation,
    seed,
    sequenceLength,
  }));

/** The first name that no curve has; null when all four are taken. */
export const freeId = (settings: readonly NormSetting[]): CurveId | null =>
  curveIds.find((id) => settings.every((setting) => setting.id !== id)) ?? null;
