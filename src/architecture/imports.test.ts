import { describe, expect, it } from "vitest";
import { figureRule, ruleNameOf, rules, strangersIn } from "./rules.ts";
import { importsOf, sources } from "./sources.ts";

describe.each(Object.entries(rules))("%s", (ruleName, rule) => {
  const files = sources.filter((path) => ruleNameOf(path) === ruleName);

  it("has files, so this check is really checking", () => {
    expect(files).not.toHaveLength(0);
  });

  it.each(files)("%s", (path) => {
    expect(strangersIn(path, rule)).toEqual([]);
  });
});

describe("figures never import one another", () => {
  const files = sources.filter((path) => figureRule(path) !== null);

  it("has files, so this check is really checking", () => {
    expect(files).not.toHaveLength(0);
  });

  it.each(files)("%s", (path) => {
    const rule = figureRule(path);
    expect(rule && strangersIn(path, rule)).toEqual([]);
  });
});

it("every file has a rule", () => {
  expect(sources.filter((path) => ruleNameOf(path) === null && !figureRule(path))).toEqual([]);
});

it("imports are found in all their forms", () => {
  const text = [
    'import { a } from "./a.ts";',
    'import type { B } from "../b.ts";',
    'import {\n  c,\n} from "c";',
    'import "./d.css";',
    'export * from "e";',
    'const f = import("./f.ts");',
    'type F = typeof import("./f.ts").f;',
    'new Worker(new URL("./g.ts", import.meta.url));',
    '// import "h";',
    'Array.from("i");',
  ].join("\n");
  expect(importsOf("/app/x/y.ts", text)).toEqual([
    { name: "/app/x/a.ts", isTypeOnly: false },
    { name: "/app/b.ts", isTypeOnly: true },
    { name: "c", isTypeOnly: false },
    { name: "/app/x/d.css", isTypeOnly: false },
    { name: "e", isTypeOnly: false },
    { name: "/app/x/f.ts", isTypeOnly: false },
    { name: "/app/x/f.ts", isTypeOnly: true },
    { name: "/app/x/g.ts", isTypeOnly: false },
  ]);
});
