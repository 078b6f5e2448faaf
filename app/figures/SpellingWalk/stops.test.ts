import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isStopName } from "./stops.ts";
import { closeStep, countSteps, createWalk, findStep, openStep, stepAt } from "./walk.ts";

const size = fc.record({
  timeSteps: fc.integer({ min: 1, max: 11 }),
  hiddenSize: fc.integer({ min: 1, max: 8 }),
  alphabetSize: fc.integer({ min: 1, max: 12 }),
  hasBiases: fc.boolean(),
});
const dogs = createWalk({ timeSteps: 3, hiddenSize: 3, alphabetSize: 4, hasBiases: false });

it("dogs has the stops of its story, each seen through one operation", () => {
  const stops = dogs.stops.map(({ id, focus }) => `${id} ${dogs.operations[focus]?.id}`);
  expect(stops).toEqual([
    "t1.key t1.wx",
    "t1.squeeze t1.h",
    "t1.bet t1.y",
    "t1.gap t1.L",
    "t2.memory t2.wh",
    "t2.sum t2.a",
    "t2.guess t2.L",
    "t3.hand t3.h",
    "t3 t3.L",
    "loss loss.total",
    "b3 b3.dz",
    "back b2.dh",
    "sum sum.gh",
    "update.move update.uh",
    "update.again update.after",
  ]);
});

it("every operation belongs to exactly one stop, and no operation is named as a stop", () => {
  fc.assert(
    fc.property(size.map(createWalk), ({ stops, operations }) => {
      const covered = stops.flatMap(({ first, last }) => operations.slice(first, last + 1));
      expect(covered).toEqual(operations);
      for (const { first, last, focus, id } of stops) {
        expect(focus).toBeGreaterThanOrEqual(first);
        expect(focus).toBeLessThanOrEqual(last);
        expect(isStopName(id), id).toBe(true);
      }
      for (const { id } of operations) expect(isStopName(id), id).toBe(false);
    }),
    { numRuns: 40 },
  );
});

it("a stop opens into the operation that it shows, and closing leads back to it", () => {
  fc.assert(
    fc.property(size.map(createWalk), fc.nat(), (walk, seed) => {
      const stop = stepAt(walk, "stop", seed % countSteps(walk, "stop"));
      const operation = openStep(walk, stop);
      const product = operation && openStep(walk, operation);
      expect(operation).toMatchObject({ pace: "operation", operation: stop.operation });
      expect(product).toMatchObject({ pace: "product", leafStart: stop.operation.start });
      expect(product && openStep(walk, product)).toBeNull();
      expect(product && closeStep(walk, product)).toEqual(operation);
      expect(operation && closeStep(walk, operation)).toEqual(stop);
      expect(closeStep(walk, stop)).toBeNull();
    }),
  );
});

it("every step that a link ever named opens, at every level", () => {
  const groups = ["t1", "t2", "t3", "loss", "b3", "b2", "b1", "sum", "update"];
  const operations = dogs.operations.map(({ id }) => id);
  const products = Array.from({ length: dogs.leafCount }, (_, k) => stepAt(dogs, "product", k).id);
  for (const id of [...groups, ...operations, ...products]) {
    for (const pace of ["stop", "operation", "product"] as const)
      expect(findStep(dogs, id, pace), `${id} at ${pace}`).not.toBeNull();
  }
});
