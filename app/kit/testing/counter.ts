import type { GradientNormCurve } from "../../../src/protocol/messages.ts";
import type { FigureDefinition } from "../figure.ts";
import { choice, decimal, text, whole } from "../params/scalars.ts";

export const counterParams = {
  length: whole(3, 2, 9),
  radius: decimal(0.5, 0.05, 3, 0.05),
  activation: choice("tanh", ["tanh", "relu"]),
  words: text("a b c", 20),
};

type Params = typeof counterParams;

/** The least that a figure can be: as many steps as its sequence is long. */
export const counter: FigureDefinition<Params, "gradientNorms"> = {
  id: "counter",
  title: "Counter",
  params: counterParams,
  ask: ({ length, radius, activation, words }) => ({
    kind: "gradientNorms",
    specs: [
      {
        words: words.split(" "),
        spectralRadius: radius,
        hiddenSize: 2,
        activation,
        seed: 1,
        sequenceLength: length,
      },
    ],
  }),
  steps: {
    count: ([curve]) => curve?.spec.sequenceLength ?? 1,
    isKept: true,
    label: ({ step }) => `Step ${step}`,
    tickMs: () => 100,
  },
  describe: ({ params, step }) => `${params.length} steps, now at ${step}.`,
  table: () => ({ caption: "", columns: [], rows: [] }),
  Picture: () => null,
};

/** An answer that says no more than what it was asked. */
export const curveOf = (spec: GradientNormCurve["spec"]): GradientNormCurve =>
  ({ spec }) as GradientNormCurve;
