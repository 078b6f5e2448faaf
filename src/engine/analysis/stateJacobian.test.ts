import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../kernels/matrix.ts";
import type { InputBatch, NetworkState } from "../network/network.types.ts";
import { runTrace } from "../trace/runTrace.ts";
import { traceNetwork } from "../trace/traceNetwork.ts";
import { expectNear } from "../testing/expectClose.ts";
import { type NetworkCase, networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import { numericalGradient } from "../testing/numericalGradient.ts";
import type { Matrix, Vector } from "../types.ts";
import { stateJacobian } from "./stateJacobian.ts";

const traceOf = ({ parameters, batch, objective }: NetworkCase) =>
  traceNetwork(parameters, batch, objective);

const at = (matrix: Matrix, i: number, j: number): number => matrix.data[i * matrix.cols + j]!;

const multiplyTransposed = ({ rows, cols, data }: Matrix, vector: Vector): Vector =>
  Float64Array.from({ length: cols }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += data[i * cols + j]! * vector[i]!;
    return sum;
  });

describe("stateJacobian", () => {
  it("agrees with central differences of one step", () => {
    // One layer that reads forward, and relu kept away from its kink.
    const cases = networkCasesWith({ layerCount: 1, isBidirectional: false, activation: "tanh" });
    fc.assert(
      fc.property(cases, ({ parameters, batch }) => {
        const { forward } = traceNetwork(parameters, batch, null);
        const layer = forward.layers[0]![0]!;
        const size = parameters.spec.hiddenSize;
        for (let step = 1; step <= layer.inputByStep.rows; step++) {
          const state: Vector = Float64Array.from([
            ...rowOf(layer.hiddenByStep, step - 1),
            ...(layer.cellByStep ? rowOf(layer.cellByStep, step - 1) : []),
          ]);
          const { matrix } = stateJacobian(layer, step);
          expect(matrix.rows).toBe(state.length);
          const plain = {
            spec: { ...parameters.spec, inputSize: layer.inputByStep.cols, embeddingSize: null },
            values: parameters.values.slice(
              (parameters.spec.embeddingSize ?? 0) * parameters.spec.inputSize,
            ),
          };
          for (let i = 0; i < matrix.rows; i++) {
            const unit = () => {
              const start: NetworkState = {
                hidden: state.slice(0, size),
                cell: layer.cellByStep ? state.slice(size) : null,
              };
              const one: InputBatch = {
                sequenceLength: 1,
                batchSize: 1,
                inputs: { kind: "values", values: rowOf(layer.inputByStep, step - 1) },
                lengths: null,
                initialState: start,
              };
              const { finalState } = runTrace(plain, one, null);
              return i < size ? finalState.hidden[i]! : finalState.cell![i - size]!;
            };
            const numerical = numericalGradient(state, unit);
            numerical.forEach((value, j) => {
              expect(Math.abs(matrix.data[i * matrix.cols + j]! - value)).toBeLessThan(1e-8);
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("carries every layer's and direction's gradient one step back", () => {
    fc.assert(
      fc.property(networkCases, (given) => {
        const { forward, backward } = traceOf(given);
        forward.layers.forEach((directions, l) => {
          directions.forEach((layer, d) => {
            const back = backward.layers[l]![d]!;
            for (let step = 1; step <= layer.inputByStep.rows; step++) {
              const { matrix } = stateJacobian(layer, step);
              const after = [
                ...rowOf(back.gradHiddenByStep, step),
                ...(back.cell ? rowOf(back.cell.gradCellFromFutureByStep, step) : []),
              ];
              const before = [
                ...rowOf(back.gradHiddenFromFutureByStep, step - 1),
                ...(back.cell ? rowOf(back.cell.gradCellFromFutureByStep, step - 1) : []),
              ];
              expectNear(multiplyTransposed(matrix, Float64Array.from(after)), before);
            }
          });
        });
      }),
    );
  });

  it("has an LSTM's blocks in their places: the cell's road is the forget gate", () => {
    fc.assert(
      fc.property(networkCasesWith({ cell: "lstm" }), (given) => {
        const size = given.parameters.spec.hiddenSize;
        for (const layer of traceOf(given).forward.layers.flat()) {
          if (layer.cell !== "lstm") throw new Error("not an LSTM");
          const { matrix, blocks } = stateJacobian(layer, 1);
          const { forgetGate, outputGate } = layer.gates;
          for (let i = 0; i < size; i++)
            for (let j = 0; j < size; j++) {
              const forget = forgetGate.valueByStep.data[i]!;
              const shown =
                outputGate.valueByStep.data[i]! * (1 - layer.cellTanhByStep.data[i]! ** 2);
              expectNear([at(blocks!.cellByCell, i, j)], [i === j ? forget : 0]);
              expectNear([at(blocks!.hiddenByCell, i, j)], [i === j ? forget * shown : 0]);
              expect(at(blocks!.hiddenByHidden, i, j)).toBe(at(matrix, i, j));
              expect(at(blocks!.cellByHidden, i, j)).toBe(at(matrix, size + i, j));
            }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is null in blocks for other cells, and refuses steps that there are not", () => {
    fc.assert(
      fc.property(networkCasesWith({ cell: "gru" }), (given) => {
        const layer = traceOf(given).forward.layers[0]![0]!;
        expect(stateJacobian(layer, 1).blocks).toBeNull();
        expect(() => stateJacobian(layer, 0)).toThrow("the reading step is 0");
      }),
      { numRuns: 3 },
    );
  });
});
