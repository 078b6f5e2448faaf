import { beforeAll, expect, it } from "vitest";
import { createTrainingRun, order } from "../../../../src/engine/index.ts";
import { createAsker } from "../../asker.ts";
import { createInstance } from "../../instance.ts";
import { keyOf } from "../../knownAnswers.ts";
import type { LiveState } from "../../live/live.types.ts";
import { firstOf } from "../../params/values.ts";
import { trainedFor } from "../trainedFor.ts";
import { ask, describe, type HelloView, lossOf, params as schema, start, table } from "./hello.ts";
import { HelloFigure } from "./HelloFigure.tsx";

const params = firstOf(schema, {});
const question = ask(params);
const answer = order({ ...question });
/** Loss after 0, 1, 2 … updates, as the engine measures it by itself. */
const losses = createTrainingRun(start(params, answer))
  .step(60)
  .metrics.map(({ batch }) => batch.loss);
const view = (live: LiveState | undefined): HelloView => ({
  params,
  answer,
  step: 0,
  ...(live && { live }),
});
let states: LiveState[] = [];

beforeAll(async () => {
  const asker = createAsker(null, new Map([[keyOf(question), answer]]));
  const instance = createInstance(HelloFigure.definition, {}, asker);
  states = await trainedFor(HelloFigure.definition, instance, [1, 7, 60]);
});

it("says the loss that was measured last, and draws that of this very moment", () => {
  // The loss after update 7 is measured with update 8; the loss after the last is measured at once.
  expect(states.map((live) => describe(view(live)))).toEqual([
    `After 1 update, last measured loss ${losses[0]?.toFixed(3)}.`,
    `After 7 updates, last measured loss ${losses[6]?.toFixed(3)}.`,
    `After 60 updates, last measured loss ${losses[60]?.toFixed(3)}.`,
  ]);
  expect(states.map((live) => lossOf(view(live)))).toEqual([losses[1], losses[7], losses[60]]);
});

it("has each measured loss in its table, rounded and exact", () => {
  const { rows, exact } = table(view(states[1]));
  expect(rows).toEqual([
    ...losses.slice(0, 7).map((loss, update) => [String(update), loss.toFixed(3)]),
    ["7", "–"],
  ]);
  expect(rows.map((_, row) => exact?.(row, 1))).toEqual([...losses.slice(0, 7), undefined]);
  expect(table(view(undefined)).rows).toEqual([["0", "–"]]);
});
