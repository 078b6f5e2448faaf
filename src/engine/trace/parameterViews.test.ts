import * as fc from "fast-check";
import { expect, it } from "vitest";
import { expectSameBits } from "../testing/expectClose.ts";
import { networkCases } from "../testing/networkArbitraries.ts";
import { gateList } from "./gates.ts";
import { parameterViews } from "./parameterViews.ts";
import type { GateParameters } from "./trace.types.ts";

it("the views hold every number once, stacked gate by gate as PyTorch does", () => {
  fc.assert(
    fc.property(networkCases, ({ parameters }) => {
      // Each number is its own place in the flat parameters.
      const values = parameters.values.map((_, i) => i);
      const { embedding, layers, head } = parameterViews({ ...parameters, values });
      const flat = [...(embedding?.data ?? [])];
      for (const gates of layers.flat()) {
        const list = gateList<GateParameters>(gates);
        flat.push(...list.flatMap(({ weightIh }) => [...weightIh.data]));
        flat.push(...list.flatMap(({ weightHh }) => [...(weightHh?.data ?? [])]));
        flat.push(...list.flatMap(({ biasIh }) => [...(biasIh ?? [])]));
        flat.push(...list.flatMap(({ biasHh }) => [...(biasHh ?? [])]));
      }
      expectSameBits([...flat, ...head.weight.data, ...(head.bias ?? [])], values);
    }),
  );
});

it("what is written into a view stands in the flat numbers", () => {
  fc.assert(
    fc.property(networkCases, ({ parameters }) => {
      const values = parameters.values.slice();
      parameterViews({ ...parameters, values }).head.weight.data.fill(7);
      expect(values.filter((value) => value === 7)).not.toHaveLength(0);
    }),
    { numRuns: 10 },
  );
});
