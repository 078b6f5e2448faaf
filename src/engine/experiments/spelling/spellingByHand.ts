import { activate } from "../../kernels/activations.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import type { DotProducts } from "../../trace/trace.types.ts";
import type { Activation, Vector } from "../../types.ts";
import { BY_HAND } from "./limits.ts";
import type { ByHand, Slip, SpellingPicture } from "./spelling.types.ts";

/** The sums of a matrix–vector product, [rows]. */
const sumsOf = ({ partialSums: { rows, cols, data } }: DotProducts): Vector =>
  Float64Array.from({ length: rows }, (_, row) => data[row * cols + cols - 1]!);

/**
 * The memory that a reader computes by hand, h_t = tanh(W_h h_{t−1} + W_x x_t + b_h), beside what the usual slips
 * make of it: an answer that equals one of them tells what was forgotten.
 *
 * @returns null where the word has no such step, or where a number of that memory is given
 */
export function byHandOf(
  { trace, parameters, itemised, held }: SpellingPicture,
  activation: Activation,
): ByHand | null {
  const memory = itemised.recurrentByStep;
  const input = itemised.inputByStep;
  const [fromMemory, fromInput] = [memory[BY_HAND - 1], input[BY_HAND - 1]];
  const [earlierMemory, earlierInput] = [memory[BY_HAND - 2], input[BY_HAND - 2]];
  if (!fromMemory || !fromInput || !earlierMemory || !earlierInput) return null;
  if (held.some(({ name, timeStep }) => name === "hidden" && timeStep === BY_HAND)) return null;

  const { weightHh, biasH } = parameters;
  const size = weightHh.rows;
  const hidden = trace.forward.layers[0]![0]!.hiddenByStep.data;
  const zero = new Float64Array(size);
  const [wh, wx, b] = [sumsOf(fromMemory), sumsOf(fromInput), biasH ?? zero];
  const whDown = Float64Array.from({ length: size }, (_, unit) => {
    let sum = 0;
    for (let k = 0; k < size; k++)
      sum += weightHh.data[k * size + unit]! * hidden[(BY_HAND - 1) * size + k]!;
    return sum;
  });
  const sum = (...parts: readonly Vector[]): Vector =>
    zero.map((_, unit) => parts.reduce((total, part) => total + part[unit]!, 0));
  const squeezed = (...parts: readonly Vector[]): Vector => {
    const result = createMatrix(1, size);
    activate(activation, result, 0, { rows: 1, cols: size, data: sum(...parts) }, 0);
    return result.data;
  };

  const slips: [Slip, Vector][] = [
    ["noSqueeze", sum(wh, wx, b)],
    ["noMemory", squeezed(wx, b)],
    ["noInput", squeezed(wh, b)],
    ["memoryAlone", wh],
    ["squeezedApart", sum(squeezed(wh), squeezed(wx), squeezed(b))],
    ["earlierLetter", squeezed(wh, sumsOf(earlierInput), b)],
    ["earlierMemory", squeezed(sumsOf(earlierMemory), wx, b)],
    ["readDown", squeezed(whDown, wx, b)],
    ...(biasH ? ([["noBias", squeezed(wh, wx)]] as [Slip, Vector][]) : []),
  ];
  return {
    timeStep: BY_HAND,
    slips: slips.map(([slip, valueByUnit]) => ({ slip, valueByUnit })),
  };
}
