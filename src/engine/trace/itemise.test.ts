import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../kernels/matrix.ts";
import { expectNear, expectSameBits } from "../testing/expectClose.ts";
import { type NetworkCase, networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import type { Matrix } from "../types.ts";
import { gateList } from "./gates.ts";
import { itemiseHead, itemiseLayer } from "./itemise.ts";
import type { DotProducts, GateBackward, GateForward, GateProducts } from "./trace.types.ts";
import { traceNetwork } from "./traceNetwork.ts";

/** Every gate of a trace with its gradients, its layer and its products. */
function gatesOf({ parameters, batch, objective }: NetworkCase) {
  const { forward, backward } = traceNetwork(parameters, batch, objective);
  return forward.layers.flatMap((directions, l) =>
    directions.flatMap((layer, d) => {
      const back = backward.layers[l]![d]!;
      const products = gateList<GateProducts>(itemiseLayer(layer, back));
      const gradients = gateList<GateBackward>(back.gates);
      return gateList<GateForward>(layer.gates).map((gate, index) => ({
        layer,
        back,
        gate,
        gradients: gradients[index]!,
        products: products[index]!,
      }));
    }),
  );
}

/** Last running sums, one row per step. */
const results = (steps: readonly DotProducts[]) =>
  steps.flatMap(({ partialSums: { rows, cols, data } }) =>
    Array.from({ length: rows }, (_, i) => data[i * cols + cols - 1]!),
  );

function expectProducts(
  { products }: DotProducts,
  weight: Matrix,
  input: Float64Array,
  isTransposed: boolean,
): void {
  expect([products.rows, products.cols]).toEqual(
    isTransposed ? [weight.cols, weight.rows] : [weight.rows, weight.cols],
  );
  products.data.forEach((product, index) => {
    const i = Math.floor(index / products.cols);
    const j = index % products.cols;
    const at = isTransposed ? j * weight.cols + i : i * weight.cols + j;
    expect(product).toBe(weight.data[at]! * input[j]!);
  });
}

describe("the products of a trace, written out", () => {
  it("end, to the last bit, in the numbers of the forward pass", () => {
    fc.assert(
      fc.property(networkCases, (given) => {
        for (const { layer, gate, products } of gatesOf(given)) {
          expectSameBits(results(products.inputByStep), gate.inputProductByStep.data);
          if (layer.cell !== "feedForward")
            expectSameBits(results(products.recurrentByStep), gate.recurrentProductByStep.data);
        }
        const trace = traceNetwork(given.parameters, given.batch, given.objective);
        const { logitsByStep, firstReadStep, views } = trace.forward;
        const size = logitsByStep.cols;
        const said = results(itemiseHead(trace).outputByStep).map((sum, i) =>
          views.head.bias ? sum + views.head.bias[i % size]! : sum,
        );
        const from = (firstReadStep - 1) * size;
        expectSameBits(said.slice(from), logitsByStep.data.slice(from));
      }),
    );
  });

  it("end, to the last bit, in what a vanilla network's states get from their output and their future", () => {
    const cases = networkCasesWith({ cell: "vanilla", isBidirectional: false });
    fc.assert(
      fc.property(cases, (given) => {
        for (const { layer, back, products } of gatesOf(given)) {
          const fromFuture = back.gradHiddenFromFutureByStep.data.slice(layer.hiddenByStep.cols);
          expectSameBits(results(products.fromFutureByStep), fromFuture);
        }
        const trace = traceNetwork(given.parameters, given.batch, given.objective);
        const { fromOutputByStep } = itemiseHead(trace);
        expectSameBits(results(fromOutputByStep), trace.backward.gradHeadInputByStep.data);
        expectSameBits(
          results(fromOutputByStep),
          trace.backward.layers.at(-1)![0]!.gradHiddenFromAboveByStep.data,
        );
      }),
    );
  });

  it("add up over an LSTM's gates to what comes from the future", () => {
    fc.assert(
      fc.property(
        networkCasesWith({ cell: "lstm", layerCount: 1, isBidirectional: false }),
        (given) => {
          const gates = gatesOf(given);
          const parts = gates.map(({ products }) => results(products.fromFutureByStep));
          const sums = parts[0]!.map((_, i) => parts.reduce((sum, part) => sum + part[i]!, 0));
          const { back, layer } = gates[0]!;
          expectNear(sums, back.gradHiddenFromFutureByStep.data.slice(layer.hiddenByStep.cols));
        },
      ),
    );
  });

  it("grow by one product at a time", () => {
    fc.assert(
      fc.property(networkCases, (given) => {
        const head = itemiseHead(traceNetwork(given.parameters, given.batch, given.objective));
        const all = [head, ...gatesOf(given).map(({ products }) => products)]
          .flatMap((lists) => Object.values(lists) as (readonly DotProducts[])[])
          .flat();
        for (const { products, partialSums } of all)
          products.data.forEach((product, index) => {
            const isFirst = index % products.cols === 0;
            const before = isFirst ? 0 : partialSums.data[index - 1]!;
            expect(partialSums.data[index]).toBe(before + product);
          });
      }),
      { numRuns: 30 },
    );
  });

  it("multiply the weights by what they are applied to", () => {
    fc.assert(
      fc.property(networkCases, (given) => {
        for (const { layer, gate, gradients, products } of gatesOf(given)) {
          const { weightIh, weightHh } = gate.parameters;
          const last = layer.inputByStep.rows - 1;
          const read = rowOf(layer.inputByStep, last);
          expectProducts(products.inputByStep[last]!, weightIh, read, false);
          const count = weightHh ? last + 1 : 0;
          expect(products.recurrentByStep).toHaveLength(count);
          expect(products.fromFutureByStep).toHaveLength(count);
          if (!weightHh) continue;
          const initial = rowOf(layer.hiddenByStep, 0);
          expectProducts(products.recurrentByStep[0]!, weightHh, initial, false);
          const nothing = new Float64Array(weightHh.rows);
          const passedBack = last > 0 ? rowOf(gradients.gradRecurrentPartByStep, 1) : nothing;
          expectProducts(products.fromFutureByStep[0]!, weightHh, passedBack, true);
          expectProducts(products.fromFutureByStep[last]!, weightHh, nothing, true);
        }
      }),
    );
  });

  it("are those of the forward pass alone where a sequence was only read", () => {
    fc.assert(
      fc.property(networkCases, ({ parameters, batch }) => {
        const trace = traceNetwork(parameters, batch, null);
        const [layer] = trace.forward.layers[0]!;
        const { inputByStep, fromFutureByStep } = itemiseLayer(layer!, null).candidate;
        expect(inputByStep).toHaveLength(trace.forward.inputByStep.rows);
        expect([fromFutureByStep, itemiseHead(trace).fromOutputByStep]).toEqual([[], []]);
      }),
      { numRuns: 20 },
    );
  });
});
