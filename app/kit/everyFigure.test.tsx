import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer, Kind } from "../../src/protocol/messages.ts";
import { createAsker } from "./asker.ts";
import type { FigureDefinition, View } from "./figure.ts";
import { createInstance, viewOf } from "./instance.ts";
import { writeInstance } from "./writeInstance.ts";
import { keyOf } from "./knownAnswers.ts";
import type { Schema, ValuesOf } from "./params/param.ts";
import { firstOf, readParams, writeParams } from "./params/values.ts";
import { answerTo, drawn } from "./testing/draw.tsx";
import { trainedFor } from "./testing/trainedFor.ts";
import { allValuesOf } from "./testing/values.ts";

type Definition = FigureDefinition<Schema, Kind>;

const modules = import.meta.glob<Record<string, { readonly definition?: Definition }>>(
  ["../figures/*/*Figure.tsx", "./testing/*/*Figure.tsx"],
  { eager: true },
);
const definitions = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .flatMap(({ definition }) => (definition ? [definition] : []));

it("finds figures, each with a name of its own", () => {
  expect(definitions).not.toHaveLength(0);
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
});

const rubbish = /NaN|undefined|\bnull\b|\[object/;
/** Numbers as the site writes them. */
const numbersIn = (text: string) => text.match(/−?\d[\d.,]*(?:[·×]10[⁻⁰¹²³⁴-⁹]+)?/g) ?? [];
const trimmed = (number: string) => number.replace(/[.,]+$/, "");

describe.each(definitions)("$id", (definition) => {
  const { params: schema, ask, steps, describe: say, table, checks = [], prediction } = definition;
  const { gather } = definition;
  const usual = firstOf(schema, {});
  let views: View<Schema, Kind>[] = [];
  /** The same at the last step, while its network is trained */
  let trained: View<Schema, Kind>[] = [];

  beforeAll(async () => {
    const answer = (await answerTo(ask(usual))) as Answer;
    const count = steps?.count(answer, usual) ?? 1;
    views = Array.from({ length: count }, (_, step) => ({ params: usual, answer, step }));
    const last = views.at(-1);
    trained = [];
    for (const live of await trainedFor(definition, started(), [1, 7, 20]))
      if (last) trained.push({ ...last, live });
  });

  /** Pictures of a figure that gathers: with nothing, with a part and with everything gathered. */
  async function gatheredViews(): Promise<View<Schema, Kind>[]> {
    const [view] = views;
    if (!gather || !view) return [];
    const stages = [gather.none];
    for (;;) {
      const gathered = stages.at(-1);
      const before = gather.progress(usual, gathered);
      const question = gather.next(usual, gathered);
      expect(question === null).toBe(before.done === before.count);
      if (question === null) break;
      const answer = (await answerTo(question)) as Answer;
      stages.push(gather.add(gathered, answer, question));
      expect(gather.progress(usual, stages.at(-1)).done).toBeGreaterThan(before.done);
    }
    const state = {
      status: "paused",
      unitMs: null,
      message: null,
      play: () => {},
      pause: () => {},
    } as const;
    return [stages[0], stages[Math.floor(stages.length / 2)], stages.at(-1)].map((gathered) => ({
      ...view,
      gather: { ...state, gathered },
    }));
  }

  /** A figure that has its first answer. */
  const started = () =>
    createInstance(
      definition,
      {},
      createAsker(null, new Map([[keyOf(ask(usual)), views[0]?.answer]])),
    );

  it("brings every value of every parameter back from an address", () => {
    fc.assert(
      fc.property(fc.record(allValuesOf(schema)), (values) => {
        const params = values as ValuesOf<Schema>;
        const written = new Map(Object.entries(writeParams(schema, params, usual)));
        expect(readParams(schema, written, usual)).toEqual({ params, complaints: [] });
      }),
    );
    expect(writeInstance(definition, {}, started().getState())).toEqual({});
  });

  it("stands any address, with a sentence for each name that it cannot follow", () => {
    const names = [...Object.keys(schema), "step", "other"];
    const query = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(query, (asked) => {
        const instance = started();
        instance.getState().open(new Map(Object.entries(asked)));
        const { complaints } = instance.getState();
        expect(complaints.length).toBeLessThanOrEqual(names.length);
        expect(complaints.join(" ")).not.toMatch(/\[object/);
        expect(viewOf(instance.getState())).not.toBeNull();
      }),
    );
  });

  it("says and draws something sensible at every step, and something else at each", () => {
    const texts = [...views, ...trained].map((view) =>
      [steps?.label(view) ?? "", say(view)].join(" · "),
    );
    for (const text of texts) expect(text).not.toMatch(rubbish);
    expect(new Set(texts).size).toBe(texts.length);
    const some = [views[0], views[Math.floor(views.length / 2)], views.at(-1), ...trained];
    for (const view of some) {
      expect(view && drawn(definition, view)).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  it("has a whole table, which holds every number of the sentence", () => {
    for (const view of [...views, ...trained]) expectWholeTable(view);
  });

  it("comes to an end of what it gathers, and tells of it at any time", async () => {
    const stages = await gatheredViews();
    expect(new Set(stages.map(say)).size).toBe(stages.length);
    for (const view of stages) {
      expect(say(view)).not.toMatch(rubbish);
      expect(drawn(definition, view)).not.toMatch(/NaN|undefined|\[object/);
      expectWholeTable(view);
    }
  });

  function expectWholeTable(view: View<Schema, Kind>): void {
    const { caption, notes = [], columns, rows } = table(view);
    expect(new Set(columns).size).toBe(columns.length);
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
    expect(rows).not.toHaveLength(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const text = [caption, notes, columns, ...rows].flat().join(" ");
    expect(text).not.toMatch(rubbish);
    const known = new Set(
      [...numbersIn(text), ...numbersIn(JSON.stringify(view.params))].map(trimmed),
    );
    const counts = new Set(
      [view.step, view.step + 1, views.length, rows.length, columns.length - 1].map(String),
    );
    const said = [say(view), definition.cue?.(view) ?? ""].join(" ");
    // “0.3 − 0.1” takes away what stands in the table as −0.1.
    for (const [, taken = ""] of said.matchAll(/− (\d[\d.,]*)/g))
      if (known.has(`−${trimmed(taken)}`)) known.add(trimmed(taken));
    const strangers = numbersIn(said)
      .map(trimmed)
      .filter((number) => !known.has(number) && !counts.has(number));
    expect(strangers).toEqual([]);
  }

  it("draws the same, whether one walks there or opens the address", () => {
    const middle = Math.floor((views.length - 1) / 2);
    const walked = started();
    walked.getState().goTo(views.length - 1);
    walked.getState().goTo(middle);
    const view = viewOf(walked.getState());
    const opened = started();
    const part = writeInstance(definition, {}, walked.getState());
    opened.getState().open(new Map(Object.entries(part)));
    const other = viewOf(opened.getState());
    if (!view || !other) throw new Error("no picture");
    expect(drawn(definition, other)).toBe(drawn(definition, view));
  });

  it("takes its own right answers, refuses others, and calls an outcome by a name that was offered", () => {
    const [view] = views;
    if (!view) throw new Error("no picture");
    for (const { judge, right } of checks) {
      expect(judge(view, right(view))).toMatchObject({ isRight: true });
      expect(judge(view, "−123456.789")).toMatchObject({ isRight: false });
    }
    const last = views.at(-1) ?? view;
    prediction?.subjects(last).forEach((_, index) => {
      const { value, sentence } = prediction.outcome(last, index);
      expect(prediction.options.map((option) => option.value)).toContain(value);
      expect(sentence).not.toMatch(rubbish);
    });
  });
});
