import { describe, expect, it } from "vitest";
import { inputForms } from "./inputForms.ts";

const [d, o, g, s] = [0, 1, 2, 3];
const row = ({ data, cols }: { data: Float64Array; cols: number }, index: number) =>
  Array.from(data.subarray(index * cols, (index + 1) * cols));

describe("inputForms", () => {
  it("an index makes s three times o, and d nothing", () => {
    const { index } = inputForms({ embeddingSize: 2 });
    expect([...index.weight.data]).toEqual([0.6, 0.2, 0.9]);
    expect([...index.inputByLetter.data]).toEqual([0, 1, 2, 3]);
    expect(row(index.sumByLetter, d)).toEqual([0, 0, 0]);
    expect(row(index.sumByLetter, o)).toEqual([0.6, 0.2, 0.9]);
    expect(row(index.sumByLetter, s)).toEqual([0.6 * 3, 0.2 * 3, 0.9 * 3]);
    expect([index.directions, index.parameterCount]).toEqual([1, 3]);
  });

  it("a one-hot vector opens the letter's column of the article's W_x", () => {
    const { oneHot } = inputForms({ embeddingSize: 2 });
    expect(row(oneHot.inputByLetter, g)).toEqual([0, 0, 1, 0]);
    expect(row(oneHot.sumByLetter, d)).toEqual([0.6, 0.2, 0.9]);
    expect(row(oneHot.sumByLetter, g)).toEqual([0.4, 0.8, 0.1]);
    expect(row(oneHot.sumByLetter, s)).toEqual([0.8, 0.7, 0.2]);
    expect([oneHot.directions, oneHot.parameterCount]).toEqual([3, 12]);
  });

  it.each([1, 2, 3, 6])("an embedding of %i numbers is a row of the table, then a sum", (size) => {
    const { embedding } = inputForms({ embeddingSize: size });
    const { inputByLetter, weight, sumByLetter } = embedding;
    expect([inputByLetter.rows, inputByLetter.cols]).toEqual([4, size]);
    expect([weight.rows, weight.cols]).toEqual([3, size]);
    for (const value of [...inputByLetter.data, ...weight.data]) {
      expect(Math.abs(value)).toBeGreaterThanOrEqual(0.1);
      expect(10 * value).toBeCloseTo(Math.round(10 * value), 12);
    }
    for (const letter of [d, o, g, s])
      row(sumByLetter, letter).forEach((sum, unit) => {
        const x = row(inputByLetter, letter);
        const byHand = row(weight, unit).reduce((all, w, place) => all + w * x[place]!, 0);
        expect(sum).toBeCloseTo(byHand, 14);
      });
    expect(embedding.directions).toBe(Math.min(size, 3));
    expect(embedding.parameterCount).toBe(4 * size + 3 * size);
  });

  it.each([0, 7, 1.5])("refuses an embedding of %d numbers", (embeddingSize) => {
    expect(() => inputForms({ embeddingSize })).toThrow("the embedding size is");
  });
});
