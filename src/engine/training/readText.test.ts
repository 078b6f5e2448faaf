import { tanh } from "../kernels/elementary.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arraysOf } from "../cells/parameters.ts";
import { uniformParameters } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { alphabet, model, sizes } from "../testing/characterModel.ts";
import { expectClose } from "../testing/expectClose.ts";
import { LONGEST_TEXT, readText } from "./readText.ts";

describe("readText", () => {
  it("reads lower case, composed forms, one kind of line break, and its unknown character for the rest", () => {
    const reading = readText(model, "Abz\r\ne\u0301🐶É\r");
    expect(reading.letters).toEqual(["a", "b", " ", "\n", "é", " ", "é", "\n"]);
    expect(reading.inputIndexByStep).toEqual([1, 2, 0, 5, 4, 0, 4, 5]);
    expect(reading.hiddenByStep.rows).toBe(9);
  });

  it("begins without memory: h_1 is tanh of one column of W_x and the bias", () => {
    const { weightIh, biasH } = model.parameters;
    const expected = biasH!.map((bias, i) => tanh(weightIh.data[i * 6 + 2]! + bias));
    expect(readText(model, "b").hiddenByStep.data).toEqual(
      Float64Array.of(0, 0, 0, 0, 0, ...expected),
    );
  });

  it("tells what it expects next, and what comes", () => {
    const { letters, ...reading } = readText(model, "abc abc");
    reading.topFiveNext.forEach((guesses, row) => {
      expect(guesses).toHaveLength(5);
      expect(guesses[0]).toEqual({
        letter: reading.topGuessByStep[row],
        probability: reading.probabilityOfTopByStep[row],
      });
      const probabilities = guesses.map(({ probability }) => probability);
      expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
      expect(new Set(guesses.map(({ letter }) => letter)).size).toBe(5);
    });
    expect(reading.guessIsRightByStep.slice(0, -1)).toEqual(
      letters.slice(1).map((letter, row) => letter === reading.topGuessByStep[row]),
    );
    expect(reading.guessIsRightByStep.at(-1)).toBeNull();
    expect(reading.probabilityOfNextByStep.at(-1)).toBeNull();
    const bits = reading.probabilityOfNextByStep.slice(0, -1).map((p) => -Math.log2(p ?? 0));
    expectClose(reading.meanBitsPerCharacter!, bits.reduce((a, b) => a + b, 0) / 6, 1e-12);
    expect(reading.uniformBitsPerCharacter).toBeCloseTo(Math.log2(6), 14);
  });

  it("guesses all letters of a small alphabet, in its order where they are equally likely", () => {
    const parameters = uniformParameters(
      { inputSize: 2, hiddenSize: 1, vocabularySize: 2 },
      true,
      createRandom(1),
    );
    for (const array of arraysOf(parameters)) array.fill(0);
    const { topFiveNext, meanBitsPerCharacter } = readText(
      { alphabet: ["y", "x"], unknown: "x", parameters },
      "xx",
    );
    expect(topFiveNext[0]).toEqual([
      { letter: "y", probability: 0.5 },
      { letter: "x", probability: 0.5 },
    ]);
    expect(meanBitsPerCharacter).toBeCloseTo(1, 14);
  });

  it("has nothing to compare in a text of no letter or one", () => {
    expect(readText(model, "")).toMatchObject({
      letters: [],
      topFiveNext: [],
      meanBitsPerCharacter: null,
    });
    expect(readText(model, "a")).toMatchObject({
      probabilityOfNextByStep: [null],
      meanBitsPerCharacter: null,
    });
  });

  it("refuses a text that is too long, with a sentence", () => {
    expect(readText(model, "a".repeat(LONGEST_TEXT)).letters).toHaveLength(LONGEST_TEXT);
    expect(() => readText(model, "a".repeat(2001))).toThrow(
      "The text has 2001 letters, but at most 2000 are read at once. Shorten it.",
    );
    expect(() => readText(model, "a".repeat(10_000_000))).toThrow("more than 2000 letters");
  });

  it("refuses a model whose parts do not belong together", () => {
    expect(() => readText({ ...model, unknown: "?" }, "a")).toThrow("its alphabet lacks “?”");
    expect(() => readText({ ...model, alphabet: [...alphabet.slice(1), "a"] }, "a")).toThrow(
      "different characters",
    );
    expect(() => readText({ ...model, alphabet: [" "] }, "a")).toThrow("its alphabet has 1");
    const plain = uniformParameters(sizes, false, createRandom(3));
    expect(() => readText({ ...model, parameters: plain }, "a")).toThrow("it has no biases");
  });

  it("reads any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const reading = readText(model, text);
        expect(reading.letters.every((letter) => alphabet.includes(letter))).toBe(true);
        expect([...reading.probabilityOfTopByStep].every((p) => p > 0 && p <= 1)).toBe(true);
      }),
    );
  });
});
