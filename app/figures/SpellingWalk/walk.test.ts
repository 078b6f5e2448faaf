import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paces } from "./store/walkSlice.ts";
import { cell, knownFrom, quantities } from "./cells.ts";
import { countSteps, createWalk, findStep, stepAt } from "./walk.ts";

const size = fc.record({
  timeSteps: fc.integer({ min: 1, max: 11 }),
  hiddenSize: fc.integer({ min: 1, max: 8 }),
  alphabetSize: fc.integer({ min: 1, max: 12 }),
  hasBiases: fc.boolean(),
});
const walkAndPace = fc.tuple(size.map(createWalk), fc.constantFrom(...paces));

describe("the walk", () => {
  it("takes every product and sum exactly once, in order, at every pace", () => {
    fc.assert(
      fc.property(walkAndPace, ([walk, pace]) => {
        let next = 0;
        for (let position = 0; position < countSteps(walk, pace); position++) {
          const step = stepAt(walk, pace, position);
          expect(step.leafStart).toBe(next);
          expect(step.leafEnd).toBeGreaterThanOrEqual(step.leafStart);
          next = step.leafEnd + 1;
        }
        expect(next).toBe(walk.leafCount);
      }),
      { numRuns: 30 },
    );
  });

  it("finds every step again by its name", () => {
    fc.assert(
      fc.property(walkAndPace, fc.nat(), ([walk, pace], seed) => {
        const step = stepAt(walk, pace, seed % countSteps(walk, pace));
        expect(findStep(walk, step.id, pace)).toEqual(step);
      }),
    );
  });

  it("gives each step of a pace its own name", () => {
    fc.assert(
      fc.property(walkAndPace, ([walk, pace]) => {
        const count = countSteps(walk, pace);
        const names = new Set(Array.from({ length: count }, (_, k) => stepAt(walk, pace, k).id));
        expect(names.size).toBe(count);
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the place when the pace changes", () => {
    fc.assert(
      fc.property(walkAndPace, fc.constantFrom(...paces), fc.nat(), ([walk, pace], other, seed) => {
        const step = stepAt(walk, pace, seed % countSteps(walk, pace));
        const there = findStep(walk, step.id, other);
        expect(there?.leafStart).toBeLessThanOrEqual(step.leafEnd);
        expect(there?.leafEnd).toBeGreaterThanOrEqual(step.leafEnd);
      }),
    );
  });

  it("knows no step that it does not have", () => {
    const walk = createWalk({ timeSteps: 3, hiddenSize: 3, alphabetSize: 4, hasBiases: false });
    const wrong = [
      "",
      "t4",
      "t0.wh",
      "t1.wh.4.1",
      "t1.wh.0.1",
      "t1.wh.0x1.1",
      "t1.wh.01.1",
      "t1.wh.1.1.1",
      "../..",
      "t1.xx",
    ];
    for (const id of wrong) expect(findStep(walk, id, "operation")).toBeNull();
  });

  it("clamps a position to its ends", () => {
    const walk = createWalk({ timeSteps: 2, hiddenSize: 1, alphabetSize: 2, hasBiases: false });
    expect(stepAt(walk, "operation", -5).position).toBe(0);
    expect(stepAt(walk, "operation", 1e9).position).toBe(countSteps(walk, "operation") - 1);
  });
});

describe("what is known", () => {
  it("is known by the end of the walk, whatever the quantity", () => {
    const walk = createWalk({ timeSteps: 3, hiddenSize: 3, alphabetSize: 4, hasBiases: true });
    for (const q of quantities) {
      expect(knownFrom(walk, cell(q, 1)), q).toBeLessThan(walk.leafCount);
    }
  });

  it("comes after what it is made from", () => {
    fc.assert(
      fc.property(size, (dimensions) => {
        const walk = createWalk(dimensions);
        const { timeSteps: T } = dimensions;
        for (let t = 1; t <= T; t++) {
          const order = (["wh", "wx", "a", "h", "z", "e", "y", "L"] as const).map((q) =>
            knownFrom(walk, cell(q, t)),
          );
          expect(order).toEqual(order.toSorted((one, other) => one - other));
          const back = (["dz", "do", "df", "dh", "da", "cy", "cx", "ch"] as const).map((q) =>
            knownFrom(walk, cell(q, t)),
          );
          expect(back).toEqual(back.toSorted((one, other) => one - other));
          const later = t < T ? knownFrom(walk, cell("da", t + 1)) : -1;
          expect(knownFrom(walk, cell("df", t))).toBeGreaterThan(later);
        }
      }),
      { numRuns: 40 },
    );
  });
});
