import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spectralRadius } from "../analysis/spectralRadius.ts";
import type { NetworkSpec } from "../network/network.types.ts";
import { CELL_KINDS, GATE_COUNT } from "../network/parameters.ts";
import { expectClose, expectSameBits } from "../testing/expectClose.ts";
import { blocksOf, draw, expectZeros, gatesOf } from "../testing/drawnNetwork.ts";
import type { Vector } from "../types.ts";
import { INITIALISATION_SCHEMES } from "./initialiseNetwork.ts";
import { expectSame } from "../testing/expectSame.ts";

/** Expects draws from U(−bound, bound): their range, mean and variance, each to within five standard errors. */
function expectUniform(values: Vector, bound: number) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + value ** 2, 0) / n;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(largest).toBeLessThanOrEqual(bound);
  expect(largest).toBeGreaterThan(bound * (1 - 15 / n));
  expect(Math.abs(mean)).toBeLessThan((5 * bound) / Math.sqrt(3 * n));
  expect(Math.abs(variance - bound ** 2 / 3)).toBeLessThan((5 * 0.3 * bound ** 2) / Math.sqrt(n));
}

const specs = fc.record({
  cell: fc.constantFrom(...CELL_KINDS),
  hiddenSize: fc.integer({ min: 1, max: 7 }),
  embeddingSize: fc.constantFrom(null, 3),
  layerCount: fc.integer({ min: 1, max: 3 }),
  isBidirectional: fc.boolean(),
});
const schemes = fc.constantFrom(...INITIALISATION_SCHEMES);

describe("initialiseNetwork", () => {
  it("gives the same bits for the same seed, others for another, and finite numbers always", () => {
    fc.assert(
      fc.property(specs, schemes, fc.nat(), fc.boolean(), (spec, scheme, seed, hasBiases) => {
        const first = draw({ ...spec, hasBiases }, { scheme, seed });
        const other = draw({ ...spec, hasBiases }, { scheme, seed: seed + 1 });
        expectSameBits(first.values, draw({ ...spec, hasBiases }, { scheme, seed }).values);
        expect(first.values.every(Number.isFinite)).toBe(true);
        if (scheme === "zeros") expectZeros(first.values);
        expect(other.values.every((value, i) => value === first.values[i])).toBe(
          scheme === "zeros",
        );
      }),
    );
  });

  it("gives the same weights with biases and without", () => {
    fc.assert(
      fc.property(specs, schemes, fc.nat(), (spec, scheme, seed) => {
        const without = blocksOf({ ...spec, hasBiases: false }, { scheme, seed });
        const weights = blocksOf(spec, { scheme, seed }).filter(({ shape }) => shape.length === 2);
        expectSame(weights, without, "blocks");
      }),
    );
  });

  it("draws these bits in every engine", () => {
    const { values } = draw({ hiddenSize: 2, layerCount: 1, embeddingSize: 2, inputSize: 2 });
    const sum = values.reduce((total, value, i) => total + value * (i + 1), 0);
    expect([values[0], values[1], values.at(-1), sum]).toMatchInlineSnapshot(`
      [
        1.1162794871075055,
        0.6573394352570098,
        0.40623247617575053,
        -108.59854777877216,
      ]
    `);
  });

  it("draws recurrent layers and the head as PyTorch does", () => {
    const spec = { hiddenSize: 50, inputSize: 40, outputSize: 60 };
    for (const cell of ["vanilla", "gru", "lstm"] as const)
      for (const { name, values } of blocksOf({ ...spec, cell }, {}))
        expectUniform(values, 1 / Math.sqrt(name.startsWith("head.") ? 2 * 50 : 50));
  });

  it("draws feed-forward layers as PyTorch's linear ones", () => {
    const spec = { cell: "feedForward", hiddenSize: 50, inputSize: 20, layerCount: 2 } as const;
    for (const { name, values } of blocksOf(spec, {}))
      expectUniform(values, 1 / Math.sqrt(name.includes("_l0") ? 20 : 2 * 50));
  });

  it("draws embeddings from the normal distribution", () => {
    for (const scheme of ["pytorch", "glorotUniform", "orthogonal"] as const) {
      const spec = { inputSize: 400, embeddingSize: 50, hiddenSize: 3 };
      const [{ values } = { values: new Float64Array() }] = blocksOf(spec, { scheme });
      const moment = (power: number) =>
        values.reduce((sum, value) => sum + value ** power, 0) / values.length;
      expect(values).toHaveLength(20_000);
      expect(Math.abs(moment(1))).toBeLessThan(5 / Math.sqrt(20_000));
      expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / 20_000));
      expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / 20_000));
    }
  });

  it("takes every gate for a matrix of its own in Glorot's bound, and leaves biases 0", () => {
    for (const cell of CELL_KINDS)
      for (const { name, shape, values } of blocksOf({ cell }, { scheme: "glorotUniform" })) {
        const [rows = 0, cols] = shape;
        const fanOut = name.startsWith("rnn.") ? rows / GATE_COUNT[cell] : rows;
        if (cols === undefined) expectZeros(values);
        else expectUniform(values, Math.sqrt(6 / (fanOut + cols)));
      }
  });

  it("makes each gate's recurrent matrix orthogonal, and draws the rest as Glorot", () => {
    for (const cell of ["vanilla", "gru", "lstm"] as const)
      for (const { name, values } of blocksOf({ cell }, { scheme: "orthogonal" })) {
        if (name.startsWith("head.weight")) expectUniform(values, Math.sqrt(6 / 45));
        if (name.includes("bias")) expectZeros(values);
        if (!name.startsWith("rnn.weight_hh")) continue;
        const gates = gatesOf(values, 20);
        expect(gates).toHaveLength(GATE_COUNT[cell]);
        for (const gate of gates) expectOrthogonal(gate, 20);
      }
  });

  it("scales each recurrent matrix to the spectral radius asked for, and nothing else", () => {
    const everyScheme = ["pytorch", "glorotUniform", "orthogonal"] as const;
    for (const scheme of everyScheme)
      for (const radius of [0, 0.9, 3]) {
        const drawn = blocksOf({}, { scheme });
        for (const [k, { name, values }] of blocksOf(
          {},
          { scheme, spectralRadius: radius },
        ).entries())
          if (!name.startsWith("rnn.weight_hh")) expectSameBits(values, drawn[k]!.values);
          else
            for (const data of gatesOf(values, 20))
              expectClose(spectralRadius({ rows: 20, cols: 20, data }), radius, 1e-9);
      }
  });

  it.each<readonly [Partial<NetworkSpec>, object, string]>([
    [{}, { scheme: "he" }, "the scheme is he"],
    [{}, { seed: -1 }, "the seed is -1"],
    [{}, { seed: 0.5 }, "the seed is 0.5"],
    [{}, { spectralRadius: -1 }, "the spectral radius is -1"],
    [{}, { spectralRadius: Number.NaN }, "the spectral radius is NaN"],
    [{}, { spectralRadius: 1e308 }, "the spectral radius is 1e+308"],
    [{}, { spectralRadius: 1, scheme: "zeros" }, "no factor gives one to matrices of zeros"],
    [{ cell: "feedForward" }, { spectralRadius: 1 }, "has no recurrent matrices"],
    [{ hiddenSize: 513 }, { scheme: "orthogonal" }, "recurrent matrices is 513"],
    [{ hiddenSize: 513 }, { spectralRadius: 1 }, "recurrent matrices is 513"],
    [{}, { gateBiases: { forgetGate: Infinity } }, "the bias of `forgetGate` is Infinity"],
    [
      { cell: "gru" },
      { gateBiases: { forgetGate: 1 } },
      "a bias for `forgetGate` was asked for, but a GRU network has the gates resetGate, updateGate",
    ],
    [{ cell: "vanilla" }, { gateBiases: { inputGate: 1 } }, "a vanilla network has no gates"],
    [{ hasBiases: false }, { gateBiases: { forgetGate: 1 } }, "this network has no biases"],
    [{ hiddenSize: 1e9 }, {}, "the hidden size is 1000000000"],
  ])("refuses %o with %o", (spec, options, message) => {
    expect(() => draw(spec, options)).toThrow(message);
  });
});

function expectOrthogonal(data: Vector, size: number) {
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let product = 0;
      for (let k = 0; k < size; k++) product += data[i * size + k]! * data[j * size + k]!;
      expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-14);
    }
}
