import { expect, it } from "vitest";
import { createTrainingRun, traceNetwork } from "../../../src/engine/index.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import { amount } from "../../chart/tickText.ts";
import { createAsker } from "../../kit/asker.ts";
import { createInstance } from "../../kit/instance.ts";
import { keyOf } from "../../kit/knownAnswers.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { trainedFor } from "../../kit/testing/trainedFor.ts";
import { ask, describe, momentOf, params, prediction, sharesOf, start, table } from "./recall.ts";
import { RecallFigure } from "./RecallFigure.tsx";

const usual = firstOf(params, {});
const answerOf = async (change: Partial<typeof usual> = {}) =>
  (await answerTo(ask({ ...usual, ...change }))) as Answer<"recall">;

/** Norms of the gradient at t = 1 … T with some parameters, straight from a trace. */
function normsOf(
  { network, shown }: Answer<"recall">,
  values: Answer<"recall">["network"]["values"],
) {
  const { backward } = traceNetwork({ ...network, values }, shown, {
    loss: "crossEntropy",
    placement: "lastStep",
    reduction: "stepMean",
  });
  const layer = backward.layers[0]?.[0];
  const { data = new Float64Array(), cols = 0, rows = 0 } = layer?.gradHiddenByStep ?? {};
  return Array.from({ length: rows }, (_, t) =>
    Math.hypot(...data.slice(t * cols, (t + 1) * cols)),
  );
}

it("draws the gradient of the network as it is after each update", async () => {
  const answer = await answerOf();
  const known = new Map([[keyOf(ask(usual)), answer]]);
  const instance = createInstance(RecallFigure.definition, {}, createAsker(null, known));
  const [after1, after30] = await trainedFor(RecallFigure.definition, instance, [1, 30]);
  for (const live of [after1, after30]) {
    const run = createTrainingRun(start(usual, answer));
    run.step(live?.update ?? 0);
    const expected = normsOf(answer, run.parameters());
    const view = { params: usual, answer, step: 0, ...(live && { live }) };
    const { normByStep } = momentOf(view);
    expected.forEach((norm, t) => expect((normByStep[t] ?? 0) / norm).toBeCloseTo(1, 9));
    const [first = 0] = sharesOf(momentOf(view));
    expect(first / ((expected[1] ?? 0) / (expected.at(-1) ?? 1))).toBeCloseTo(1, 9);
    expect(describe(view)).toContain(`After ${live?.update} update`);
    const untrained = normsOf(answer, answer.network.values);
    const before = (untrained[1] ?? 0) / (untrained.at(-1) ?? 1);
    expect(describe(view)).toContain(` ${amount(first / before, 2)} times as wide`);
    expect(table(view).rows).toHaveLength(21);
    expect(drawn(RecallFigure.definition, view)).toContain("river-body");
  }
});

it("shows the untrained network until the run has told something of these sequences", async () => {
  const answer = await answerOf();
  const view = { params: usual, answer, step: 0 };
  const expected = normsOf(answer, answer.network.values);
  expect(Array.from(momentOf(view).normByStep)).toEqual(Array.from(answer.normByStep));
  expect((answer.normByStep[1] ?? 0) / (expected[1] ?? 1)).toBeCloseTo(1, 12);
  expect(describe(view)).toMatch(/^Not trained yet:/u);
  const other = await answerOf({ gap: "5" });
  const { value } = prediction.outcome({ ...view, answer: other }, 0);
  expect(value).toBe("fails");
});
