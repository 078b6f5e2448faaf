import { expect, it } from "vitest";
import { unrolled } from "./unrolled.ts";

const Wh = [
  [0.1, 0.5, 0.1],
  [0.5, 0.9, 0.3],
  [0.3, 0.2, 0.1],
];
const Wx = [
  [0.6, 0.8, 0.4, 0.8],
  [0.2, 0.2, 0.8, 0.7],
  [0.9, 0.8, 0.1, 0.2],
];
const Wy = [
  [0.9, 0.8, 0.3],
  [0.2, 0.3, 0.4],
  [0.6, 0.9, 0.1],
  [0.5, 0, 0.3],
];

it("reads goods, and goods again, with the worked example's weights: by hand, step after step", () => {
  const answer = unrolled({ word: "goods", hiddenSize: 3 });
  expect(answer.letters.join("")).toBe("goodsgoodsgo");
  expect(answer.alphabet.join("")).toBe("dogs");
  let h = [0, 0, 0];
  answer.letters.forEach((letter, row) => {
    const column = "dogs".indexOf(letter);
    expect(answer.symbolByStep[row]).toBe(column);
    const before = h;
    h = Wh.map((weights, i) =>
      Math.tanh(weights.reduce((sum, w, j) => sum + w * before[j]!, Wx[i]![column]!)),
    );
    const z = Wy.map((weights) => weights.reduce((sum, w, j) => sum + w * h[j]!, 0));
    const sum = z.reduce((total, score) => total + Math.exp(score), 0);
    h.forEach((value, i) => {
      expect(answer.hiddenByStep.data[3 * (row + 1) + i]).toBeCloseTo(value, 12);
      before.forEach((held, j) =>
        expect(answer.recurrentProductsByStep[row]!.data[3 * i + j]).toBeCloseTo(
          Wh[i]![j]! * held,
          12,
        ),
      );
      expect(answer.inputProductsByStep[row]!.data[4 * i + column]).toBe(Wx[i]![column]);
    });
    z.forEach((score, k) => {
      expect(answer.probabilitiesByStep.data[4 * row + k]).toBeCloseTo(Math.exp(score) / sum, 12);
      h.forEach((value, j) =>
        expect(answer.outputProductsByStep[row]!.data[3 * k + j]).toBeCloseTo(
          Wy[k]![j]! * value,
          12,
        ),
      );
    });
  });
});

it("counts as many numbers for any number of steps, and a block more for each place of the other network", () => {
  const { recurrentCountBySteps, feedForwardCountBySteps } = unrolled({
    word: "goods",
    hiddenSize: 3,
  });
  // W_x 3·4, W_h 3·3, W_y 4·3
  expect([...recurrentCountBySteps]).toEqual(Array.from({ length: 12 }, () => 33));
  // Without W_h: 3·4 for each place, and W_y
  feedForwardCountBySteps.forEach((count, index) => expect(count).toBe(12 * (index + 1) + 12));
});

it("draws weights for other letters and other sizes, the same each time", () => {
  const answer = unrolled({ word: "Hello", hiddenSize: 5 });
  expect(answer.alphabet.join("")).toBe("Helo");
  expect([answer.weightHh.rows, answer.weightIh.cols]).toEqual([5, 4]);
  expect(unrolled({ word: "Hello", hiddenSize: 5 })).toEqual(answer);
  expect(unrolled({ word: "dog", hiddenSize: 2 }).alphabet.join("")).toBe("dog");
});

it.each([
  [{ word: "a", hiddenSize: 3 }, "nothing to predict"],
  [{ word: "goods", hiddenSize: 9 }, "the number of units is 9"],
])("refuses %j", (spec, sentence) => {
  expect(() => unrolled(spec)).toThrow(sentence);
});
