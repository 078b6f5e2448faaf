import * as fc from "fast-check";
import { expect, it } from "vitest";
import { gradientNormCurve } from "../../../src/engine/index.ts";
import { writeQuery } from "../../kit/address.ts";
import { createAsker } from "../../kit/asker.ts";
import { createInstance, viewOf } from "../../kit/instance.ts";
import { keyOf } from "../../kit/knownAnswers.ts";
import { writeInstance } from "../../kit/writeInstance.ts";
import { firstOf } from "../../kit/params/values.ts";
import { allValuesOf } from "../../kit/testing/values.ts";
import { GradientNormsFigure } from "./GradientNormsFigure.tsx";
import { ask, describe } from "./gradientNorms.ts";
import {
  added,
  changed,
  network,
  networksOf,
  type NormParams,
  params,
  removed,
  sentence,
  withNetworks,
} from "./networks.ts";
import { readNorm } from "./reading.ts";
import { stepSentence } from "./sentences.ts";
import { table } from "./table.ts";
import { openAt, viewAt } from "./testing/viewAt.ts";
import { normWords } from "./words.ts";

const usual = firstOf(params, {});
const one = (activation: string, spectralRadius: number, hiddenSize: number, seed: number) => ({
  activation,
  spectralRadius,
  hiddenSize,
  seed,
});
const first = { A: one("tanh", 0.5, 32, 5), B: one("tanh", 3, 32, 5) };

/** The networks of an address, by their names. */
const namedAt = (search: string) =>
  Object.fromEntries(networksOf(viewAt(search).params).map(({ id, ...rest }) => [id, rest]));

it.each([
  ["", first, 15, "log", 0],
  ["?back=1", first, 15, "log", 1],
  ["?back=14&axis=linear", first, 15, "linear", 14],
  ["?a=tanh-0.5-32-5&back=14&axis=linear", { A: first.A }, 15, "linear", 14],
  [
    "?a=tanh-0.5-32-5&b=relu-2-32-5&T=100&axis=linear&back=7",
    { A: first.A, B: one("relu", 2, 32, 5) },
    100,
    "linear",
    7,
  ],
  [
    "?a=tanh-3-32-6&c=sigmoid-3-8-5&back=14",
    { A: one("tanh", 3, 32, 6), C: one("sigmoid", 3, 8, 5) },
    15,
    "log",
    14,
  ],
  ["?d=identity-0.05-64-4294967295", { D: one("identity", 0.05, 64, 4294967295) }, 15, "log", 0],
] as const)("an old address opens: %s", (search, networks, T, axis, step) => {
  const { view, complaints } = openAt(search);
  expect(complaints).toEqual([]);
  expect(namedAt(search)).toEqual(networks);
  expect(view).toMatchObject({ params: { T, axis }, step });
});

it("says what of an address cannot be had, and shows the rest", () => {
  const { complaints } = openAt("?a=sinh-1-32-5&T=9999&axis=sqrt");
  expect(namedAt("?a=sinh-1-32-5&T=9999&axis=sqrt")).toEqual(first);
  expect(complaints).toHaveLength(3);
  expect(complaints[1]).toBe(
    "“⁨T⁩” was “⁨9999⁩”. It accepts whole numbers from 2 to 200. The rest of the address is followed.",
  );
  expect(namedAt("?a=tanh-99-32-5&b=%3Cscript%3E&c=tanh-1-4-1")).toEqual({
    C: one("tanh", 1, 4, 1),
  });
});

/** The figure as it stands on a page, with an engine that has answered already. */
function started(...asked: NormParams[]) {
  const known = new Map(
    [usual, ...asked].map(
      (now) => [keyOf(ask(now)), ask(now).specs.map(gradientNormCurve)] as const,
    ),
  );
  const { definition } = GradientNormsFigure;
  const instance = createInstance(definition, {}, createAsker(null, known));
  return {
    state: () => instance.getState(),
    view: () => viewOf(instance.getState()),
    search: () => writeQuery(Object.entries(writeInstance(definition, {}, instance.getState()))),
  };
}

it("writes the networks all or not at all, in marks that no address must escape", () => {
  const networks = fc
    .record(allValuesOf({ a: network, b: network, c: network, d: network }))
    .map((all) => all as Pick<NormParams, "a" | "b" | "c" | "d">);
  const some = fc.subarray(["a", "b", "c", "d"] as const, { minLength: 1 });
  fc.assert(
    fc.property(networks, some, (all, names) => {
      const now = { ...usual };
      for (const name of names) now[name] = all[name];
      const written = names.map((name) => {
        const { activation, spectralRadius, hiddenSize, seed } = all[name] as ReturnType<
          typeof one
        >;
        return `${name}=${activation}-${spectralRadius}-${hiddenSize}-${seed}`;
      });
      const search = `?${written.join("&")}`;
      expect(Object.values(namedAt(search))).toEqual(names.map((name) => all[name]));
      expect(withNetworks(networksOf(now))).toMatchObject(
        Object.fromEntries(names.map((name) => [name, all[name]])),
      );
    }),
    { numRuns: 20 },
  );
  const back = { ...usual, ...changed(usual, "B", { seed: 9 }) };
  const figure = started(back);
  figure.state().change(back);
  expect(figure.search()).toBe("?a=tanh-0.5-32-5&b=tanh-3-32-9");
  figure.state().change((now) => changed(now, "B", { seed: 5 }));
  expect(figure.search()).toBe("");
});

it("gives a new network the first free name, and never removes the last one", () => {
  let now = usual;
  const names = () =>
    networksOf(now)
      .map(({ id }) => id)
      .join("");
  const put = (change: Partial<NormParams>) => (now = { ...now, ...change });
  for (const expected of ["ABC", "ABCD", "ABCD"]) {
    put(added(now));
    expect(names()).toBe(expected);
  }
  put(removed(now, "B"));
  expect(names()).toBe("ACD");
  put(added(now));
  expect(names()).toBe("ABCD");
  for (const id of ["A", "B", "C", "D"] as const) put(removed(now, id));
  expect(names()).toBe("D");
});

it("keeps a walk that has arrived at the first word, whatever the length", () => {
  const figure = started({ ...usual, T: 40 }, { ...usual, T: 10 });
  figure.state().goTo(14);
  figure.state().change({ T: 40 });
  expect(figure.view()?.step).toBe(39);
  figure.state().goTo(20);
  figure.state().change({ T: 10 });
  expect(figure.view()?.step).toBe(9);
  figure.state().goTo(0);
  figure.state().change({ T: 15 });
  expect(figure.view()?.step).toBe(0);
});

/** As the figure writes 0.0095 … 9999 with so many digits. */
const digits = (value: number | undefined, count: number) => {
  const rounded = Number((value ?? NaN).toPrecision(count));
  return rounded.toFixed(Math.max(count - 1 - Math.floor(Math.log10(rounded)), 0));
};

// Norms and states stand at the index of their time step, words and the steps' matrices one before.
it.each([2, 4])("says and lists at t = %i what the engine's arrays hold there", (t) => {
  const view = { ...viewAt("?a=tanh-1.5-8-3&T=6"), step: 6 - t };
  const [curve] = view.answer;
  const { normByStep: norms = [], largestSingularValueByStep: most = [] } = view.answer[0] ?? {};
  if (!curve) throw new Error("no curve");
  const named = { id: "A", curve } as const;
  expect(stepSentence(readNorm(named, t))).toContain(
    `${digits(norms[t + 1], 3)} × ${digits((norms[t] ?? NaN) / (norms[t + 1] ?? NaN), 3)} ≈ ${digits(norms[t], 3)}.`,
  );
  expect(stepSentence(readNorm(named, t))).toContain(`×${digits(most[t], 2)} at most.`);
  expect(describe(view)).toContain(`back to t = ${t}, “⁨${sentence[t - 1]?.replace(",", "")}⁩”`);
  const { rows, columns, exact } = table(view);
  expect(rows[6 - t]?.slice(0, 2)).toEqual([String(t), sentence[t - 1]]);
  const cells = columns.slice(2).map((_, index) => exact?.(6 - t, index + 2));
  expect(cells).toEqual([
    norms[t],
    (norms[t] ?? NaN) / (norms[6] ?? NaN),
    (norms[t] ?? NaN) / (norms[t + 1] ?? NaN),
    most[t],
    curve.hiddenNormByStep[t],
  ]);
  expect(rows[6 - t]?.[5]).toBe(digits(most[t], 3));
});

it("a lone unit has one direction, so every step stretches its gradient as far as it can", () => {
  const view = viewAt("?a=tanh-1.5-1-3&T=6");
  const { rows, columns, exact } = table(view);
  const factor = columns.indexOf(normWords.table.factor("A"));
  const ceiling = columns.indexOf(normWords.table.ceiling("A"));
  for (let row = 1; row < rows.length; row += 1)
    expect(exact?.(row, ceiling)).toBeCloseTo(exact?.(row, factor) ?? NaN, 12);
  expect(new Set(rows.map((row) => row[ceiling])).size).toBe(rows.length);
});
