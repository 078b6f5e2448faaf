import { describe, expect, it } from "vitest";
import { CELL_KINDS } from "../network/parameters.ts";
import type { CellKind, NetworkSpec } from "../network/network.types.ts";
import { clipGradNorm } from "../optimizers/clipGradNorm.ts";
import { createOptimizer } from "../optimizers/createOptimizer.ts";
import { fillUniform } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { numericalGradient } from "../testing/numericalGradient.ts";
import { createEncoderDecoder } from "./encoderDecoder.ts";
import type { DecoderFeeding, TranslationBatch } from "./encoderDecoder.types.ts";

const specOf = (cell: CellKind, hiddenSize: number, layerCount = 1): NetworkSpec => ({
  cell,
  activation: "tanh",
  inputSize: 3,
  embeddingSize: null,
  hiddenSize,
  layerCount,
  isBidirectional: false,
  hasBiases: true,
  outputSize: 3,
});

/** Random sequences of the symbols 1 and 2, and the same from their ends to their starts. */
function reversal(length: number, batchSize: number, seed: number) {
  const random = createRandom(seed);
  const symbols = Int32Array.from({ length: length * batchSize }, () =>
    random.nextUniform() < 0.5 ? 1 : 2,
  );
  const reversed = symbols.map((_, index) => {
    const step = Math.floor(index / batchSize);
    return symbols[(length - 1 - step) * batchSize + (index % batchSize)]!;
  });
  return {
    source: {
      sequenceLength: length,
      batchSize,
      inputs: { kind: "symbols", symbols },
      lengths: null,
      initialState: null,
    },
    target: { sequenceLength: length, symbols: reversed, lengths: null },
  } satisfies TranslationBatch;
}

function pair(spec: NetworkSpec, length: number, batchSize: number, seed: number) {
  const both = createEncoderDecoder({
    encoder: spec,
    decoder: spec,
    sourceLength: length,
    targetLength: length,
    batchSize,
    startSymbol: 0,
    readsSymbols: true,
  });
  const random = createRandom(seed);
  for (const machine of [both.encoder, both.decoder]) {
    fillUniform(machine.parameters, 0.5, random);
    machine.parametersChanged();
  }
  return both;
}

describe("an encoder and a decoder", () => {
  const feedings: DecoderFeeding[] = ["teacherForced", "freeRunning"];
  const cells = CELL_KINDS.filter((cell) => cell !== "feedForward");
  it.each(cells.flatMap((cell) => feedings.map((feeding) => [cell, feeding] as const)))(
    "of %s cells, %s, have the gradient of central differences",
    (cell, feeding) => {
      const both = pair(specOf(cell, 3, 2), 4, 2, 11);
      const batch = reversal(4, 2, 3);
      both.forward(batch, feeding);
      both.backward();
      for (const machine of [both.encoder, both.decoder]) {
        const gradients = machine.gradients.slice();
        const numerical = numericalGradient(machine.parameters, () => {
          machine.parametersChanged();
          return both.forward(batch, feeding);
        });
        machine.parametersChanged();
        expect(gradients.some((gradient) => gradient !== 0)).toBe(true);
        const largest = Math.max(...gradients.map(Math.abs));
        gradients.forEach((gradient, i) => {
          expect(Math.abs(gradient - numerical[i]!)).toBeLessThan(1e-8 * Math.max(1, largest));
        });
      }
    },
  );

  it("learn to reverse a sequence, without being told the symbols before", () => {
    const both = pair(specOf("gru", 16), 4, 16, 1);
    const machines = [both.encoder, both.decoder];
    const optimizers = machines.map((machine) =>
      createOptimizer({ kind: "adam" }, machine.parameters.length),
    );
    for (let update = 0; update < 300; update++) {
      both.forward(reversal(4, 16, update), "teacherForced");
      both.backward();
      machines.forEach((machine, i) => {
        clipGradNorm(machine.gradients, 1);
        optimizers[i]!.update(machine.parameters, machine.gradients, 0.02);
        machine.parametersChanged();
      });
    }
    const unseen = reversal(4, 16, 1000);
    expect(both.forward(unseen, "freeRunning")).toBeLessThan(0.05);
    expectSameBits(both.outputs(), unseen.target.symbols);
  });

  it("read in free running what they wrote, and the target plays no part in it", () => {
    const both = pair(specOf("lstm", 5), 4, 3, 2);
    const batch = reversal(4, 3, 9);
    both.forward(batch, "freeRunning");
    const written = both.outputs();
    both.forward({ ...batch, target: { ...batch.target, symbols: written } }, "teacherForced");
    expectSameBits(both.outputs(), written);
    both.forward({ ...batch, target: reversal(4, 3, 10).target }, "freeRunning");
    expectSameBits(both.outputs(), written);
  });

  it.each<readonly [object, string]>([
    [{ cell: "lstm" }, "the decoder's cell is lstm, but"],
    [{ hiddenSize: 4 }, "the decoder's hidden size is 4, but"],
    [{ layerCount: 2 }, "the decoder's number of layers is 2, but"],
    [{ isBidirectional: true }, "both networks must read forward"],
    [{ inputSize: 2 }, "reads 2 symbols and writes 3"],
  ])("are refused if the decoder has %o", (change, message) => {
    const encoder = specOf("gru", 3);
    const decoder = { ...encoder, ...change };
    const shape = { sourceLength: 2, targetLength: 2, batchSize: 1, readsSymbols: true };
    expect(() => createEncoderDecoder({ encoder, decoder, ...shape, startSymbol: 0 })).toThrow(
      message,
    );
  });

  it("refuse a target of another length", () => {
    const both = pair(specOf("gru", 3), 4, 2, 1);
    const { source, target } = reversal(4, 2, 1);
    const short = { ...target, symbols: [1, 2] };
    expect(() => both.forward({ source, target: short }, "teacherForced")).toThrow(
      "`target` has 2 values",
    );
    const other = reversal(3, 2, 1);
    expect(() => both.forward({ source, target: other.target }, "teacherForced")).toThrow(
      "the batch has T = 3 and B = 2, but the machine was made for T = 4 and B = 2",
    );
  });
});
