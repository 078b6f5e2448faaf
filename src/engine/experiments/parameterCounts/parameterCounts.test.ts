import { expect, it } from "vitest";
import { parameterCounts, type ParameterCountsSpec } from "./parameterCounts.ts";

const spec: ParameterCountsSpec = { symbolCount: 10, hiddenSize: 8 };

it("counts both networks as their equations do, written out", () => {
  const { recurrent, feedForward } = parameterCounts(spec);
  // W_x 8·10, W_h 8·8, one bias of 8, head 10·8 + 10
  expect(recurrent.totalByLength[4]).toBe(80 + 64 + 8 + 90);
  // 8 rows for five places of ten, one bias of 8, the same head
  expect(feedForward.totalByLength[4]).toBe(400 + 8 + 90);
  expect(recurrent.arrays.map(({ shape }) => shape)).toEqual([[8, 10], [8, 8], [8], [10, 8], [10]]);
  expect(feedForward.arrays.map(({ shape }) => shape)).toEqual([[8, 10], [8], [10, 8], [10]]);
});

it("the length of the sentence costs the recurrent network nothing, the other one as much for every place", () => {
  const { recurrent, feedForward } = parameterCounts(spec);
  expect(new Set(recurrent.totalByLength)).toEqual(new Set([242]));
  expect(feedForward.totalByLength).toHaveLength(40);
  feedForward.totalByLength.forEach((total, index) => expect(total).toBe(98 + 80 * (index + 1)));
});

it.each<readonly [Partial<ParameterCountsSpec>, string]>([
  [{ symbolCount: 1 }, "the number of words known is 1"],
  [{ hiddenSize: 0 }, "the hidden size is 0"],
])("refuses %j", (changed, sentence) => {
  expect(() => parameterCounts({ ...spec, ...changed })).toThrow(sentence);
});
