import * as fc from "fast-check";
import { expect, it } from "vitest";
import { runTrace } from "../trace/runTrace.ts";
import { createRandom } from "../random/random.ts";
import { beamSearch } from "../sampling/beamSearch.ts";
import { generate } from "../sampling/generate.ts";
import { expectClose } from "../testing/expectClose.ts";
import { networkCasesWith } from "../testing/networkArbitraries.ts";
import { onGrid } from "../testing/onGrid.ts";
import { createStepper } from "./stepper.ts";

const forward = networkCasesWith({ isBidirectional: false, inputSize: 3 });

it("symbols read one by one give what the head says after each, whatever the outputs are", () => {
  const sizes = new Set<number>();
  fc.assert(
    fc.property(
      forward.map(onGrid),
      fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }),
      ({ parameters }, symbols) => {
        sizes.add(parameters.spec.outputSize);
        const stepper = createStepper(parameters);
        expect(stepper.vocabularySize).toBe(3);
        expect(stepper.outputSize).toBe(parameters.spec.outputSize);
        const { logits } = runTrace(
          parameters,
          {
            sequenceLength: symbols.length,
            batchSize: 1,
            inputs: { kind: "symbols", symbols },
            lengths: null,
            initialState: null,
          },
          null,
        );
        for (let again = 0; again < 2; again++) {
          stepper.reset();
          expectClose(
            symbols.map((symbol) => [...stepper.read(symbol)]),
            logits,
            1e-10,
          );
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(sizes).toEqual(new Set([1, 2, 3]));
});

it("a network whose outputs are no symbols that it reads writes nothing", () => {
  const spec = {
    cell: "gru",
    activation: "tanh",
    inputSize: 5,
    embeddingSize: null,
    hiddenSize: 1,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: false,
    outputSize: 2,
  } as const;
  const stepper = createStepper({ spec, values: new Float64Array(3 * 5 + 3 + 2).fill(0.1) });
  expect(stepper.read(4)).toHaveLength(2);
  expect(() => stepper.read(5)).toThrow("the symbol is 5");
  const message = "the network reads 5 symbols and predicts 2";
  const options = { length: 3, stopSymbol: null } as const;
  expect(() =>
    generate(stepper, [1], {
      ...options,
      sampling: { kind: "greedy" },
      random: createRandom(1),
      initialState: null,
    }),
  ).toThrow(`generate: ${message}`);
  expect(() => beamSearch(stepper, [1], { ...options, beamWidth: 2 })).toThrow(
    `beamSearch: ${message}`,
  );
});
