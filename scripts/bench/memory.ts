// node --expose-gc memory.mjs: what the fast path holds on to, and whether it slows down where
// gradients vanish. Writes one line of JSON.
import { spectralRadius } from "../../src/engine/index.ts";
import type { NetworkSpec } from "../../src/engine/network/network.types.ts";
import { blockOf, parameterBlocks } from "../../src/engine/network/parameters.ts";
import { createTrainingMachine, createTrainingStep, problemOf, specOf } from "./peers/engine.ts";
import { createBurst, workloads } from "./workloads.mjs";

const collect = globalThis.gc;
if (!collect) throw new Error("memory.ts needs node --expose-gc");

/** Bytes in use after collection, typed arrays included. */
async function bytesInUse(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    collect?.();
    // Finalisers run between tasks.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** By how many bytes 10,000 training steps of W2 grow the memory in use. */
async function growth(): Promise<{ steps: number; bytes: number }> {
  const { objective, batch } = problemOf("W2");
  const step = createTrainingStep(createTrainingMachine(specOf(workloads.W2), objective, batch));
  for (let i = 0; i < 1000; i++) step();
  const before = await bytesInUse();
  const steps = 10_000;
  for (let i = 0; i < steps; i++) step();
  const bytes = (await bytesInUse()) - before;
  step();
  return { steps, bytes };
}

/** The first of these only leaves its code compiled; what that took is no part of a machine. */
const LENGTHS = [50, 50, 100, 200, 300, 400, 600, 800];

/** A machine of W4's network for batches of 4, after a first pass in both directions. */
function usedMachine(sequenceLength: number) {
  const batchSize = 4;
  const zeros = new Int32Array(sequenceLength * batchSize);
  const machine = createTrainingMachine(specOf(workloads.W4), problemOf("W4").objective, {
    sequenceLength,
    batchSize,
    lengths: null,
    initialState: null,
    inputs: { kind: "symbols", symbols: zeros },
    targets: { kind: "classes", classes: zeros },
  });
  machine.forward();
  machine.backward();
  return machine;
}

/** Bytes that such a machine takes, by sequence length. */
async function machineSizes(): Promise<{ sequenceLength: number; bytes: number }[]> {
  const sizes = [];
  // A list, because a variable may outlive its scope until the function ends.
  const held = [];
  for (const sequenceLength of LENGTHS) {
    const before = await bytesInUse();
    held.push(usedMachine(sequenceLength));
    sizes.push({ sequenceLength, bytes: (await bytesInUse()) - before });
    held.length = 0;
  }
  return sizes.slice(1);
}

const RADII = { healthy: 1, vanishing: 0.05 };

/** A tanh network that reads W5's data, with W_h scaled to a spectral radius; its weights stay as they are. */
function radiusStep(radius: number) {
  const { objective, batch } = problemOf("W5");
  const spec: NetworkSpec = { ...specOf(workloads.W5), cell: "vanilla" };
  const machine = createTrainingMachine(spec, objective, batch);
  const weightHh = blockOf(machine.parameters, parameterBlocks(spec), "rnn.weight_hh_l0");
  if (!weightHh) throw new Error("the network has no recurrent weights");
  const { hiddenSize } = spec;
  const scale =
    radius /
    spectralRadius({ rows: hiddenSize, cols: hiddenSize, data: Float64Array.from(weightHh) });
  for (let i = 0; i < weightHh.length; i++) weightHh[i] = (weightHh[i] ?? 0) * scale;
  machine.parametersChanged();
  const step = createTrainingStep(machine, 0);
  return createBurst({
    run(steps) {
      for (let i = 0; i < steps; i++) step();
    },
  });
}

/** Steps per second of both, interleaved, by round. */
async function vanishing(rounds: number, burstMs: number) {
  const bursts = { healthy: radiusStep(RADII.healthy), vanishing: radiusStep(RADII.vanishing) };
  const rates: Record<keyof typeof RADII, number[]> = { healthy: [], vanishing: [] };
  for (let round = -1; round < rounds; round++)
    for (const kind of ["healthy", "vanishing"] as const) {
      const { steps, ms } = await bursts[kind](burstMs);
      if (round >= 0) rates[kind].push(steps / (ms / 1000));
    }
  return rates;
}

const [rounds = "7", burstMs = "400"] = process.argv.slice(2);
console.log(
  JSON.stringify({
    growth: await growth(),
    machineSizes: await machineSizes(),
    vanishing: await vanishing(Number(rounds), Number(burstMs)),
  }),
);
