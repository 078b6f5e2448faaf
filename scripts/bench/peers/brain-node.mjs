// brain.js: 32-bit floats, and an update after every sequence. Its numeric networks predict every
// next value, not only the last.
import brain from "brain.js";
import { serve } from "../serve.mjs";
import { dataOf, draw, uniforms, workloads } from "../workloads.mjs";

const { LSTM, LSTMTimeStep, RNN, RNNTimeStep } = brain.recurrent;

serve((name) => {
  const { task, cell, inputSize, hiddenSize, outputSize } = workloads[name];
  const layers = { inputSize, outputSize, hiddenLayers: [hiddenSize] };
  if (task === "values") {
    const net = new (cell === "lstm" ? LSTMTimeStep : RNNTimeStep)({
      ...layers,
      outputSize: inputSize,
    });
    return valuesTrainer(net, name);
  }
  const net = new (cell === "lstm" ? LSTM : RNN)({ ...layers, inputRange: inputSize });
  net.initialize();
  return task === "symbols" ? symbolsTrainer(net, name) : sampler(net);
});

/**
 * @param {any} net
 * @param {import("../workloads.mjs").WorkloadName} name
 */
function symbolsTrainer(net, name) {
  const { sequenceLength, batchSize } = workloads[name];
  const { symbols } = dataOf(name);
  // It adds a symbol for start and end, so that T − 1 symbols make T steps.
  const sequences = Array.from({ length: batchSize }, (_, b) =>
    Array.from({ length: sequenceLength - 1 }, (__, t) => symbols[t * batchSize + b]),
  );
  net.trainOpts.learningRate = 1e-3;
  return {
    /** @param {number} steps */
    run(steps) {
      for (let i = 0; i < steps; i++) {
        for (const sequence of sequences) {
          net.trainInput(sequence);
          net.backpropagate(sequence);
          net.adjustWeights();
        }
      }
    },
  };
}

/**
 * @param {any} net
 * @param {import("../workloads.mjs").WorkloadName} name
 */
function valuesTrainer(net, name) {
  const { inputSize, sequenceLength, batchSize } = workloads[name];
  const { values } = dataOf(name);
  const sequences = Array.from({ length: batchSize }, (_, b) =>
    Array.from({ length: sequenceLength }, (__, t) => {
      const from = (t * batchSize + b) * inputSize;
      return values.slice(from, from + inputSize);
    }),
  );
  net.initialize();
  net.trainOpts.learningRate = 1e-3;
  return {
    /** @param {number} steps */
    run(steps) {
      for (let i = 0; i < steps; i++) {
        for (const sequence of sequences) net.trainPattern(sequence);
      }
    },
  };
}

/**
 * The inner loop of RNN.run: one equation, softmax, a draw.
 * @param {any} net
 */
function sampler(net) {
  const next = uniforms(3);
  net.bindEquation();
  net.bindEquation();
  const equation = net.model.equations[1];
  let symbol = 1;
  return {
    /** @param {number} steps */
    run(steps) {
      for (let i = 0; i < steps; i++)
        symbol = draw(softmax(equation.runIndex(symbol).weights), next());
    },
  };
}

/** @param {Float32Array} logits */
function softmax(logits) {
  const largest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}
