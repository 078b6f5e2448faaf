import { EngineError, type NonFinitePlace } from "../errors.ts";
import { isFiniteState } from "../network/batch.ts";
import type { Machine } from "../network/machine.types.ts";
import type { NetworkSpec, NetworkState, Objective } from "../network/network.types.ts";
import type { SourceBatch } from "./batchSource.types.ts";
import { createMachines, setParameters } from "./machines.ts";
import { countCorrect, lossStepCount, meanLoss } from "./measures.ts";
import { LOSS_PLACE, type TrainableModel } from "./trainableModel.types.ts";

/**
 * Makes a model of one network, which reads a source's batches, history included. History and batch are read by
 * two machines that share their parameters: the first hands its final state on, and the gradient of that state goes
 * back the same way.
 */
export function createNetworkModel(spec: NetworkSpec, objective: Objective): TrainableModel {
  const machineFor = createMachines(spec, objective);
  const historyMachineFor = createMachines(spec, null);
  let last: { source: SourceBatch; machine: Machine; history: Machine | null } | null = null;

  return {
    forward(values, source, state) {
      const { batch, history, nextBeginsAfter } = source;
      if (spec.isBidirectional && (history || nextBeginsAfter !== null))
        throw new EngineError(
          "out-of-range",
          "createNetworkModel: a bidirectional network reads from the end as well, so its state cannot be carried on from one batch to the next.",
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
        if (!isFiniteState(initialState)) place = historyMachine.nonFinitePlace() ?? LOSS_PLACE;
      }
      const historyLength = history?.sequenceLength ?? 0;
      const machine = machineFor(batch);
      setParameters(machine, values);
      let loss = NaN;
      if (!place) {
        machine.load({ ...batch, initialState });
        loss = meanLoss(machine.forward(), batch, objective);
        if (!Number.isFinite(loss)) place = machine.nonFinitePlace() ?? LOSS_PLACE;
      }
      last = { source, machine, history: historyMachine };
      return {
        loss,
        place,
        nextState: place === null ? stateAfter(nextBeginsAfter) : null,
        stepCount: lossStepCount(batch, objective),
        sequenceCount: batch.batchSize,
      };

      function stateAfter(steps: number | null): NetworkState | null {
        if (steps === null) return null;
        return steps <= historyLength && historyMachine
          ? historyMachine.stateAfter(steps)
          : machine.stateAfter(steps - historyLength);
      }
    },

    countCorrect() {
      if (!last) return null;
      const { machine, source } = last;
      return source.batch.targets.kind === "classes"
        ? countCorrect(machine.snapshot().logits, source.batch, objective, spec.outputSize)
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
