import { assertOneOf, EngineError } from "../../errors.ts";
import { createMachine } from "../../fast/machine.ts";
import { machineBytes } from "../../fast/machineBytes.ts";
import type { MachineOptions } from "../../fast/machinePlan.ts";
import type { NetworkSpec, TrainingBatch } from "../../network/network.types.ts";
import { initialiseNetwork } from "../../random/initialiseNetwork.ts";
import type { Vector } from "../../types.ts";
import { SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { PASS_LENGTHS, PASS_SYMBOLS, PASS_UNITS } from "./limits.ts";

const WHERE = "passCost";
/** A stretch is as long as a coarse clock needs. */
const STRETCH_MS = 5;
/** Of so many stretches the fastest is the measurement: whatever else a machine does makes them longer, never shorter. */
const STRETCHES = 6;

const SPEC: NetworkSpec = {
  cell: "vanilla",
  activation: "tanh",
  inputSize: PASS_SYMBOLS,
  embeddingSize: null,
  hiddenSize: PASS_UNITS,
  layerCount: 1,
  isBidirectional: false,
  hasBiases: true,
  outputSize: PASS_SYMBOLS,
};

export interface PassCostSpec {
  /** The length that is timed, one of `PASS_LENGTHS`; null counts memory alone, with equal answers on every machine. */
  readonly timed: (typeof PASS_LENGTHS)[number] | null;
}

export interface PassCost {
  /** What the engine holds in order to learn from a sequence of each length, by the order of `PASS_LENGTHS` */
  readonly bytesByLength: Vector;
  /** What a step more takes of it, from the two longest */
  readonly bytesPerStep: number;
  readonly timing: {
    readonly length: (typeof PASS_LENGTHS)[number];
    /** Of one forward and one backward pass */
    readonly milliseconds: number;
  } | null;
}

/**
 * What it costs to learn from one sequence, forward and back, by its length.
 *
 * @param clock milliseconds, from whoever has a clock; needed where something is timed
 * @throws EngineError "out-of-range" if the length is none of those compared, or there is no clock
 */
export function passCost({ timed }: PassCostSpec, clock?: () => number): PassCost {
  const bytesByLength = Float64Array.from(PASS_LENGTHS, (length) =>
    machineBytes(optionsOf(length)),
  );
  const [shorter = 0, longest = 0] = PASS_LENGTHS.slice(-2);
  const [bytesOfShorter = 0, bytesOfLongest = 0] = bytesByLength.slice(-2);
  const bytesPerStep = (bytesOfLongest - bytesOfShorter) / (longest - shorter);
  if (timed === null) return { bytesByLength, bytesPerStep, timing: null };
  assertOneOf(WHERE, "the length", timed, PASS_LENGTHS);
  if (!clock) throw new EngineError("out-of-range", `${WHERE}: there is no clock to measure with.`);
  return {
    bytesByLength,
    bytesPerStep,
    timing: { length: timed, milliseconds: measure(timed, clock) },
  };
}

const optionsOf = (sequenceLength: number): MachineOptions => ({
  spec: SPEC,
  sequenceLength,
  batchSize: 1,
  objective: SUM_OF_LOSSES,
  readsSymbols: true,
});

/** Milliseconds of one forward and one backward pass. */
function measure(length: number, clock: () => number): number {
  const machine = createMachine(optionsOf(length));
  machine.parameters.set(
    initialiseNetwork(SPEC, { scheme: "pytorch", seed: 1, spectralRadius: null, gateBiases: {} })
      .values,
  );
  machine.parametersChanged();
  machine.load(batchOf(length));
  const pass = () => {
    machine.forward();
    machine.backward();
  };
  // The first pass prepares what all others use.
  pass();
  const stretches = Array.from({ length: STRETCHES }, () => {
    const begun = clock();
    let passes = 0;
    let elapsed = 0;
    while (elapsed < STRETCH_MS) {
      pass();
      passes++;
      elapsed = clock() - begun;
    }
    return elapsed / passes;
  });
  return Math.min(...stretches);
}

/** Symbols in turn; what they are does not change how long it takes. */
function batchOf(length: number): TrainingBatch {
  const symbols = Array.from({ length: length + 1 }, (_, index) => (7 * index) % PASS_SYMBOLS);
  return {
    sequenceLength: length,
    batchSize: 1,
    inputs: { kind: "symbols", symbols: symbols.slice(0, -1) },
    targets: { kind: "classes", classes: symbols.slice(1) },
    lengths: null,
    initialState: null,
  };
}
