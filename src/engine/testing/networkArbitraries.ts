import * as fc from "fast-check";
import type {
  InputBatch,
  NetworkInputs,
  NetworkParameters,
  NetworkSpec,
  NetworkState,
  NetworkTargets,
  Objective,
  TrainingBatch,
} from "../network/network.types.ts";
import { CELL_KINDS, directionsOf, networkParameterCount } from "../network/parameters.ts";
import { activations, vectorOf } from "./arbitraries.ts";

/** A network and something to learn. */
export interface NetworkCase {
  readonly parameters: NetworkParameters;
  readonly batch: TrainingBatch;
  readonly objective: Objective;
}

const small = fc.integer({ min: 1, max: 3 });

/** Any small architecture. */
const specs: fc.Arbitrary<NetworkSpec> = fc.record({
  cell: fc.constantFrom(...CELL_KINDS),
  activation: activations,
  inputSize: small,
  embeddingSize: fc.option(small, { freq: 2 }),
  hiddenSize: small,
  layerCount: small,
  isBidirectional: fc.boolean(),
  hasBiases: fc.boolean(),
  outputSize: small,
});

const objectives: fc.Arbitrary<Objective> = fc.record({
  loss: fc.constantFrom("crossEntropy", "binaryCrossEntropy", "meanSquaredError"),
  placement: fc.constantFrom("everyStep", "lastStep"),
  reduction: fc.constantFrom("batchMean", "stepMean"),
});

const integers = (length: number, most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(most), { minLength: length, maxLength: length });

function inputsOf(spec: NetworkSpec, steps: number): fc.Arbitrary<NetworkInputs> {
  const symbols = integers(steps, spec.inputSize - 1).map(
    (given) => ({ kind: "symbols", symbols: given }) as const,
  );
  const values = vectorOf(steps * spec.inputSize).map(
    (given) => ({ kind: "values", values: given }) as const,
  );
  return spec.embeddingSize === null ? fc.oneof(symbols, values) : symbols;
}

function targetsOf(
  spec: NetworkSpec,
  { loss }: Objective,
  count: number,
): fc.Arbitrary<NetworkTargets> {
  if (loss === "crossEntropy")
    return integers(count, spec.outputSize - 1).map((classes) => ({ kind: "classes", classes }));
  const isShare = loss === "binaryCrossEntropy";
  return vectorOf(count * spec.outputSize).map((values) => ({
    kind: "values",
    values: isShare ? values.map(Math.abs) : values,
  }));
}

function statesOf(spec: NetworkSpec, batchSize: number): fc.Arbitrary<NetworkState> {
  const size = spec.layerCount * directionsOf(spec) * batchSize * spec.hiddenSize;
  return fc.record({
    hidden: vectorOf(size),
    cell: spec.cell === "lstm" ? vectorOf(size) : fc.constant(null),
  });
}

/** Any small network of a kind, with a batch of sequences of any lengths and any objective. */
export const networkCasesOf = (kind: fc.Arbitrary<NetworkSpec>): fc.Arbitrary<NetworkCase> =>
  fc
    .tuple(kind, objectives, fc.integer({ min: 1, max: 4 }), small)
    .chain(([spec, objective, sequenceLength, batchSize]) => {
      const steps = sequenceLength * batchSize;
      const targetCount = objective.placement === "everyStep" ? steps : batchSize;
      const lengths = fc.array(fc.integer({ min: 1, max: sequenceLength }), {
        minLength: batchSize,
        maxLength: batchSize,
      });
      const batch: fc.Arbitrary<InputBatch & { targets: NetworkTargets }> = fc.record({
        sequenceLength: fc.constant(sequenceLength),
        batchSize: fc.constant(batchSize),
        inputs: inputsOf(spec, steps),
        lengths: fc.option(lengths),
        initialState: fc.option(statesOf(spec, batchSize)),
        targets: targetsOf(spec, objective, targetCount),
      });
      return fc.record({
        parameters: vectorOf(networkParameterCount(spec)).map((values) => ({ spec, values })),
        batch,
        objective: fc.constant(objective),
      });
    });

/** Of every kind the engine computes. */
export const networkCases = networkCasesOf(specs);

/** With one property of the architecture fixed. */
export const networkCasesWith = (fixed: Partial<NetworkSpec>): fc.Arbitrary<NetworkCase> =>
  networkCasesOf(specs.map((spec) => ({ ...spec, ...fixed })));
