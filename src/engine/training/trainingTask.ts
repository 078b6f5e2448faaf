import { EngineError } from "../errors.ts";
import { assertInputs, assertState, assertTargets } from "../network/batch.ts";
import { assertNetwork } from "../network/parameters.ts";
import type {
  NetworkParameters,
  NetworkSpec,
  NetworkState,
  Objective,
  TrainingBatch,
} from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import { createBatchSource } from "./batchSource.ts";
import type { BatchSource, PairBatch, SourceBatch } from "./batchSource.types.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { TranslationBatch } from "./encoderDecoder.types.ts";
import { createEncoderDecoderModel } from "./encoderDecoderModel.ts";
import type { MeasuresOf } from "./evaluate.ts";
import { createNetworkInspector } from "./inspectNetwork.ts";
import { createPairInspector } from "./inspectPair.ts";
import type { Inspector, PartName } from "./inspection.types.ts";
import { bitsPerCharacter } from "./measures.ts";
import { createNetworkModel } from "./networkModel.ts";
import { createPairSource } from "./pairSource.ts";
import { DECODER_OBJECTIVE, teacherForcedBatch } from "./teacherForcedBatch.ts";
import type { TrainableModel } from "./trainableModel.types.ts";
import type { NetworkRunOptions, PairRunOptions, RunPart } from "./trainingRun.types.ts";

const WHERE = "createTrainingRun";

/** What a training run trains, and with what. */
export interface TrainingTask<Batch> {
  /** θ to start from; the run's own */
  readonly parameters: Vector;
  readonly parts: readonly RunPart[];
  readonly source: Pick<BatchSource<Batch>, "trainingBatch" | "validation">;
  readonly model: TrainableModel<Batch>;
  readonly chance: Chance;
  readonly measures: MeasuresOf;
  readonly inspector: Inspector;
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
export function networkTask({
  network,
  objective,
  source: options,
}: NetworkRunOptions): TrainingTask<SourceBatch> {
  assertNetwork(WHERE, network);
  const { spec } = network;
  const source = createBatchSource(options, objective.placement);
  const given = options.kind === "sequences" ? objective.placement : "everyStep";
  const assertData = (where: string, data: TrainingBatch) => {
    assertInputs(where, spec, data);
    assertTargets(where, spec, data, { ...objective, placement: given });
  };
  assertData(WHERE, options.data);
  if (options.validation?.kind === "own")
    assertData(`${WHERE}, data to validate with`, options.validation.data);
  const { chance, measures } = baselines(source, objective, spec.outputSize);
  // A window or a stride is a piece of a sequence: that all of it was predicted says nothing.
  const measuresOf: MeasuresOf =
    options.kind === "sequences"
      ? measures
      : (loss, { accuracy }) => measures(loss, { accuracy, exactMatch: null });
  return {
    parameters: network.values.slice(),
    parts: partsOf([["network", network]]),
    source,
    model: createNetworkModel(spec, objective),
    chance,
    measures: measuresOf,
    inspector: createNetworkInspector({
      spec,
      objective,
      measures: measuresOf,
      batchesOf(data) {
        const batches = source.evaluationBatches("given", data);
        assertData("inspect", data);
        return batches;
      },
    }),
    assertState(where, state, update) {
      const { batchSize } = source.trainingBatch(update).batch;
      if (state) assertState(where, spec, batchSize, state);
    },
  };
}

/** An encoder and a decoder, one's parameters after the other's. */
export function encoderDecoderTask({
  encoder,
  decoder,
  startSymbol,
  source: options,
}: PairRunOptions): TrainingTask<PairBatch> {
  assertNetwork(WHERE, encoder);
  assertNetwork(WHERE, decoder);
  const pair = { encoder: encoder.spec, decoder: decoder.spec, startSymbol };
  const model = createEncoderDecoderModel(pair);
  const source = createPairSource(options, startSymbol);
  const assertData = (where: string, { source: sources, target }: TranslationBatch) => {
    assertInputs(where, encoder.spec, sources);
    const decoded = teacherForcedBatch(target, sources.batchSize, startSymbol);
    assertTargets(`${where}, target`, decoder.spec, decoded, DECODER_OBJECTIVE);
  };
  assertData(WHERE, options.data);
  if (options.validation?.kind === "own")
    assertData(`${WHERE}, data to validate with`, options.validation.data);
  const parameters = new Float64Array(encoder.values.length + decoder.values.length);
  parameters.set(encoder.values);
  parameters.set(decoder.values, encoder.values.length);
  const { chance, measures } = baselines(source, DECODER_OBJECTIVE, decoder.spec.outputSize);
  return {
    parameters,
    parts: partsOf([
      ["encoder", encoder],
      ["decoder", decoder],
    ]),
    source,
    model,
    chance,
    measures,
    inspector: createPairInspector({
      pair,
      feeding: options.validationFeeding,
      measures,
      batchesOf(data) {
        const batches = source.evaluationBatches("given", data);
        assertData("inspect", data);
        return batches;
      },
    }),
    assertState(where, state) {
      if (state)
        throw new EngineError(
          "out-of-range",
          `${where}: there is an \`initialState\`, but an encoder begins every batch with zeros.`,
        );
    },
  };
}

/** Where each network's parameters stand, one after the other. */
function partsOf(
  networks: readonly (readonly [PartName, NetworkParameters])[],
): readonly RunPart[] {
  let offset = 0;
  return networks.map(([name, { spec, values }]): RunPart => {
    const part = { name, spec, offset, length: values.length };
    offset += values.length;
    return part;
  });
}

function baselines(
  source: { trainingData(): TrainingBatch },
  objective: Objective,
  outputSize: NetworkSpec["outputSize"],
): Pick<TrainingTask<unknown>, "chance" | "measures"> {
  const data = source.trainingData();
  const { kind } = data.inputs;
  return {
    chance: chanceOf(data, objective, outputSize),
    measures: (loss, shares) => ({
      loss,
      bitsPerCharacter: bitsPerCharacter(loss, kind, objective),
      ...shares,
    }),
  };
}
