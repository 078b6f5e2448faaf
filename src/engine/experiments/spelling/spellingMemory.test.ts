import * as fc from "fast-check";
import { expect, it } from "vitest";
import { arraysOf } from "../../network/rnnParameters.ts";
import { activations } from "../../testing/arbitraries.ts";
import { editAt, experiment, fresh } from "../../testing/spellingExperiment.ts";
import type { Activation } from "../../types.ts";
import { createSpellingRunner } from "./spelling.ts";
import type { SpellingExperiment } from "./spelling.types.ts";

/** Experiments that differ little from one another, so that much of one run can serve the next. */
const experiments: fc.Arbitrary<SpellingExperiment> = fc.record({
  word: fc.constantFrom("dogs", "book"),
  hiddenSize: fc.constantFrom(2, 3),
  activation: fc.oneof(
    { arbitrary: fc.constant<Activation>("tanh"), weight: 3 },
    { arbitrary: activations, weight: 1 },
  ),
  lossPlacement: fc.constantFrom("everyStep" as const, "lastStep" as const),
  hasBiases: fc.constant(true),
  start: fc.constantFrom(1, 2),
  learningRate: fc.constantFrom(0.5, 400),
  edits: fc
    .array(
      fc.record({
        name: fc.constantFrom("weightHh" as const, "biasO" as const, "learningRate" as const),
        row: fc.constant(0),
        col: fc.constant(0),
        update: fc.nat(12),
        value: fc.constantFrom(0, 1, 900),
      }),
      { maxLength: 3 },
    )
    .map((edits) => edits.toSorted((a, b) => a.update - b.update)),
});

it("whatever was asked before, an answer is that of a fresh engine, to the last bit", () => {
  const base = fc.tuple(experiments, experiments);
  const questions = fc.array(
    fc.record({
      which: fc.nat(1),
      edits: fc.option(fc.array(fc.nat(2), { maxLength: 2 })),
      trainedTo: fc.nat(20),
      update: fc.nat(20),
    }),
    { minLength: 2, maxLength: 6 },
  );
  fc.assert(
    fc.property(base, questions, (pair, asked) => {
      const runner = createSpellingRunner();
      for (const { which, edits, trainedTo, update } of asked) {
        const chosen = pair[which]!;
        // Drop some of the edits, as undoing does.
        const kept = edits
          ? chosen.edits.filter((_, index) => edits.includes(index))
          : chosen.edits;
        const question = { ...chosen, edits: kept };
        const shown = Math.min(update, trainedTo);
        expect(runner({ experiment: question, update: shown, trainedTo })).toStrictEqual(
          fresh(question, shown, trainedTo),
        );
      }
    }),
    { numRuns: 150 },
  );
});

it("a number that is dragged, back and forth and while training goes on, is followed", () => {
  const runner = createSpellingRunner();
  for (const update of [3, 3, 0, 5, 3])
    for (const value of [0.1, 0.2, 0.1, -4]) {
      const edits = [editAt(update, value), editAt(6, 1)];
      const dragged = { ...experiment, edits };
      expect(runner({ experiment: dragged, update, trainedTo: 8 })).toStrictEqual(
        fresh(dragged, update, 8),
      );
    }
});

it("an answer may be written into without harm to the next", () => {
  const runner = createSpellingRunner();
  const first = runner({ experiment, update: 2, trainedTo: 4 });
  const kept = structuredClone(first);
  for (const array of arraysOf(first.parameters)) array.fill(9);
  first.lossByUpdate.fill(9);
  first.probabilityOfTargetByUpdate.data.fill(9);
  expect(runner({ experiment, update: 2, trainedTo: 4 })).toStrictEqual(kept);
  expect(kept.trace.loss.loss).toBe(kept.lossByUpdate[2]);
});
