// How many times as fast as TensorFlow.js the engine must be in Node, and what it aims for.

/** @typedef {{ least: number, aim: number }} Target */

/** @type {Readonly<Record<import("./workloads.mjs").WorkloadName, { "tfjs cpu": Target, "tfjs wasm": Target }>>} */
export const targets = {
  W1: { "tfjs cpu": { least: 375, aim: 450 }, "tfjs wasm": { least: 500, aim: 600 } },
  W2: { "tfjs cpu": { least: 13, aim: 16 }, "tfjs wasm": { least: 5.8, aim: 7 } },
  W3: { "tfjs cpu": { least: 12.5, aim: 15 }, "tfjs wasm": { least: 5.4, aim: 6.5 } },
  W4: { "tfjs cpu": { least: 16, aim: 20 }, "tfjs wasm": { least: 4.8, aim: 6 } },
  W5: { "tfjs cpu": { least: 15, aim: 19 }, "tfjs wasm": { least: 3.5, aim: 4.4 } },
  W6: { "tfjs cpu": { least: 6.7, aim: 8.6 }, "tfjs wasm": { least: 1, aim: 1.2 } },
};

/** Bytes by which 10,000 training steps may grow the memory in use. */
export const mostGrowth = 1e6;
/** R² of the line through the sizes of machines by sequence length. */
export const leastLinearity = 0.999;
/** Time of a step whose gradients vanish, in times of one whose gradients do not. */
export const mostVanishingTime = 1.1;
