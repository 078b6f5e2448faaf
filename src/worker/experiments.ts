import type { Experiments, Kind } from "../protocol/messages.ts";

/** What an experiment's module gives to the worker. */
export interface Experiment<K extends Kind> {
  readonly run: (
    argument: Parameters<Experiments[K]>[0],
    /** Takes what the answer of a long work would be if it ended now. */
    tell?: (soFar: ReturnType<Experiments[K]>) => void,
  ) => ReturnType<Experiments[K]>;
  /** Buffers of an answer that nobody else holds, so that they may be moved to the page instead of copied. */
  readonly transferOf?: (answer: ReturnType<Experiments[K]>) => ArrayBuffer[];
}

/** Loads an experiment; a chunk of its own, so that a question loads no more than it needs. */
export const experiments: { readonly [K in Kind]: () => Promise<Experiment<K>> } = {
  spell: async () => {
    const { runSpelling, transferOf } = await import("../engine/experiments/spelling/spelling.ts");
    return { run: runSpelling, transferOf };
  },
  gradientNorms: async () => {
    const { gradientNorms } = await import("../engine/experiments/gradientNorms/gradientNorms.ts");
    return { run: gradientNorms };
  },
  river: async () => {
    const { river } = await import("../engine/experiments/river/river.ts");
    return { run: river };
  },
  jacobians: async () => {
    const { jacobians } = await import("../engine/experiments/jacobians/jacobians.ts");
    return { run: jacobians };
  },
  recall: async () => {
    const { recall } = await import("../engine/experiments/recall/recall.ts");
    return { run: recall };
  },
  memorySpan: async () => {
    const { memorySpan } = await import("../engine/experiments/memorySpan/memorySpan.ts");
    return { run: memorySpan };
  },
  lossTerms: async () => {
    const { lossTerms } = await import("../engine/experiments/lossTerms/lossTerms.ts");
    return { run: lossTerms };
  },
  cliff: async () => {
    const { cliff } = await import("../engine/experiments/cliff/cliff.ts");
    return { run: cliff };
  },
  sixMoves: async () => {
    const { sixMoves } = await import("../engine/experiments/sixMoves/sixMoves.ts");
    return { run: sixMoves };
  },
  memoryExercise: async () => {
    const { memoryExercise } =
      await import("../engine/experiments/memoryExercise/memoryExercise.ts");
    return { run: memoryExercise };
  },
  triangle: async () => {
    const { triangle } = await import("../engine/experiments/triangle/triangle.ts");
    return { run: triangle };
  },
  truncation: async () => {
    const { truncation } = await import("../engine/experiments/truncation/truncation.ts");
    return { run: truncation };
  },
  clipping: async () => {
    const { clipping } = await import("../engine/experiments/clipping/clipping.ts");
    return { run: clipping };
  },
  finiteDifferences: async () => {
    const { finiteDifferences } =
      await import("../engine/experiments/finiteDifferences/finiteDifferences.ts");
    return { run: finiteDifferences };
  },
  passCost: async () => {
    const { passCost } = await import("../engine/experiments/passCost/passCost.ts");
    // The engine has no clock; this one is for what is timed.
    return { run: (spec) => passCost(spec, () => performance.now()) };
  },
  scan: async () => {
    const { scan } = await import("../engine/experiments/scan/scan.ts");
    return { run: scan };
  },
  held: async () => {
    const { held } = await import("../engine/experiments/held/held.ts");
    return { run: held };
  },
  order: async () => {
    const { order } = await import("../engine/experiments/order/order.ts");
    return { run: order };
  },
  roads: async () => {
    const { roads } = await import("../engine/experiments/roads/roads.ts");
    return { run: roads };
  },
  cutWire: async () => {
    const { cutWire } = await import("../engine/experiments/cutWire/cutWire.ts");
    return { run: cutWire };
  },
  shiftedPattern: async () => {
    const { shiftedPattern } =
      await import("../engine/experiments/shiftedPattern/shiftedPattern.ts");
    return { run: shiftedPattern };
  },
  parameterCounts: async () => {
    const { parameterCounts } =
      await import("../engine/experiments/parameterCounts/parameterCounts.ts");
    return { run: parameterCounts };
  },
  unrolled: async () => {
    const { unrolled } = await import("../engine/experiments/unrolled/unrolled.ts");
    return { run: unrolled };
  },
  shapes: async () => {
    const { shapes } = await import("../engine/experiments/shapes/shapes.ts");
    return { run: shapes };
  },
  twoHistories: async () => {
    const { twoHistories } = await import("../engine/experiments/twoHistories/twoHistories.ts");
    return { run: twoHistories };
  },
  inputForms: async () => {
    const { inputForms } = await import("../engine/experiments/inputForms/inputForms.ts");
    return { run: inputForms };
  },
  causality: async () => {
    const { causality } = await import("../engine/experiments/causality/causality.ts");
    return { run: causality };
  },
  stackedMatrix: async () => {
    const { stackedMatrix } = await import("../engine/experiments/stackedMatrix/stackedMatrix.ts");
    return { run: stackedMatrix };
  },
  initialState: async () => {
    const { initialState } = await import("../engine/experiments/initialState/initialState.ts");
    return { run: initialState };
  },
  betPrices: async () => {
    const { betPrices } = await import("../engine/experiments/betPrices/betPrices.ts");
    return { run: betPrices };
  },
  memorylessFloor: async () => {
    const { memorylessFloor } =
      await import("../engine/experiments/memorylessFloor/memorylessFloor.ts");
    return { run: memorylessFloor };
  },
  lossPlaces: async () => {
    const { lossPlaces } = await import("../engine/experiments/lossPlaces/lossPlaces.ts");
    return { run: lossPlaces };
  },
  squaredError: async () => {
    const { squaredError } = await import("../engine/experiments/squaredError/squaredError.ts");
    return { run: squaredError };
  },
  padding: async () => {
    const { padding } = await import("../engine/experiments/padding/padding.ts");
    return { run: padding };
  },
  softmaxGradient: async () => {
    const { softmaxGradient } =
      await import("../engine/experiments/softmaxGradient/softmaxGradient.ts");
    return { run: softmaxGradient };
  },
  halvings: async () => {
    const { halvings } = await import("../engine/experiments/halvings/halvings.ts");
    return { run: halvings };
  },
  endings: async () => {
    const { endings } = await import("../engine/experiments/endings/endings.ts");
    return { run: endings };
  },
  read: async () => {
    const { readText, transferOf } = await import("../engine/experiments/reading/reading.ts");
    return { run: readText, transferOf };
  },
};
