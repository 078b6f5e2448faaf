import { createMatrix } from "../kernels/matrix.ts";
import type { NetworkParameters } from "../network/network.types.ts";
import {
  blockOf,
  directionsOf,
  layerInputSize,
  layerSuffix,
  lowestInputSize,
  parameterBlocks,
} from "../network/parameters.ts";
import type { Matrix, Vector } from "../types.ts";
import { gatesOf } from "./gates.ts";
import type { GateParameters, Gates, ParameterViews } from "./trace.types.ts";

/**
 * Names the flat numbers of a network, or of gradients in the same layout: every gate of every layer has its
 * rows of the stacked weights. PyTorch stacks i, f, g, o and r, z, n; Keras stacks an LSTM's likewise but
 * calls g "c", and a GRU's as z, r, n. Here a gate is known by its name alone.
 *
 * @returns views, not copies
 */
export function parameterViews({ spec, values }: NetworkParameters): ParameterViews {
  const { hiddenSize, layerCount } = spec;
  const directions = directionsOf(spec);
  const blocks = parameterBlocks(spec);
  const matrix = (name: string, rows: number, cols: number, firstRow = 0): Matrix | null => {
    const data = blockOf(values, blocks, name);
    const start = firstRow * cols;
    return data && { rows, cols, data: data.subarray(start, start + rows * cols) };
  };

  const gatesAt = (layer: number, direction: number): Gates<GateParameters> => {
    const suffix = layerSuffix(layer, direction);
    const inputSize = layerInputSize(spec, layer);
    return gatesOf(spec.cell, (gate) => {
      const part = (name: string, cols: number): Matrix | null =>
        matrix(`rnn.${name}_${suffix}`, hiddenSize, cols, gate * hiddenSize);
      const bias = (name: string): Vector | null => part(name, 1)?.data ?? null;
      return {
        weightIh: part("weight_ih", inputSize) ?? createMatrix(hiddenSize, inputSize),
        weightHh: part("weight_hh", hiddenSize),
        biasIh: bias("bias_ih"),
        biasHh: bias("bias_hh"),
      };
    });
  };
  const width = hiddenSize * directions;
  return {
    embedding: matrix("embedding.weight", spec.inputSize, lowestInputSize(spec)),
    layers: Array.from({ length: layerCount }, (_layers, layer) =>
      Array.from({ length: directions }, (_directions, direction) => gatesAt(layer, direction)),
    ),
    head: {
      weight: matrix("head.weight", spec.outputSize, width) ?? createMatrix(spec.outputSize, width),
      bias: blockOf(values, blocks, "head.bias"),
    },
  };
}
