import { tanh } from "../../kernels/elementary.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotFiniteError } from "../../errors.ts";
import { blockOf, parameterBlocks, zeroNetwork } from "../../network/parameters.ts";
import { runTrace } from "../../trace/runTrace.ts";
import { alphabet, characterModelOf } from "../../testing/characterModel.ts";
import { expectClose } from "../../testing/expectClose.ts";
import type { CharacterModel } from "../../training/character.types.ts";
import { LONGEST_TEXT } from "./limits.ts";
import { readText } from "./reading.ts";

const model = characterModelOf();

describe("readText", () => {
  it("reads lower case, composed forms, one kind of line break, and its unknown character for the rest", () => {
    const reading = readText({ model, text: "Abz\r\ne\u0301🐶É\r" });
    expect(reading.letters).toEqual(["a", "b", " ", "\n", "é", " ", "é", "\n"]);
    expect(reading.inputIndexByStep).toEqual([1, 2, 0, 5, 4, 0, 4, 5]);
    expect(reading.hiddenByStep.rows).toBe(9);
  });

  it("reads mixed case where its network knows it", () => {
    const mixed: CharacterModel = {
      ...model,
      alphabet: [" ", "a", "A", "c", "É", "ß"],
      foldsCase: false,
    };
    expect(readText({ model: mixed, text: "AacCÉe\u0301ß" }).letters).toEqual([
      ..."Aac".split(""),
      " ",
      "É",
      " ",
      "ß",
    ]);
    expect(readText({ model: { ...mixed, foldsCase: true }, text: "aA" }).letters).toEqual([
      "a",
      "a",
    ]);
  });

  it("begins without memory: h_1 is tanh of one column of W_x and both biases", () => {
    const { spec, values } = model.network;
    const blocks = parameterBlocks(spec);
    const block = (name: string) => blockOf(values, blocks, `rnn.${name}_l0`)!;
    const expected = block("bias_ih").map((bias, i) =>
      tanh(block("weight_ih")[i * 6 + 2]! + (bias + block("bias_hh")[i]!)),
    );
    expect(readText({ model, text: "b" }).hiddenByStep.data).toEqual(
      Float64Array.of(0, 0, 0, 0, 0, ...expected),
    );
  });

  it.each([
    { cell: "vanilla" },
    { cell: "gru", layerCount: 2 },
    { cell: "lstm", layerCount: 2, embeddingSize: 3 },
    { cell: "lstm", hasHeadBias: false },
    { cell: "gru", hasBiases: false },
  ] as const)("reads with a network of any cell, %o, what the plain path computes", (change) => {
    const { network, ...rest } = characterModelOf(change);
    const reading = readText({ model: { network, ...rest }, text: "cab é\nb" });
    const { logits, hidden } = runTrace(
      network,
      {
        sequenceLength: 7,
        batchSize: 1,
        inputs: { kind: "symbols", symbols: [3, 1, 2, 0, 4, 5, 2] },
        lengths: null,
        initialState: null,
      },
      null,
    );
    expectClose(reading.hiddenByStep.data, [0, 0, 0, 0, 0, ...hidden]);
    for (let row = 0; row < 6; row++) {
      const powers = Array.from(logits.slice(6 * row, 6 * row + 6), (logit) => Math.exp(logit));
      const sum = powers.reduce((a, b) => a + b, 0);
      const next = reading.inputIndexByStep[row + 1]!;
      expectClose(reading.probabilityOfNextByStep[row]!, powers[next]! / sum);
      expectClose(reading.probabilityOfTopByStep[row]!, Math.max(...powers) / sum);
    }
  });

  it("reads with more than 256 symbols", () => {
    const many = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const { network } = characterModelOf({ cell: "gru", inputSize: 300, outputSize: 300 });
    const reading = readText({
      model: { alphabet: many, unknown: many[0]!, foldsCase: false, network },
      text: `${many[299]!}x${many[256]!}`,
    });
    expect(reading.inputIndexByStep).toEqual([299, 0, 256]);
    expect(reading.uniformBitsPerCharacter).toBeCloseTo(Math.log2(300), 12);
  });

  it("says where the numbers of a network leave the finite ones", () => {
    const { network, ...rest } = characterModelOf({ activation: "identity" });
    const values = network.values.map((value) => value * 1e200);
    expect(() =>
      readText({ model: { ...rest, network: { ...network, values } }, text: "abc" }),
    ).toThrow(NotFiniteError);
  });

  it("tells what it expects next, and what comes", () => {
    const { letters, ...reading } = readText({ model, text: "abc abc" });
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
    const { spec } = characterModelOf({ inputSize: 2, outputSize: 2, hiddenSize: 1 }).network;
    const { topFiveNext, meanBitsPerCharacter } = readText({
      model: { alphabet: ["y", "x"], unknown: "x", foldsCase: true, network: zeroNetwork(spec) },
      text: "xx",
    });
    expect(topFiveNext[0]).toEqual([
      { letter: "y", probability: 0.5 },
      { letter: "x", probability: 0.5 },
    ]);
    expect(meanBitsPerCharacter).toBeCloseTo(1, 14);
  });

  it("has nothing to compare in a text of no letter or one", () => {
    expect(readText({ model, text: "" })).toMatchObject({
      letters: [],
      topFiveNext: [],
      meanBitsPerCharacter: null,
    });
    expect(readText({ model, text: "a" })).toMatchObject({
      probabilityOfNextByStep: [null],
      meanBitsPerCharacter: null,
    });
  });

  it("refuses a text that is too long, with a sentence", () => {
    expect(readText({ model, text: "a".repeat(LONGEST_TEXT) }).letters).toHaveLength(LONGEST_TEXT);
    expect(() => readText({ model, text: "a".repeat(2001) })).toThrow(
      "The text has 2001 letters, but at most 2000 are read at once. Shorten it.",
    );
    expect(() => readText({ model, text: "a".repeat(10_000_000) })).toThrow(
      "more than 2000 letters",
    );
  });

  it("refuses a model whose parts do not belong together", () => {
    expect(() => readText({ model: { ...model, unknown: "?" }, text: "a" })).toThrow(
      "its alphabet lacks “?”",
    );
    expect(() =>
      readText({ model: { ...model, alphabet: [...alphabet.slice(1), "a"] }, text: "a" }),
    ).toThrow("different characters");
    expect(() => readText({ model: { ...model, alphabet: [" "] }, text: "a" })).toThrow(
      "its alphabet has 1",
    );
    const { network } = characterModelOf({ isBidirectional: true });
    expect(() => readText({ model: { ...model, network }, text: "a" })).toThrow(
      "it reads from the end, too",
    );
    const cut = { ...model.network, values: model.network.values.slice(1) };
    expect(() => readText({ model: { ...model, network: cut }, text: "a" })).toThrow(
      "of this architecture has",
    );
  });

  it("reads any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const reading = readText({ model, text });
        expect(reading.letters.every((letter) => alphabet.includes(letter))).toBe(true);
        expect([...reading.probabilityOfTopByStep].every((p) => p > 0 && p <= 1)).toBe(true);
      }),
    );
  });
});
