import { expect, it } from "vitest";
import { circlesIn } from "./cycles.ts";
import { importsOf, read, sources } from "./sources.ts";

it("finds circles of any length, and where two share a file", () => {
  const imports = {
    a: ["b"],
    b: ["c", "outside"],
    c: ["a", "d"],
    d: ["e"],
    e: [],
    f: ["f"],
    g: ["h", "i"],
    h: ["g"],
    i: ["g", "e"],
  };
  expect(circlesIn(imports)).toEqual([["a", "b", "c"], ["f"], ["g", "h", "i"]]);
});

it("does not take two ways to the same file for a circle", () => {
  expect(circlesIn({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual([]);
});

it("no file of the site or of the engine imports itself by a detour, types counted", () => {
  const imports = Object.fromEntries(
    sources.map((path) => [path, importsOf(path, read(path)).map(({ name }) => name)]),
  );
  const known = Object.values(imports).flat();
  expect(known.filter((name) => name in imports).length).toBeGreaterThan(sources.length);
  expect(circlesIn(imports)).toEqual([]);
});
