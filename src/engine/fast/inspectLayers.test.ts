import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { GateName } from "../network/layerInspection.types.ts";
import type { GateForward } from "../trace/trace.types.ts";
import { traceNetwork } from "../trace/traceNetwork.ts";
import { expectClose } from "../testing/expectClose.ts";
import { networkCases } from "../testing/networkArbitraries.ts";
import { onGrid } from "../testing/onGrid.ts";
import { createMachine } from "./machine.ts";

it("states, gates and gradient norms of every sequence of a batch are those of the trace", () => {
  let gatesSeen = 0;
  fc.assert(
    fc.property(networkCases.map(onGrid), ({ parameters: { spec, values }, batch, objective }) => {
      const { sequenceLength, batchSize } = batch;
      const machine = createMachine({
        spec,
        sequenceLength,
        batchSize,
        objective,
        readsSymbols: batch.inputs.kind === "symbols",
      });
      machine.parameters.set(values);
      machine.load(batch);
      machine.forward();
      expect(machine.inspectLayers(0)[0]!.gradientNormByStep).toBeNull();
      machine.backward();
      for (let element = 0; element < batchSize; element++) {
        const trace = traceNetwork({ spec, values }, batch, objective, element);
        const theirGradients = trace.backward.layers.flat();
        const ours = machine.inspectLayers(element);
        const theirs = trace.forward.layers.flat();
        expect(ours).toHaveLength(theirs.length);
        for (const [i, layer] of theirs.entries()) {
          const { hiddenByStep, cellByStep, gates, gradientNormByStep, ...place } = ours[i]!;
          expect(place).toEqual({ layer: layer.layer, isReverse: layer.isReverse });
          expectClose(hiddenByStep.data, layer.hiddenByStep.data, 1e-10);
          expect(cellByStep === null).toBe(layer.cellByStep === null);
          if (cellByStep) expectClose(cellByStep.data, layer.cellByStep!.data, 1e-10);
          const hasGates = spec.cell === "lstm" || spec.cell === "gru";
          expect(Object.keys(gates)).toEqual(hasGates ? Object.keys(layer.gates) : []);
          for (const [name, { valueByStep }] of Object.entries<GateForward>(layer.gates)) {
            if (hasGates) expectClose(gates[name as GateName]!.data, valueByStep.data, 1e-10);
            gatesSeen += 1;
          }
          const { rows, cols, data } = theirGradients[i]!.gradHiddenByStep;
          const norms = Array.from({ length: rows }, (_, row) =>
            Math.hypot(...data.subarray(row * cols, (row + 1) * cols)),
          );
          expectClose(gradientNormByStep!, norms, 1e-10);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(gatesSeen).toBeGreaterThan(100);
});
