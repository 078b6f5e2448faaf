import type { NetworkRunOptions, PairRunOptions, TrainingRunOptions } from "../engine/index.ts";

type NetworkSpec = NetworkRunOptions["network"]["spec"];

/** Of a 64-bit number. */
const BYTES = 8;
/** θ and ∂L/∂θ in the run and in the machine, weights turned for the way back, and two moments of the optimizer. */
const COPIES_OF_PARAMETERS = 8;
/** θ and two moments of the optimizer. */
const COPIES_IN_CHECKPOINT = 3;
/** Per unit and step at most: four gates before and after their functions, two states, and the gradients of all. */
const NUMBERS_PER_UNIT = 20;
/** A batch to learn from, and one of another shape to validate with. */
const BATCHES = 2;

/**
 * The memory that a training run may come to hold, in bytes: its data, its network, its checkpoints, and the
 * passes through its batches. It is reckoned from above, before anything is allocated.
 */
export function bytesOfRun(options: TrainingRunOptions): number {
  const networks = "encoder" in options ? [options.encoder, options.decoder] : [options.network];
  const parameters = sum(networks.map(({ values }) => values.length));
  const { mostCheckpoints, plannedUpdates, checkpointEvery } = options;
  const checkpoints = Math.min(mostCheckpoints, 2 + plannedUpdates / checkpointEvery);
  const copies = COPIES_OF_PARAMETERS + COPIES_IN_CHECKPOINT * checkpoints;
  const steps = BATCHES * stepsOfBatch(options.source);
  return (
    numbersIn(options.source) * BYTES +
    parameters * copies * BYTES +
    sum(networks.map(({ spec }) => steps * numbersPerStep(spec))) * BYTES
  );
}

function numbersPerStep(spec: NetworkSpec): number {
  const { hiddenSize, layerCount, isBidirectional, inputSize, embeddingSize, outputSize } = spec;
  const units = hiddenSize * layerCount * (isBidirectional ? 2 : 1);
  return units * NUMBERS_PER_UNIT + 2 * (embeddingSize ?? inputSize) + 4 * outputSize;
}

/** Steps that one batch has in all its sequences. */
function stepsOfBatch(source: NetworkRunOptions["source"] | PairRunOptions["source"]): number {
  switch (source.kind) {
    case "sequences":
      return source.data.sequenceLength * source.batchSize;
    case "windows":
      return source.windowLength * source.batchSize;
    case "streams":
      return source.reach * source.streamCount;
    case "pairs":
      return longest(source.data) * source.batchSize;
  }
}

const longest = ({ source, target }: PairRunOptions["source"]["data"]): number =>
  Math.max(source.sequenceLength, target.sequenceLength);

/** How many numbers a piece of plain data holds. */
function numbersIn(data: unknown): number {
  if (typeof data === "number") return 1;
  if (typeof data !== "object" || data === null) return 0;
  if (ArrayBuffer.isView(data)) return data.byteLength / BYTES;
  return sum(Object.values(data).map(numbersIn));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;
