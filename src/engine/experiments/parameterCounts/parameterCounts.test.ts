import { expect, it } from "vitest";
import { parameterCounts, type ParameterCountsSpec } from "./parameterCounts.ts";

const spec: ParameterCountsSpec = { sequenceLength: 5, symbolCount: 10, hiddenSize: 8 };

it("counts both networks as their equations do, written out", () => {
  const { recurrent, feedForward } = parameterCounts(spec);
  // W_x 8·10, W_h 8·8, two biases of 8, head 10·8 + 10
  expect(recurrent.total).toBe(80 + 64 + 16 + 90);
  // 8 rows for five places of ten, one bias of 8, the same head
  expect(feedForward.total).toBe(400 + 8 + 90);
  expect(recurrent.arrays.map(({ shape }) => shape)).toEqual([
    [8, 10],
    [8, 8],
    [8],
    [8],
    [10, 8],
    [10],
  ]);
  expect(feedForward.arrays.map(({ shape }) => shape)).toEqual([[8, 50], [8], [10, 8], [10]]);
});

it("the length of the sentence costs the recurrent network nothing, the other one as much for every place", () => {
  const { recurrent, feedForward } = parameterCounts(spec);
  expect(new Set(recurrent.totalByLength)).toEqual(new Set([250]));
  expect(feedForward.totalByLength).toHaveLength(40);
  feedForward.totalByLength.forEach((total, index) => expect(total).toBe(98 + 80 * (index + 1)));
});

it.each<readonly [Partial<ParameterCountsSpec>, string]>([
  [{ sequenceLength: 41 }, "the sequence length is 41"],
  [{ symbolCount: 1 }, "the number of words known is 1"],
  [{ hiddenSize: 0 }, "the hidden size is 0"],
])("refuses %j", (changed, sentence) => {
  expect(() => parameterCounts({ ...spec, ...changed })).toThrow(sentence);
});
