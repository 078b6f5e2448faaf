import type { NetworkParameters, Objective, TrainingBatch } from "../network/network.types.ts";
import { blockOf, parameterBlocks } from "../network/parameters.ts";
import type { Matrix, SequenceProblem, Vector } from "../types.ts";

/**
 * One sequence of a batch, for a vanilla network of one layer that reads forward, as a problem of
 * `sequence/traceSequence`. Its one hidden bias is the sum of the network's two.
 */
export function sequenceProblemOf(
  { spec, values }: NetworkParameters,
  batch: TrainingBatch,
  { placement }: Objective,
  element: number,
): SequenceProblem {
  const { inputSize, hiddenSize, outputSize } = spec;
  const blocks = parameterBlocks(spec);
  const matrix = (name: string, rows: number, cols: number): Matrix => ({
    rows,
    cols,
    data: blockOf(values, blocks, name)!,
  });
  const biasIh = blockOf(values, blocks, "rnn.bias_ih_l0");
  const biasHh = blockOf(values, blocks, "rnn.bias_hh_l0");
  const length = batch.lengths?.[element] ?? batch.sequenceLength;
  const targetRow = (row: number) =>
    placement === "everyStep" ? row * batch.batchSize + element : element;
  const { inputs, targets, initialState } = batch;

  const inputByStep = table(length, inputSize, (row, i) => {
    const step = row * batch.batchSize + element;
    if (inputs.kind === "values") return inputs.values[step * inputSize + i]!;
    return inputs.symbols[step] === i ? 1 : 0;
  });
  return {
    parameters: {
      weightIh: matrix("rnn.weight_ih_l0", hiddenSize, inputSize),
      weightHh: matrix("rnn.weight_hh_l0", hiddenSize, hiddenSize),
      weightHo: matrix("head.weight", outputSize, hiddenSize),
      biasH: biasIh && biasHh ? biasIh.map((bias, i) => bias + biasHh[i]!) : null,
      biasO: blockOf(values, blocks, "head.bias"),
    },
    activation: spec.activation,
    inputByStep,
    targets:
      targets.kind === "classes"
        ? {
            kind: "classes",
            classByStep: Array.from({ length }, (_, row) => targets.classes[targetRow(row)]!),
          }
        : {
            kind: "values",
            valueByStep: table(
              length,
              outputSize,
              (row, i) => targets.values[targetRow(row) * outputSize + i]!,
            ),
          },
    lossPlacement: placement,
    initialHidden: initialState
      ? initialState.hidden.slice(element * hiddenSize, (element + 1) * hiddenSize)
      : null,
  };
}

function table(rows: number, cols: number, at: (row: number, i: number) => number): Matrix {
  const data: Vector = new Float64Array(rows * cols);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < cols; i++) data[row * cols + i] = at(row, i);
  return { rows, cols, data };
}
