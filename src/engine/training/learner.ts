import { EngineError, type NonFinitePlace } from "../errors.ts";
import { isFiniteState } from "../network/batch.ts";
import type { Machine } from "../network/machine.types.ts";
import type { NetworkSpec, NetworkState, Objective } from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import type { SourceBatch } from "./batchSource.types.ts";
import { createMachines, setParameters } from "./machines.ts";
import { countRight, lossStepCount, meanLoss } from "./measures.ts";

/** What reading a batch gave. */
interface Reading {
  /** Mean over the steps that carry a loss, nats for cross-entropies */
  readonly loss: number;
  readonly place: NonFinitePlace | null;
  /** The state for the next batch; null means zeros */
  readonly nextState: NetworkState | null;
  /** Steps with a loss */
  readonly stepCount: number;
}

/** Reads and learns from a source's batches, history included, with one set of parameters. */
export interface Learner<Batch = SourceBatch> {
  /** @param state to begin in; null means zeros */
  read(values: Vector, batch: Batch, state: NetworkState | null): Reading;
  /** Steps of the last batch read at which the target was the likeliest class; null without classes. */
  countRight(): number | null;
  /**
   * Backpropagates through the last batch read and its history:  ∂L/∂θ, of the loss as the objective reduces it.
   *
   * @param gradients written
   */
  backward(gradients: Vector): void;
  /** Where the last passes left the finite numbers, if it can be told. */
  nonFinitePlace(): NonFinitePlace | null;
}

/**
 * Makes a learner. History and batch are read by two machines that share their parameters: the first hands
 * its final state on, and the gradient of that state goes back the same way.
 */
export function createLearner(spec: NetworkSpec, objective: Objective): Learner {
  const machineFor = createMachines(spec, objective);
  const historyMachineFor = createMachines(spec, null);
  let last: { source: SourceBatch; machine: Machine; history: Machine | null } | null = null;

  return {
    read(values, source, state) {
      const { batch, history, nextBeginsAfter } = source;
      if (spec.isBidirectional && (history || nextBeginsAfter !== null))
        throw new EngineError(
          "out-of-range",
          "createLearner: a bidirectional network reads from the end as well, so its state cannot be carried on from one batch to the next.",
        );
      let initialState = state;
      let historyMachine: Machine | null = null;
      let place: NonFinitePlace | null = null;
      if (history) {
        historyMachine = historyMachineFor(history);
        setParameters(historyMachine, values);
        historyMachine.load({ ...history, initialState });
        historyMachine.forward();
        initialState = historyMachine.finalState();
        if (!isFiniteState(initialState)) place = historyMachine.nonFinitePlace() ?? LOSS;
      }
      const historyLength = history?.sequenceLength ?? 0;
      const machine = machineFor(batch);
      setParameters(machine, values);
      let loss = NaN;
      if (!place) {
        machine.load({ ...batch, initialState });
        loss = meanLoss(machine.forward(), batch, objective);
        if (!Number.isFinite(loss)) place = machine.nonFinitePlace() ?? LOSS;
      }
      last = { source, machine, history: historyMachine };
      return {
        loss,
        place,
        nextState: place === null ? stateAfter(nextBeginsAfter) : null,
        stepCount: lossStepCount(batch, objective),
      };

      function stateAfter(steps: number | null): NetworkState | null {
        if (steps === null) return null;
        return steps <= historyLength && historyMachine
          ? historyMachine.stateAfter(steps)
          : machine.stateAfter(steps - historyLength);
      }
    },

    countRight() {
      if (!last) return null;
      const { machine, source } = last;
      return source.batch.targets.kind === "classes"
        ? countRight(machine.snapshot().logits, source.batch, objective, spec.outputSize)
        : null;
    },

    backward(gradients) {
      if (!last) return;
      const { machine, history } = last;
      machine.backward();
      gradients.set(machine.gradients);
      if (!history) return;
      history.backward(machine.initialStateGradient());
      for (let i = 0; i < gradients.length; i++) gradients[i]! += history.gradients[i]!;
    },

    nonFinitePlace: () => last?.machine.nonFinitePlace() ?? last?.history?.nonFinitePlace() ?? null,
  };
}

export const LOSS: NonFinitePlace = { quantity: "the loss", timeStep: null };
