import packageJson from "../../package.json";
import { importsOf, isTest, read } from "./sources.ts";

const testTools = /^(vitest|vitest\/browser|fast-check|node:.*)$/u;
/** Asks the engine in process: for prerendering, and for tests of the site, which may read the prose too. */
const answer = /^\/src\/worker\/answerInProcess\.ts$/u;
/** Tests of the site compare what it says with the engine. */
const engine = /^\/src\/engine\/index\.ts$/u;
const protocol = /^\/src\/protocol\//u;
/** Bounds of what may be asked; plain numbers. */
const limits = /^\/src\/engine\/experiments\/[^/]+\/limits\.ts$/u;
const experiments = /^\/src\/engine\/experiments\/[^/]+\/[^/]+\.ts$/u;
const shipped = [new RegExp(`^(${Object.keys(packageJson.dependencies).join("|")})(/|$)`, "u")];
/** What any part of the site may build on. */
const common = [
  /^\/app\/(marks|controls|math|hooks|words|styles)\//u,
  protocol,
  limits,
  ...shipped,
];

interface Rule {
  readonly files: RegExp;
  /** What these files may import; types and values alike. */
  readonly may: readonly RegExp[];
  /** What they may import by `import type` only. */
  readonly mayTypes?: readonly RegExp[];
}

/** Who may import whom. A file obeys the first rule that it matches. */
export const rules: Readonly<Record<string, Rule>> = {
  "limits are plain numbers": {
    files: /^\/src\/engine\/(?:.*\/)?limits\.ts$/u,
    may: [/^\/src\/engine\/(?:.*\/)?limits\.ts$/u],
  },
  "the engine imports nothing but itself": {
    files: /^\/src\/engine\//u,
    may: [/^\/src\/engine\//u],
  },
  "verification reads the engine's parts, which it compares one by one": {
    files: /^\/src\/verification\//u,
    may: [/^\/src\/(verification|engine)\//u],
  },
  "the protocol names the engine's types": {
    files: /^\/src\/protocol\//u,
    may: [protocol],
    mayTypes: [engine, experiments],
  },
  "experiments.ts loads the experiments": {
    files: /^\/src\/worker\/experiments\.ts$/u,
    may: [protocol, experiments],
  },
  "the worker loads the engine in parts, not by its one door": {
    files: /^\/src\/worker\//u,
    may: [
      /^\/(src\/worker|content\/models)\//u,
      /^\/src\/offline\/usedFiles\.ts$/u,
      /^\/src\/engine\/(errors|fast\/tiles|training\/(modelFile|timeLeft|trainingRun))\.ts$/u,
      protocol,
    ],
    mayTypes: [engine],
  },
  "the client knows the protocol only": {
    files: /^\/src\/client\//u,
    may: [/^\/src\/client\//u, protocol],
  },
  "the page's side of keeping the site knows no React": {
    files: /^\/src\/offline\//u,
    may: [/^\/src\/offline\//u],
  },
  "the service worker shares its messages with the page": {
    files: /^\/src\/serviceWorker\//u,
    may: [/^\/src\/serviceWorker\//u],
    mayTypes: [/^\/src\/offline\/messages\.ts$/u],
  },
  "startWorker.ts alone makes workers": {
    files: /^\/app\/kit\/startWorker\.ts$/u,
    may: [/^\/src\/worker\/engine\.worker\.ts$/u],
  },
  "main.tsx gives the page its client": {
    files: /^\/app\/main\.tsx$/u,
    may: [/^\/app\//u, /^\/src\/(client|protocol)\//u, ...shipped],
  },
  "prerender.tsx asks the engine without a worker": {
    files: /^\/app\/prerender\.tsx$/u,
    may: [/^\/app\//u, protocol, answer, ...shipped],
    mayTypes: [/^\/scripts\/prerender-entry\.ts$/u],
  },
  "the store imports no component": {
    files: /^\/app\/store\//u,
    may: [/^\/app\/(store|math|words)\/[^/]+\.ts$/u, ...shipped],
  },
  "styles import styles": {
    files: /^\/app\/styles\//u,
    may: [/^\/app\/styles\//u, /^\/app\/hooks\/(idle|inPortions)\.ts$/u],
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
  "the parts of a network are functions of their props": {
    files: /^\/app\/network\//u,
    may: [/^\/app\/(network|controls|math|hooks|words|styles)\//u, ...shipped],
  },
  "the parts of a chart are functions of their props": {
    files: /^\/app\/chart\//u,
    may: [/^\/app\/(chart|controls|math|hooks|words|styles)\//u, ...shipped],
  },
  "the kit makes figures and knows none": {
    files: /^\/app\/kit\//u,
    may: [...common, /^\/app\/(kit|chart|network|store|mdx)\//u, /^\/src\/client\//u],
  },
  "pages compose figures": {
    files: /^\/app\/pages\//u,
    may: [
      ...common,
      /^\/app\/((figures|kit|store|mdx)\/|pages\/.*\.css$|contents\.ts$)|^\/content\//u,
    ],
  },
  "prose's tags know no page": {
    files: /^\/app\/mdx\//u,
    may: [...common, /^\/app\/((mdx|store)\/|contents\.ts$|kit\/followed\.ts$)/u],
  },
  "the shell loads pages by their addresses": {
    files: /^\/app\/shell\//u,
    may: [
      ...common,
      /^\/app\/(kit|shell|store)\//u,
      /^\/app\/(contents|pages|mdx\/(pageText|useTextLinks))\.ts$/u,
      /^\/src\/offline\//u,
    ],
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
      /^\/src\/(client\/(?:engineClient|sentences)\.ts$|offline\/messages\.ts$|worker\/testing\/)/u,
      /^\/app\/.*\.ts$/u,
      /^(@playwright\/test|@axe-core\/playwright|node:.*)$/u,
    ],
  },
};

/** A figure may import its own folder and the parts that all figures are made of. */
export function figureRule(path: string): Rule | null {
  const folder = /^\/app\/figures\/[^/]+\//u.exec(path)?.[0];
  if (folder === undefined) return null;
  return {
    files: /^\/app\/figures\//u,
    may: [
      ...common,
      new RegExp(`^${folder}`, "u"),
      /^\/app\/(kit|chart|network|store|mdx)\/|^\/content\/models\//u,
    ],
  };
}

export const ruleNameOf = (path: string) =>
  Object.keys(rules).find((name) => rules[name]?.files.test(path)) ?? null;

/** Tells the first number that differs. */
const comparison = /^\/src\/engine\/testing\/expectSame\.ts$/u;

function forTests(path: string): RegExp[] {
  if (path.startsWith("/app/"))
    return [
      testTools,
      answer,
      engine,
      comparison,
      /^\/app\/store\/appStore\.ts$/u,
      /^\/content\//u,
      /^\/app\/(figures\/[^/]+\/numbers|chart\/tickText)\.ts$/u,
    ];
  return path.startsWith("/src/worker/") ? [testTools, engine, comparison] : [testTools];
}

export function strangersIn(path: string, rule: Rule): string[] {
  const allowed = isTest(path) ? [...rule.may, ...forTests(path)] : rule.may;
  return importsOf(path, read(path))
    .filter(({ name, isTypeOnly }) => {
      const fitting = isTypeOnly ? [...allowed, ...(rule.mayTypes ?? [])] : allowed;
      return !fitting.some((pattern) => pattern.test(name));
    })
    .map(({ name }) => name);
}
