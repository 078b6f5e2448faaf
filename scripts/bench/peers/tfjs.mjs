// TensorFlow.js in its two styles: a loop over time written by hand, and tf.layers.
import { dataOf, draw, uniforms, workloads } from "../workloads.mjs";

/** @typedef {typeof import("@tensorflow/tfjs")} Tf with its backend chosen */
/** @typedef {"loop" | "layers"} Style */

/**
 * @param {Tf} tf
 * @param {Style} style
 * @returns {import("../workloads.mjs").CreateInstance}
 */
export function createTfjs(tf, style) {
  return (name) => {
    if (workloads[name].task === "sampling") return sampler(tf, name);
    return style === "layers" ? layersTrainer(tf, name) : loopTrainer(tf, name);
  };
}

/**
 * @param {Tf} tf
 * @param {any} z [B, 4 H] pre-activations of i, f, g, o
 * @param {any} cell [B, H]
 */
function lstm(tf, z, cell) {
  const [input, forget, candidate, output] = tf.split(z, 4, 1);
  const next = tf.add(
    tf.mul(tf.sigmoid(forget), cell),
    tf.mul(tf.sigmoid(input), tf.tanh(candidate)),
  );
  return { cell: next, hidden: tf.mul(tf.sigmoid(output), tf.tanh(next)) };
}

/**
 * @param {Tf} tf
 * @param {import("../workloads.mjs").WorkloadName} name
 */
function loopTrainer(tf, name) {
  const { task, cell, inputSize, hiddenSize, outputSize, sequenceLength, batchSize } =
    workloads[name];
  const data = dataOf(name);
  const rows = sequenceLength * batchSize;
  const isLstm = cell === "lstm";
  const width = (isLstm ? 4 : 1) * hiddenSize;
  const bound = 1 / Math.sqrt(hiddenSize);
  const variable = (/** @type {number[]} */ ...shape) =>
    tf.variable(tf.randomUniform(shape, -bound, bound));
  const weightIh = variable(inputSize, width);
  const weightHh = variable(hiddenSize, width);
  const biasH = variable(width);
  const weightHo = variable(hiddenSize, outputSize);
  const biasO = variable(outputSize);
  const oneHot = (/** @type {Int32Array} */ classes, /** @type {number} */ size) =>
    tf.oneHot(tf.tensor1d(classes, "int32"), size).toFloat();
  const inputs =
    task === "symbols"
      ? oneHot(data.symbols, inputSize)
      : tf.tensor2d(data.values, [rows, inputSize]);
  const targets =
    task === "symbols"
      ? oneHot(data.classes, outputSize)
      : tf.tensor2d(data.targets, [batchSize, outputSize]);
  const zeros = tf.zeros([batchSize, hiddenSize]);
  const adam = tf.train.adam(1e-3);

  const loss = () => {
    const fromInput = tf.split(tf.add(tf.matMul(inputs, weightIh), biasH), sequenceLength, 0);
    let state = { hidden: zeros, cell: zeros };
    const hiddenByStep = [];
    for (let t = 0; t < sequenceLength; t++) {
      const z = tf.add(fromInput[t], tf.matMul(state.hidden, weightHh));
      state = isLstm ? lstm(tf, z, state.cell) : { hidden: tf.tanh(z), cell: zeros };
      hiddenByStep.push(state.hidden);
    }
    if (task === "values") {
      const output = tf.add(tf.matMul(state.hidden, weightHo), biasO);
      return tf.mean(tf.square(tf.sub(output, targets)));
    }
    const logits = tf.add(tf.matMul(tf.concat(hiddenByStep, 0), weightHo), biasO);
    return tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(logits)), 1)));
  };
  return {
    /** @param {number} steps */
    run(steps) {
      for (let i = 0; i < steps; i++) {
        tf.tidy(() => {
          adam.minimize(loss);
        });
      }
    },
  };
}

/**
 * @param {Tf} tf
 * @param {import("../workloads.mjs").WorkloadName} name
 */
function layersTrainer(tf, name) {
  const { task, cell, inputSize, hiddenSize, outputSize, sequenceLength } = workloads[name];
  const [inputs, targets] = batchMajor(tf, name);
  const isClassifier = task === "symbols";
  const model = tf.sequential();
  const recurrent = {
    units: hiddenSize,
    inputShape: [sequenceLength, inputSize],
    returnSequences: isClassifier,
    recurrentInitializer: "glorotUniform",
  };
  model.add(
    cell === "lstm"
      ? tf.layers.lstm({ ...recurrent, recurrentActivation: "sigmoid" })
      : tf.layers.simpleRNN(recurrent),
  );
  model.add(
    isClassifier
      ? tf.layers.timeDistributed({
          layer: tf.layers.dense({ units: outputSize, activation: "softmax" }),
        })
      : tf.layers.dense({ units: outputSize }),
  );
  model.compile({
    optimizer: tf.train.adam(1e-3),
    loss: isClassifier ? "categoricalCrossentropy" : "meanSquaredError",
  });
  return {
    /** @param {number} steps */
    async run(steps) {
      // oxlint-disable-next-line no-await-in-loop -- each step starts from the last one's weights
      for (let i = 0; i < steps; i++) await model.trainOnBatch(inputs, targets);
    },
  };
}

/**
 * The data as tf.layers wants it, [B, T, feature], and one-hot.
 * @param {Tf} tf
 * @param {import("../workloads.mjs").WorkloadName} name
 */
function batchMajor(tf, name) {
  const { task, inputSize, outputSize, sequenceLength, batchSize } = workloads[name];
  const { symbols, classes, values, targets } = dataOf(name);
  const rows = sequenceLength * batchSize;
  const inputs = new Float32Array(rows * inputSize);
  const outputs = new Float32Array(rows * outputSize);
  for (let t = 0; t < sequenceLength; t++) {
    for (let b = 0; b < batchSize; b++) {
      const from = t * batchSize + b;
      const to = b * sequenceLength + t;
      if (task === "symbols") {
        inputs[to * inputSize + (symbols[from] ?? 0)] = 1;
        outputs[to * outputSize + (classes[from] ?? 0)] = 1;
      } else {
        inputs.set(values.subarray(from * inputSize, (from + 1) * inputSize), to * inputSize);
      }
    }
  }
  return [
    tf.tensor3d(inputs, [batchSize, sequenceLength, inputSize]),
    task === "symbols"
      ? tf.tensor3d(outputs, [batchSize, sequenceLength, outputSize])
      : tf.tensor2d(targets, [batchSize, outputSize]),
  ];
}

/**
 * @param {Tf} tf
 * @param {import("../workloads.mjs").WorkloadName} name
 */
function sampler(tf, name) {
  const { inputSize, hiddenSize, outputSize } = workloads[name];
  const width = 4 * hiddenSize;
  const bound = 1 / Math.sqrt(hiddenSize);
  const uniform = (/** @type {number[]} */ ...shape) => tf.randomUniform(shape, -bound, bound);
  const weightIh = uniform(inputSize, width);
  const weightHh = uniform(hiddenSize, width);
  const biasH = uniform(width);
  const weightHo = uniform(hiddenSize, outputSize);
  const biasO = tf.zeros([outputSize]);
  const next = uniforms(3);
  let hidden = tf.zeros([1, hiddenSize]);
  let cell = tf.zeros([1, hiddenSize]);
  let symbol = 1;
  return {
    /** @param {number} steps */
    run(steps) {
      for (let i = 0; i < steps; i++) {
        const [nextHidden, nextCell, probabilities] = tf.tidy(() => {
          const fromInput = tf.add(tf.slice(weightIh, [symbol, 0], [1, width]), biasH);
          const state = lstm(tf, tf.add(tf.matMul(hidden, weightHh), fromInput), cell);
          const logits = tf.add(tf.matMul(state.hidden, weightHo), biasO);
          return [state.hidden, state.cell, tf.softmax(logits)];
        });
        symbol = draw(probabilities.dataSync(), next());
        tf.dispose([probabilities, hidden, cell]);
        hidden = nextHidden;
        cell = nextCell;
      }
    },
  };
}
