import { describe, it } from "vitest";
import { createMachine } from "../fast/machine.ts";
import type { CellKind } from "../network/network.types.ts";
import { expectClose, expectSameBits } from "../testing/expectClose.ts";
import { base, blocksOf, plain } from "../testing/drawnNetwork.ts";
import { INITIALISATION_SCHEMES, initialiseNetwork } from "./initialiseNetwork.ts";
import type { GateBiases } from "./initialiseNetwork.types.ts";

describe("biases of gates at the start", () => {
  /** Where PyTorch has each gate's rows: i, f, g, o and r, z, n. */
  it.each<readonly [CellKind, GateBiases, readonly (readonly [start: number, bias: number])[]]>([
    [
      "lstm",
      { inputGate: -4.6, forgetGate: 1.5 },
      [
        [0, -4.6],
        [20, 1.5],
      ],
    ],
    ["lstm", { outputGate: 2 }, [[60, 2]]],
    ["gru", { updateGate: 4.6 }, [[20, 4.6]]],
    ["gru", { resetGate: -1 }, [[0, -1]]],
  ])(
    "gives gates of a %s their biases, %o, in one of two and takes them from the other",
    (...of) => {
      const [cell, gateBiases, expectedAt] = of;
      for (const scheme of INITIALISATION_SCHEMES) {
        const drawn = blocksOf({ cell }, { scheme });
        for (const [k, { name, values }] of blocksOf({ cell }, { scheme, gateBiases }).entries()) {
          const expected = drawn[k]!.values.slice();
          for (const [start, bias] of expectedAt) {
            if (name.startsWith("rnn.bias_ih")) expected.fill(bias, start, start + 20);
            if (name.startsWith("rnn.bias_hh")) expected.fill(0, start, start + 20);
          }
          expectSameBits(values, expected);
        }
      }
    },
  );

  it.each<readonly [CellKind, GateBiases]>([
    ["lstm", { inputGate: -Math.log(50), forgetGate: Math.log(50) }],
    ["gru", { updateGate: Math.log(50) }],
  ])(
    "lets a %s that begins with ln T keep T / (T + 1) of its state, whatever it reads",
    (...of) => {
      const [cell, gateBiases] = of;
      const spec = { ...base, cell, layerCount: 1, isBidirectional: false, hiddenSize: 4 } as const;
      const network = initialiseNetwork(spec, { ...plain, scheme: "zeros", gateBiases });
      const begun = new Float64Array(4).fill(0.8);
      const machine = createMachine({ spec, sequenceLength: 50, batchSize: 1, objective: null });
      machine.parameters.set(network.values);
      machine.load({
        sequenceLength: 50,
        batchSize: 1,
        inputs: { kind: "values", values: new Float64Array(50 * spec.inputSize).fill(1) },
        lengths: null,
        initialState: { hidden: begun, cell: cell === "lstm" ? begun : null },
      });
      machine.forward();
      const { hidden, cell: cellState } = machine.finalState();
      // Nothing else reaches the gates and the candidate is 0: the state decays by T / (T + 1) a step.
      expectClose((cellState ?? hidden)[0]!, 0.8 * (50 / 51) ** 50, 1e-12);
    },
  );
});
