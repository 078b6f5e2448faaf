import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "@mdx-js/mdx";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { mdxOptions } from "./mdx-options.ts";

const root = fileURLToPath(new URL("../content/", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".mdx"),
);

/** Syntax that a chapter may use between braces: values and elements, nothing that computes. */
const plain =
  /^(Program|ExpressionStatement|Literal|TemplateLiteral|TemplateElement|ArrayExpression|ObjectExpression|Property|Identifier|JSX\w+)$/;

/** Types of all nodes of a syntax tree, MDX and JavaScript alike. */
function typesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(typesIn);
  if (typeof node !== "object" || node === null) return [];
  const own = "type" in node && typeof node.type === "string" ? [node.type] : [];
  return [...own, ...Object.values(node).flatMap(typesIn)];
}

/** Types of JavaScript nodes in the expressions of a chapter. */
function scriptTypesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(scriptTypesIn);
  if (typeof node !== "object" || node === null) return [];
  const own = "estree" in node ? typesIn(node.estree) : [];
  return [...own, ...Object.values(node).flatMap(scriptTypesIn)];
}

test("there are chapters", () => expect(files.length).toBeGreaterThan(0));

describe.each(files)("content/%s", (file) => {
  const source = readFileSync(join(root, file), "utf8");

  test("breaks no line before a symbol or a link, which would begin a paragraph", () => {
    expect(source.match(/^<Sym\b.*/gm) ?? []).toEqual([]);
  });

  test("compiles, and only says what is to be seen", async () => {
    let found: string[] = [];
    const collect = () => (tree: unknown) => {
      found = scriptTypesIn(tree).filter((type) => !plain.test(type));
    };
    const whole = mdxOptions({ hasText: true });
    const options = { ...whole, remarkPlugins: [...whole.remarkPlugins, collect] };
    await compile(new VFile({ value: source, path: file }), options);
    expect(found).toEqual([]);
  });
});
