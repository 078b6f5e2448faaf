// The six workloads, their data, and the burst that every peer is timed by. One step reads the
// whole mini-batch, backpropagates through all time steps and updates every weight with Adam, 1e-3
// (brain.js: RMSprop, one sequence after the other, which is all it knows). A step of W6 is one
// character sampled from the network's probabilities and fed back.

/**
 * @typedef {{
 *   title: string,
 *   cell: "vanilla" | "lstm",
 *   inputSize: number,
 *   hiddenSize: number,
 *   outputSize: number,
 *   sequenceLength: number,
 *   batchSize: number,
 *   task: "symbols" | "values" | "sampling",
 * }} Workload `symbols`: one-hot inputs, cross-entropy at every step; `values`: squared error at the last
 */

/** @typedef {"W1" | "W2" | "W3" | "W4" | "W5" | "W6"} WorkloadName */

/** @type {Readonly<Record<WorkloadName, Workload>>} */
export const workloads = {
  W1: {
    title: "spelling “dogs”, tanh RNN, H 3",
    cell: "vanilla",
    inputSize: 4,
    hiddenSize: 3,
    outputSize: 4,
    sequenceLength: 3,
    batchSize: 1,
    task: "symbols",
  },
  W2: {
    title: "sine, tanh RNN, H 32, T 20, B 16",
    cell: "vanilla",
    inputSize: 1,
    hiddenSize: 32,
    outputSize: 1,
    sequenceLength: 20,
    batchSize: 16,
    task: "values",
  },
  W3: {
    title: "characters, tanh RNN, H 128, T 64, B 16",
    cell: "vanilla",
    inputSize: 64,
    hiddenSize: 128,
    outputSize: 64,
    sequenceLength: 64,
    batchSize: 16,
    task: "symbols",
  },
  W4: {
    title: "characters, LSTM, H 128, T 64, B 16",
    cell: "lstm",
    inputSize: 64,
    hiddenSize: 128,
    outputSize: 64,
    sequenceLength: 64,
    batchSize: 16,
    task: "symbols",
  },
  W5: {
    title: "adding problem, LSTM, H 64, T 200, B 32",
    cell: "lstm",
    inputSize: 2,
    hiddenSize: 64,
    outputSize: 1,
    sequenceLength: 200,
    batchSize: 32,
    task: "values",
  },
  W6: {
    title: "sampling characters, LSTM, H 256",
    cell: "lstm",
    inputSize: 64,
    hiddenSize: 256,
    outputSize: 64,
    sequenceLength: 1,
    batchSize: 1,
    task: "sampling",
  },
};

export const workloadNames = /** @type {WorkloadName[]} */ (Object.keys(workloads));

/**
 * Numbers in [0, 1), equal for every peer.
 * @param {number} seed
 * @source Numerical Recipes, section 7.1: the quick linear congruential generator.
 */
export function uniforms(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * The mini-batch of a workload, time-major: row (t − 1) · B + b.
 * @param {WorkloadName} name
 */
export function dataOf(name) {
  const { task, inputSize, outputSize, sequenceLength, batchSize } = workloads[name];
  const rows = sequenceLength * batchSize;
  const next = uniforms(7);
  const symbols = new Int32Array(rows); // [T, B]
  const classes = new Int32Array(rows); // [T, B]
  const values = new Float32Array(rows * inputSize); // [T, B, I]
  const targets = new Float32Array(batchSize * outputSize); // [B, O]
  if (task === "values") {
    for (let i = 0; i < values.length; i++) values[i] = next();
    for (let i = 0; i < targets.length; i++) targets[i] = next();
  } else {
    for (let row = 0; row < rows; row++) {
      symbols[row] = Math.floor(next() * inputSize);
      classes[row] = Math.floor(next() * outputSize);
    }
  }
  return { symbols, classes, values, targets };
}

/**
 * Draws a class: the first at which the running sum of the probabilities passes u.
 * @param {ArrayLike<number>} probabilities [O]
 * @param {number} u uniform in [0, 1)
 */
export function draw(probabilities, u) {
  let left = u;
  for (let j = 0; j < probabilities.length; j++) {
    left -= probabilities[j] ?? 0;
    if (left <= 0) return j;
  }
  return probabilities.length - 1;
}

/**
 * What a peer makes of a workload.
 * @typedef {{ run: (steps: number) => void | Promise<void> }} Instance
 */

/** @typedef {(name: WorkloadName) => Instance | Promise<Instance>} CreateInstance */

/** @typedef {{ steps: number, ms: number }} Burst */

/**
 * Makes the function that runs steps for about so many milliseconds, at least one. The clock is
 * looked at after every chunk of steps, whose size grows until looking costs nothing.
 * @param {Instance} instance
 * @param {() => number} [clock] in milliseconds
 */
export function createBurst(instance, clock = () => performance.now()) {
  let chunk = 1;
  return async (/** @type {number} */ leastMs) => {
    const start = clock();
    let steps = 0;
    let ms = 0;
    while (ms < leastMs) {
      const before = ms;
      const running = instance.run(chunk);
      if (running) await running;
      steps += chunk;
      ms = clock() - start;
      if (ms - before < leastMs / 50) chunk *= 2;
    }
    return { steps, ms };
  };
}

/**
 * The peer's half of the conversation: it opens one workload, then runs bursts on demand.
 * @typedef {{ kind: "open", workload: WorkloadName } | { kind: "burst", ms: number }} Question
 * @typedef {{ burst: Burst | null } | { error: string }} Answer
 * @param {CreateInstance} createInstance
 * @param {() => number} [clock] in milliseconds
 * @returns {(question: Question) => Promise<Answer>}
 */
export function createAnswer(createInstance, clock) {
  /** @type {((ms: number) => Promise<Burst>) | null} */
  let burst = null;
  return async (question) => {
    try {
      if (question.kind === "burst") {
        if (!burst) throw new Error("no workload was opened");
        return { burst: await burst(question.ms) };
      }
      burst = createBurst(await createInstance(question.workload), clock);
      return { burst: null };
    } catch (error) {
      return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}
