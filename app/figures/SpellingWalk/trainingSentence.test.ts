import { expect, it } from "vitest";
import { runOf } from "./testing/runOf.ts";
import { trainingSentence } from "./trainingSentence.ts";

it("before a class the sentence is a cue: the letter that won last, and at the end why it ended", () => {
  const run = runOf({}, 18, 18);
  const lead = /^After 18 updates the loss is 0\.257\./u;
  expect(trainingSentence(run, true)).toMatch(lead);
  expect(trainingSentence(run, true).match(/ wins after /gu)).toHaveLength(3);
  const cue = trainingSentence(run, true, true);
  expect(cue).toMatch(lead);
  expect(cue.match(/ wins after /gu)).toHaveLength(1);
  expect(cue).toContain("“⁨g⁩” wins after “⁨o⁩” since update 10.");
  const end = trainingSentence(run, false, true);
  expect(end).not.toContain(" wins after ");
  expect(end).toContain("It stopped because it has learnt");
});
