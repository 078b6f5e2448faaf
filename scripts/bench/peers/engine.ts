import {
  createMachine,
  createOptimizer,
  createRandom,
  createStepper,
  type Machine,
  type NetworkParameters,
  networkParameterCount,
  type NetworkSpec,
  type Objective,
  type TrainingBatch,
} from "../../../src/engine/index.ts";
import { exp } from "../../../src/engine/kernels/elementary.ts";
import {
  dataOf,
  draw,
  type Instance,
  uniforms,
  type Workload,
  type WorkloadName,
  workloads,
} from "../workloads.mjs";

/** This engine's fast path on a workload. */
export function createEngine(name: WorkloadName): Instance {
  const workload = workloads[name];
  if (workload.task === "sampling") return createSampler(workload);
  const { objective, batch } = problemOf(name);
  const machine = createTrainingMachine(specOf(workload), objective, batch);
  const step = createTrainingStep(machine);
  return {
    run(steps) {
      let loss = 0;
      for (let i = 0; i < steps; i++) loss = step();
      if (!Number.isFinite(loss)) throw new Error(`the loss of ${name} is ${loss}`);
    },
  };
}

export const specOf = ({ cell, inputSize, hiddenSize, outputSize }: Workload): NetworkSpec => ({
  cell,
  activation: "tanh",
  inputSize,
  embeddingSize: null,
  hiddenSize,
  layerCount: 1,
  isBidirectional: false,
  hasBiases: true,
  outputSize,
});

/** What a workload asks the network to learn. */
export function problemOf(name: WorkloadName): { objective: Objective; batch: TrainingBatch } {
  const { task, sequenceLength, batchSize } = workloads[name];
  const { symbols, classes, values, targets } = dataOf(name);
  const shape = { sequenceLength, batchSize, lengths: null, initialState: null };
  if (task === "values")
    return {
      objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "stepMean" },
      batch: {
        ...shape,
        inputs: { kind: "values", values },
        targets: { kind: "values", values: targets },
      },
    };
  return {
    objective: { loss: "crossEntropy", placement: "everyStep", reduction: "stepMean" },
    batch: {
      ...shape,
      inputs: { kind: "symbols", symbols },
      targets: { kind: "classes", classes },
    },
  };
}

/** U(−1/√H, 1/√H), as the peers draw theirs. */
export function fillUniform(values: Float64Array, hiddenSize: number): void {
  const random = createRandom(1);
  const bound = 1 / Math.sqrt(hiddenSize);
  for (let i = 0; i < values.length; i++) values[i] = bound * (2 * random.nextUniform() - 1);
}

/** A machine with drawn weights that holds the batch. */
export function createTrainingMachine(
  spec: NetworkSpec,
  objective: Objective,
  batch: TrainingBatch,
): Machine {
  const { sequenceLength, batchSize } = batch;
  const readsSymbols = batch.inputs.kind === "symbols";
  const machine = createMachine({ spec, sequenceLength, batchSize, objective, readsSymbols });
  fillUniform(machine.parameters, spec.hiddenSize);
  machine.parametersChanged();
  machine.load(batch);
  return machine;
}

/** One training step: forward, backpropagation through all steps, Adam. @returns the loss */
export function createTrainingStep(machine: Machine, learningRate = 1e-3): () => number {
  const { parameters, gradients } = machine;
  const optimizer = createOptimizer({ kind: "adam" }, parameters.length);
  return () => {
    const loss = machine.forward();
    machine.backward();
    optimizer.update(parameters, gradients, learningRate);
    machine.parametersChanged();
    return loss;
  };
}

function createSampler(workload: Workload): Instance {
  const spec = specOf(workload);
  const parameters: NetworkParameters = {
    spec,
    values: new Float64Array(networkParameterCount(spec)),
  };
  fillUniform(parameters.values, spec.hiddenSize);
  const stepper = createStepper(parameters);
  const probabilities = new Float64Array(spec.outputSize);
  const next = uniforms(3);
  let symbol = 1;
  return {
    run(steps) {
      for (let i = 0; i < steps; i++) {
        softmax(probabilities, stepper.read(symbol));
        symbol = draw(probabilities, next());
      }
    },
  };
}

function softmax(probabilities: Float64Array, logits: ArrayLike<number>): void {
  let largest = -Infinity;
  for (let j = 0; j < logits.length; j++) largest = Math.max(largest, logits[j] ?? 0);
  let sum = 0;
  for (let j = 0; j < logits.length; j++) {
    const value = exp((logits[j] ?? 0) - largest);
    probabilities[j] = value;
    sum += value;
  }
  for (let j = 0; j < logits.length; j++) probabilities[j] = (probabilities[j] ?? 0) / sum;
}
