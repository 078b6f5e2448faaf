import { assertInteger, EngineError, type NonFinitePlace } from "../errors.ts";
import { assertObjective } from "../network/batch.ts";
import { parameterBlocks } from "../network/parameters.ts";
import type { Machine } from "../network/machine.types.ts";
import type { Vector } from "../types.ts";
import { addRow, copyIn, copyRow, moveOut, setZero } from "./arena.ts";
import { backwardHead, forwardHead, prepareHead } from "./head.ts";
import { addInitialGradient, backwardLayer, forwardLayer, prepareLayer } from "./layer.ts";
import { inspectLayers } from "./inspectLayers.ts";
import { loadBatch } from "./loadBatch.ts";
import { firstNonFiniteLoss, lossAndGradLogits } from "./loss.ts";
import { type MachineOptions, planMachine } from "./machinePlan.ts";
import { findNonFinite } from "./nonFinite.ts";
import { takeSnapshot } from "./snapshot.ts";
import {
  carryStates,
  finalBlock,
  readInitialGradients,
  readStates,
  startGradients,
} from "./states.ts";

/**
 * Makes a network with all the memory that reading and learning from batches of one shape takes: one arena
 * of numbers, in which parameters, gradients and everything in between have their places.
 *
 * @returns a machine whose parameters are all zero
 * @throws EngineError "out-of-range" if the architecture or the shape is not one the engine computes
 * @remarks Memory is proportional to T · B. `forward` and `backward` allocate nothing.
 */
export function createMachine(options: MachineOptions): Machine {
  const { spec, sequenceLength, batchSize, objective } = options;
  assertInteger("createMachine", "the sequence length", sequenceLength, 1, 100_000);
  assertInteger("createMachine", "the batch size", batchSize, 1, 4096);
  if (objective) assertObjective("createMachine", objective);
  if (objective && options.readsOnly)
    throw new EngineError(
      "out-of-range",
      "createMachine: a machine that only reads has no objective, whose gradient it could not take.",
    );
  const plan = planMachine(options);
  const { room, layers, head } = plan;
  const { F } = room;
  const parameters: Vector = new Float64Array(plan.parameterCount);
  const gradients: Vector = new Float64Array(plan.gradients < 0 ? 0 : plan.parameterCount);
  const targets = { classes: new Int32Array(head.rows), values: plan.targets };
  const rows = sequenceLength * batchSize;
  let isPrepared = false;
  /** How much of ∂L/∂h_0 the arena holds for the last forward pass. */
  let initialGradient: "none" | "all but the last product" | "all" = "none";

  function prepare(): void {
    copyIn(F, 0, plan.parameterCount, parameters);
    for (let i = 0; i < layers.length; i++) prepareLayer(room, layers[i]!);
    prepareHead(room, head);
    isPrepared = true;
  }

  /** x_t ← the learnt vector of the symbol at t. */
  function embed(): void {
    const size = plan.inputSize;
    for (let row = 0; row < rows; row++)
      copyRow(F, plan.embedding + room.symbols[row]! * size, plan.input + row * size, size);
  }

  function addEmbeddingGradients(): void {
    const size = plan.inputSize;
    const to = plan.embedding + plan.gradients;
    for (let row = 0; row < rows; row++)
      addRow(F, plan.gradInput + row * size, to + room.symbols[row]! * size, size);
  }

  function completeInitialGradient(): void {
    if (initialGradient !== "all but the last product") return;
    for (const layer of layers) addInitialGradient(room, layer);
    initialGradient = "all";
  }

  function assertOneDirection(where: string): void {
    if (spec.isBidirectional)
      throw new EngineError(
        "out-of-range",
        `${where}: the network is bidirectional, but only one that reads forward has a state to go on from.`,
      );
  }

  return {
    spec,
    sequenceLength,
    batchSize,
    objective,
    parameters,
    gradients,

    parametersChanged() {
      isPrepared = false;
    },

    load(batch) {
      loadBatch(plan, options, targets, batch);
    },

    carryState() {
      assertOneDirection("carryState");
      carryStates(room, layers);
    },

    forward() {
      if (!isPrepared) prepare();
      initialGradient = "none";
      if (plan.embedding >= 0) embed();
      for (let i = 0; i < layers.length; i++) forwardLayer(room, layers[i]!);
      forwardHead(room, head, spec.hiddenSize);
      return objective ? lossAndGradLogits(room, head, objective, targets) : 0;
    },

    backward(finalStateGradient = null) {
      if (plan.gradients < 0)
        throw new EngineError("out-of-range", "backward: this machine was made to read only.");
      // From here on all add: the head, both directions of a layer, and the layer above. The gradients of the
      // parameters are 0 already: they are moved out at the end.
      startGradients(room, layers, finalStateGradient);
      if (plan.gradInput >= 0) setZero(F, plan.gradInput, rows * plan.inputSize);
      if (objective) backwardHead(room, head, spec.hiddenSize);
      for (let i = layers.length - 1; i >= 0; i--) backwardLayer(room, layers[i]!);
      if (plan.embedding >= 0) addEmbeddingGradients();
      initialGradient = "all but the last product";
      moveOut(F, plan.gradients, plan.parameterCount, gradients);
    },

    nonFinitePlace(): NonFinitePlace | null {
      const lossRow = objective ? firstNonFiniteLoss(room, head, objective, targets) : -1;
      return findNonFinite(plan, parameterBlocks(spec), gradients, lossRow);
    },

    finalState: () => readStates(spec, room, layers, finalBlock),

    stateAfter(timeStep) {
      assertOneDirection("stateAfter");
      assertInteger("stateAfter", "the time step", timeStep, 0, sequenceLength);
      return readStates(spec, room, layers, () => timeStep);
    },

    initialStateGradient() {
      completeInitialGradient();
      if (initialGradient === "none")
        throw new EngineError(
          "out-of-range",
          "initialStateGradient: there has been no backward pass since the last forward pass.",
        );
      return readInitialGradients(spec, room, layers);
    },

    inspectLayers(element) {
      assertInteger("inspectLayers", "the sequence's number", element, 0, batchSize - 1);
      completeInitialGradient();
      return inspectLayers(spec, room, layers, element, initialGradient === "all");
    },

    snapshot() {
      completeInitialGradient();
      return takeSnapshot(plan, options, targets, gradients);
    },
  };
}
