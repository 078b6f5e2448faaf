import { EngineError } from "../errors.ts";
import { assertState } from "../network/batch.ts";
import { assertNetwork } from "../network/parameters.ts";
import type { NetworkState, Objective } from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import { createBatchSource } from "./batchSource.ts";
import type { BatchSource, PairBatch, SourceBatch } from "./batchSource.types.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { createLearner, type Learner } from "./learner.ts";
import { bitsPerCharacter, type Measures } from "./measures.ts";
import { createPairLearner } from "./pairLearner.ts";
import { createPairSource } from "./pairSource.ts";
import { WRITING } from "./taughtBatch.ts";
import type { NetworkRunOptions, PairRunOptions } from "./trainingRun.types.ts";

const WHERE = "createTrainingRun";

/** What a training run trains, and with what. */
export interface Trainee<Batch> {
  /** θ to start from; the run's own */
  readonly parameters: Vector;
  readonly source: BatchSource<Batch>;
  readonly learner: Learner<Batch>;
  readonly chance: Chance;
  measures(loss: number, accuracy: number | null): Measures;
  /**
   * Checks a state that a batch is to begin in.
   *
   * @param state  null means zeros
   * @param update number of the batch
   * @throws ShapeError, EngineError if it does not fit
   */
  assertState(where: string, state: NetworkState | null, update: number): void;
}

/** One network. */
export function networkTrainee({
  network,
  objective,
  source: sourceOptions,
}: NetworkRunOptions): Trainee<SourceBatch> {
  assertNetwork(WHERE, network);
  const source = createBatchSource(sourceOptions, objective.placement);
  return {
    parameters: network.values.slice(),
    source,
    learner: createLearner(network.spec, objective),
    ...baselines(source, objective, network.spec.outputSize),
    assertState(where, state, update) {
      const { batchSize } = source.trainingBatch(update).batch;
      if (state) assertState(where, network.spec, batchSize, state);
    },
  };
}

/** An encoder and a decoder, one's parameters after the other's. */
export function pairTrainee({
  encoder,
  decoder,
  startSymbol,
  source: sourceOptions,
}: PairRunOptions): Trainee<PairBatch> {
  assertNetwork(WHERE, encoder);
  assertNetwork(WHERE, decoder);
  const specs = { encoder: encoder.spec, decoder: decoder.spec };
  const learner = createPairLearner({ ...specs, startSymbol });
  const source = createPairSource(sourceOptions, startSymbol);
  const parameters = new Float64Array(encoder.values.length + decoder.values.length);
  parameters.set(encoder.values);
  parameters.set(decoder.values, encoder.values.length);
  return {
    parameters,
    source,
    learner,
    ...baselines(source, WRITING, decoder.spec.outputSize),
    assertState(where, state) {
      if (state)
        throw new EngineError(
          "out-of-range",
          `${where}: there is an \`initialState\`, but an encoder begins every batch with zeros.`,
        );
    },
  };
}

function baselines<Batch>(
  source: BatchSource<Batch>,
  objective: Objective,
  outputSize: number,
): Pick<Trainee<Batch>, "chance" | "measures"> {
  const data = source.trainingData();
  const chance = chanceOf(data, objective, outputSize);
  const { kind } = data.inputs;
  return {
    chance,
    measures: (loss, accuracy) => ({
      loss,
      bitsPerCharacter: bitsPerCharacter(loss, kind, objective),
      accuracy,
    }),
  };
}
