import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import packageJson from "../package.json";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Paths, from the root of the repository, of the files below a folder. */
function filesIn(folder: string, extension: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `/${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => extension.test(path) && !path.endsWith(".d.ts"));
}

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Every file with a rule, which this one does without. */
const sources = ["src", "app", "e2e"]
  .flatMap((folder) => filesIn(folder, /\.tsx?$/u))
  .filter((path) => path !== "/src/architecture.test.ts");

interface Import {
  /** A path from the root, or the name of a package */
  readonly name: string;
  readonly isTypeOnly: boolean;
}

/** Every module that a file names, in imports, re-exports and `new URL(…)` of a source file. */
function importsOf(path: string, text: string): Import[] {
  const code = text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, "");
  const statements =
    /\b(?:import|export)\s+(type\s)?[^"';]*?\bfrom\s*"([^"]+)"|\bimport\s*\(?\s*"([^"]+)"|\bnew URL\(\s*"([^"]+\.tsx?)"/gu;
  return Array.from(code.matchAll(statements), ([, type, from, bare, url]) => {
    const name = from ?? bare ?? url ?? "";
    return {
      name: name.startsWith(".") ? new URL(name, `file://${path}`).pathname : name,
      isTypeOnly: type !== undefined,
    };
  });
}

const isTest = (path: string) => /\.test\.tsx?$|\/testing\//u.test(path);
const testTools = /^(vitest|vitest-browser-react|fast-check|node:.*)$/u;
/** Asks the engine in process: for prerendering, and for tests of the site, which may read the prose too. */
const answer = /^\/src\/worker\/answer\.ts$/u;
/** Tests of the site compare what it says with the engine. */
const engine = /^\/src\/engine\/index\.ts$/u;
const protocol = /^\/src\/protocol\//u;
const shipped = [
  new RegExp(`^(${Object.keys(packageJson.dependencies).join("|")})(/|$)`, "u"),
  /^virtual:pwa-register$/u,
];
/** What any part of the site may build on. */
const common = [/^\/app\/(marks|controls|math|hooks|words|styles)\//u, protocol, ...shipped];

interface Rule {
  readonly files: RegExp;
  /** What these files may import; types and values alike. */
  readonly may: readonly RegExp[];
  /** What they may import by `import type` only. */
  readonly mayTypes?: readonly RegExp[];
}

/** Who may import whom. A file obeys the first rule that it matches. */
const rules: Readonly<Record<string, Rule>> = {
  "the engine imports nothing but itself": {
    files: /^\/src\/engine\//u,
    may: [/^\/src\/engine\//u],
  },
  "the protocol names the engine's types": {
    files: /^\/src\/protocol\//u,
    may: [protocol],
    mayTypes: [engine],
  },
  "the worker asks the engine by its one door": {
    files: /^\/src\/worker\//u,
    may: [/^\/src\/worker\//u, protocol, engine],
  },
  "the client knows the protocol only": {
    files: /^\/src\/client\//u,
    may: [/^\/src\/client\//u, protocol],
  },
  "main.tsx makes the worker": {
    files: /^\/app\/main\.tsx$/u,
    may: [
      /^\/app\//u,
      /^\/src\/(client|protocol)\//u,
      /^\/src\/worker\/engine\.worker\.ts$/u,
      ...shipped,
    ],
  },
  "prerender.tsx asks the engine without a worker": {
    files: /^\/app\/prerender\.tsx$/u,
    may: [/^\/app\//u, protocol, answer, ...shipped],
    mayTypes: [/^\/scripts\/prerender-entry\.ts$/u],
  },
  "connectEngine.ts is the one bridge between store and client": {
    files: /^\/app\/store\/connectEngine\.ts$/u,
    may: [/^\/app\/store\//u, /^\/src\/(client|protocol)\//u],
  },
  "the store imports no component": {
    files: /^\/app\/store\//u,
    may: [/^\/app\/(store|math|words)\/[^/]+\.ts$|^\/content\/models\//u, protocol, ...shipped],
  },
  "words know the rest by its types": {
    files: /^\/app\/words\//u,
    may: common,
    mayTypes: [/^\/app\//u],
  },
  "pieces of figures know no figure": {
    files: /^\/app\/(marks|controls|math|hooks)\//u,
    may: [...common, /^\/app\/store\//u],
  },
  "pages compose figures": {
    files: /^\/app\/pages\//u,
    may: [...common, /^\/app\/((figures|store|mdx)\/|pages\/.*\.css$|routes\.ts$)|^\/content\//u],
  },
  "prose's tags know no page": {
    files: /^\/app\/mdx\//u,
    may: [...common, /^\/app\/(mdx|figures|store)\//u],
  },
  "the shell loads pages by their addresses": {
    files: /^\/app\/shell\//u,
    may: [...common, /^\/app\/(shell|store)\//u, /^\/app\/(pages|routes)\.ts$/u],
  },
  "the roots join the parts": {
    files: /^\/app\/[^/]+$/u,
    may: [/^\/app\//u, protocol, ...shipped],
  },
  "browser tests import the engine, and of the site what draws nothing": {
    files: /^\/e2e\//u,
    may: [
      engine,
      protocol,
      /^\/(e2e|content|scripts)\//u,
      /^\/app\/.*\.ts$/u,
      /^(@playwright\/test|@axe-core\/playwright|node:.*)$/u,
    ],
  },
};

/** A figure may import its own folder and the frame that all figures share. */
function figureRule(path: string): Rule | null {
  const folder = /^\/app\/figures\/[^/]+\//u.exec(path)?.[0];
  if (folder === undefined) return null;
  const others = folder === "/app/figures/frame/" ? [] : [/^\/app\/figures\/frame\//u];
  return {
    files: /^\/app\/figures\//u,
    may: [...common, new RegExp(`^${folder}`, "u"), ...others, /^\/app\/(store|mdx)\//u],
  };
}

const ruleNameOf = (path: string) =>
  Object.keys(rules).find((name) => rules[name]?.files.test(path)) ?? null;

const forTests = (path: string) =>
  path.startsWith("/app/") ? [testTools, answer, engine, /^\/content\//u] : [testTools];

function strangersIn(path: string, rule: Rule): string[] {
  const allowed = isTest(path) ? [...rule.may, ...forTests(path)] : rule.may;
  return importsOf(path, read(path))
    .filter(({ name, isTypeOnly }) => {
      const fitting = isTypeOnly ? [...allowed, ...(rule.mayTypes ?? [])] : allowed;
      return !fitting.some((pattern) => pattern.test(name));
    })
    .map(({ name }) => name);
}

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
    { name: "/app/x/g.ts", isTypeOnly: false },
  ]);
});

describe("the engine", () => {
  const files = sources.filter((path) => path.startsWith("/src/engine/"));
  const production = files.filter((path) => !isTest(path));

  it("has the one index.ts of the tree", () => {
    expect(sources.filter((path) => /\/index\.tsx?$/u.test(path))).toEqual([
      "/src/engine/index.ts",
    ]);
  });

  it.each(files)("%s has at most 250 lines", (path) => {
    expect(read(path).split("\n").length).toBeLessThanOrEqual(251);
  });

  it.each(production)("%s knows no clock, no chance and no test", (path) => {
    expect(read(path)).not.toMatch(/Math\.random\(|\bDate\b|\bperformance\b|\bglobalThis\b/u);
    expect(importsOf(path, read(path)).filter(({ name }) => isTest(name))).toEqual([]);
  });
});

describe("prose imports and computes nothing", () => {
  const chapters = filesIn("content", /\.mdx$/u);

  it("has files, so this check is really checking", () => {
    expect(chapters).not.toHaveLength(0);
  });

  it.each(chapters)("%s", (path) => {
    expect(read(path)).not.toMatch(/^(import|export)\s/mu);
  });
});
