import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../kernels/matrix.ts";
import { blockOf, layerSuffix, parameterBlocks } from "../network/parameters.ts";
import { expectNear, expectSameBits } from "../testing/expectClose.ts";
import { type NetworkCase, networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import type { Matrix, Vector } from "../types.ts";
import { gateList } from "./gates.ts";
import type { GateBackward, GateForward, LayerBackward, LayerForward } from "./trace.types.ts";
import { traceNetwork } from "./traceNetwork.ts";

const traceOf = ({ parameters, batch, objective }: NetworkCase) =>
  traceNetwork(parameters, batch, objective);

/** Every layer and direction of a trace, with its gradients and the end of its parameters' names. */
function layersOf(given: NetworkCase) {
  const { forward, backward } = traceOf(given);
  return forward.layers.flatMap((directions, l) =>
    directions.map((layer, d) => ({
      layer,
      back: backward.layers[l]![d]!,
      suffix: layerSuffix(l, d),
      parameters: backward.parameters,
    })),
  );
}

const sumOfRows = ({ rows, cols, data }: Matrix): Vector =>
  Float64Array.from({ length: cols }, (_, i) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += data[row * cols + i]!;
    return sum;
  });

const sum = (a: Vector, b: Vector): Vector => a.map((value, i) => value + b[i]!);

/** f′ from the value of a gate that is a sigmoid or a tanh. */
const slopeOf = (isTanh: boolean, value: number): number =>
  isTanh ? 1 - value * value : value * (1 - value);

const gatesOf = (layer: LayerForward) => gateList<GateForward>(layer.gates);
const gradientsOf = (back: LayerBackward) => gateList<GateBackward>(back.gates);

describe("traceNetwork", () => {
  it("keeps each gate's parts, and all gates of a cell by name", () => {
    const names = {
      vanilla: ["candidate"],
      feedForward: ["candidate"],
      lstm: ["inputGate", "forgetGate", "candidate", "outputGate"],
      gru: ["resetGate", "updateGate", "candidate"],
    };
    fc.assert(
      fc.property(networkCases, (given) => {
        for (const { layer, back } of layersOf(given)) {
          expect(Object.keys(layer.gates)).toEqual(names[layer.cell]);
          expect(Object.keys(back.gates)).toEqual(names[layer.cell]);
          for (const gate of gatesOf(layer)) {
            const isReset = layer.cell === "gru" && gate === layer.gates.candidate;
            const { biasIh, biasHh } = gate.parameters;
            const size = layer.hiddenByStep.cols;
            const sums = gate.inputProductByStep.data.map((input, i) => {
              const reset = isReset ? layer.gates.resetGate.valueByStep.data[i]! : 1;
              const recurrent = gate.recurrentProductByStep.data[i]! + (biasHh?.[i % size] ?? 0);
              return input + (biasIh?.[i % size] ?? 0) + reset * recurrent;
            });
            expectNear(gate.preActivationByStep.data, sums);
          }
        }
      }),
    );
  });

  it("splits the gradient of each state by where it comes from", () => {
    fc.assert(
      fc.property(networkCases, (given) => {
        for (const { layer, back } of layersOf(given)) {
          const size = layer.hiddenByStep.cols;
          const rest = (states: Matrix) => states.data.slice(size);
          expectNear(
            rest(back.gradHiddenByStep),
            sum(back.gradHiddenFromAboveByStep.data, rest(back.gradHiddenFromFutureByStep)),
          );
          expectSameBits(
            rowOf(back.gradHiddenByStep, 0),
            rowOf(back.gradHiddenFromFutureByStep, 0),
          );
          const last = back.gradHiddenFromFutureByStep.rows - 1;
          expect(rowOf(back.gradHiddenFromFutureByStep, last)).toEqual(new Float64Array(size));
          if (!back.cell || layer.cell !== "lstm") continue;
          const { gradCellByStep, gradCellFromHiddenByStep, gradCellFromFutureByStep } = back.cell;
          expectNear(
            rest(gradCellByStep),
            sum(gradCellFromHiddenByStep.data, rest(gradCellFromFutureByStep)),
          );
          expect(rowOf(gradCellFromFutureByStep, last)).toEqual(new Float64Array(size));
          const { outputGate } = layer.gates;
          const throughHidden = rest(back.gradHiddenByStep).map(
            (grad, i) =>
              grad * outputGate.valueByStep.data[i]! * (1 - layer.cellTanhByStep.data[i]! ** 2),
          );
          expectNear(gradCellFromHiddenByStep.data, throughHidden);
        }
      }),
    );
  });

  it("has gradients of gates that add up to those of their biases", () => {
    fc.assert(
      fc.property(networkCasesWith({ hasBiases: true, activation: "tanh" }), (given) => {
        for (const { layer, back, suffix, parameters } of layersOf(given)) {
          const blocks = parameterBlocks(given.parameters.spec);
          const gates = gradientsOf(back);
          const joined = (matrices: readonly Matrix[]) =>
            matrices.flatMap((matrix) => Array.from(sumOfRows(matrix)));
          expectNear(
            joined(gates.map((gate) => gate.gradPreActivationByStep)),
            blockOf(parameters, blocks, `rnn.bias_ih_${suffix}`)!,
          );
          if (layer.cell !== "feedForward")
            expectNear(
              joined(gates.map((gate) => gate.gradRecurrentPartByStep)),
              blockOf(parameters, blocks, `rnn.bias_hh_${suffix}`)!,
            );
          gatesOf(layer).forEach((gate, index) => {
            const { gradValueByStep, gradPreActivationByStep } = gates[index]!;
            const isTanh = gate === layer.gates.candidate;
            expectNear(
              gate.slopeByStep.data,
              gate.valueByStep.data.map((value) => slopeOf(isTanh, value)),
            );
            const through = gradValueByStep.data.map(
              (grad, i) => grad * slopeOf(isTanh, gate.valueByStep.data[i]!),
            );
            expectNear(gradPreActivationByStep.data, through);
          });
        }
      }),
    );
  });

  it("gives probabilities: a softmax adds up to 1, a sigmoid lies between 0 and 1", () => {
    fc.assert(
      fc.property(networkCases, (given) => {
        const { forward, loss } = traceOf(given);
        const { probabilitiesByStep, lossByStep, softmax } = loss;
        expect(softmax === null).toBe(given.objective.loss !== "crossEntropy");
        expect(probabilitiesByStep === null).toBe(given.objective.loss === "meanSquaredError");
        if (!probabilitiesByStep) return;
        const isEveryStep = given.objective.placement === "everyStep";
        const last = lossByStep.length;
        // A head that reads both directions' ends has nothing to say before.
        const readsEnds = !isEveryStep && given.parameters.spec.isBidirectional;
        expect(forward.firstReadStep).toBe(readsEnds ? last : 1);
        lossByStep.forEach((stepLoss, row) => {
          expect(isEveryStep || row === last - 1 || stepLoss === 0).toBe(true);
          const probabilities = rowOf(probabilitiesByStep, row);
          const isRead = row + 1 >= forward.firstReadStep;
          const total = probabilities.reduce((partial, value) => partial + value, 0);
          if (given.objective.loss === "crossEntropy") expectNear([total], [isRead ? 1 : 0]);
          expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true);
        });
      }),
    );
  });
});
