import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lossStepGradients } from "../analysis/stateGradients.ts";
import { expectNear } from "../testing/expectClose.ts";
import { type NetworkCase, networkCases } from "../testing/networkArbitraries.ts";
import type { Vector } from "../types.ts";
import { headContribution, layerContribution } from "./contributions.ts";
import { gateList } from "./gates.ts";
import type { GateParameters, Gates, LayerForward, NetworkBackward } from "./trace.types.ts";
import { traceNetwork } from "./traceNetwork.ts";

const traceOf = ({ parameters, batch, objective }: NetworkCase) =>
  traceNetwork(parameters, batch, objective);

/** All numbers of one layer's parameters, gate by gate. */
const numbersOf = (gates: Gates<GateParameters>): Vector =>
  Float64Array.from(
    gateList<GateParameters>(gates).flatMap(({ weightIh, weightHh, biasIh, biasHh }) => [
      ...weightIh.data,
      ...(weightHh?.data ?? []),
      ...(biasIh ?? []),
      ...(biasHh ?? []),
    ]),
  );

const total = (parts: readonly Vector[]): Vector =>
  parts[0]!.map((_, i) => parts.reduce((sum, part) => sum + part[i]!, 0));

const stepsOf = (layer: LayerForward): number[] =>
  Array.from({ length: layer.inputByStep.rows }, (_, row) => row + 1);

/** What all steps of one layer add in one backward pass. */
const overSteps = (layer: LayerForward, backward: NetworkBackward, l: number, d: number): Vector =>
  total(
    stepsOf(layer).map((step) =>
      numbersOf(layerContribution(layer, backward.layers[l]![d]!, step)),
    ),
  );

it("what the steps of a layer add sums to its gradients, and so it does for the head", () => {
  fc.assert(
    fc.property(networkCases, (given) => {
      const { forward, backward } = traceOf(given);
      forward.layers.forEach((directions, l) => {
        directions.forEach((layer, d) => {
          expectNear(overSteps(layer, backward, l, d), numbersOf(backward.views.layers[l]![d]!));
        });
      });
      const parts = stepsOf(forward.layers[0]![0]!).map((timeStep) =>
        headContribution(forward, backward, timeStep),
      );
      expectNear(total(parts.map(({ weight }) => weight.data)), backward.views.head.weight.data);
      const { bias } = backward.views.head;
      expect(parts.map((part) => part.bias === null)).toEqual(parts.map(() => bias === null));
      if (bias) expectNear(total(parts.map((part) => part.bias!)), bias);
    }),
  );
});

it("what each loss adds by way of each step sums to the gradients", () => {
  fc.assert(
    fc.property(networkCases, (given) => {
      const trace = traceOf(given);
      const losses = lossStepGradients(trace);
      trace.forward.layers.forEach((directions, l) => {
        directions.forEach((layer, d) => {
          const parts = losses.map(({ backward }) => overSteps(layer, backward, l, d));
          expectNear(total(parts), numbersOf(trace.backward.views.layers[l]![d]!));
        });
      });
    }),
  );
});

it("in a network that reads forward, a loss adds nothing by way of a later step", () => {
  fc.assert(
    fc.property(networkCases, (given) => {
      fc.pre(!given.parameters.spec.isBidirectional);
      const trace = traceOf(given);
      for (const { timeStep, backward } of lossStepGradients(trace))
        trace.forward.layers.forEach(([layer], l) => {
          for (const step of stepsOf(layer!).slice(timeStep)) {
            const part = layerContribution(layer!, backward.layers[l]![0]!, step);
            expect(numbersOf(part).every((value) => value === 0)).toBe(true);
          }
        });
    }),
  );
});
