import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { compile } from "@mdx-js/mdx";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { mdxOptions } from "./mdx-options.ts";

const root = fileURLToPath(new URL("../content/", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".mdx"),
);

/** The code that a text becomes. */
const codeOf = async (value: string, hasText: boolean) =>
  String(await compile(new VFile({ value, path: "chapter.mdx" }), mdxOptions({ hasText })));

/** Its parts in their order. */
const partsOf = (code: string) => code.match(/_jsxs?\((?:ProseText, \{\s*part: "\d+"|Figure\b)/g);

const paragraph =
  'One more paragraph, with $\\hiddenAt{t}$ and [a link](?step=1), of <Sym of="h" />.\n\n';
const table = "| a | b |\n| - | - |\n| 1 | 2 |\n\n";
const chapter = (text: string) =>
  `<Chapter stage={<Stage />}>\n\n${text}<Figure />\n\n${text}</Chapter>\n`;

test("there are chapters", () => expect(files.length).toBeGreaterThan(0));

describe.each(files)("content/%s", (file) => {
  const source = readFileSync(join(root, file), "utf8");

  test("adds at most 1 kB to the browser's code", async () => {
    const code = await codeOf(source, false);
    expect(code).toContain("ProseText");
    expect(gzipSync(code).length).toBeLessThanOrEqual(1000);
  });
});

test("a longer text is no more code for the browser", async () => {
  const short = await codeOf(chapter(paragraph), false);
  const long = await codeOf(chapter((paragraph + table).repeat(20)), false);
  expect(long).toBe(short);
  expect((await codeOf(chapter(paragraph), true)).length).toBeGreaterThan(2 * short.length);
});

test("with text or without, the parts are the same", async () => {
  const [whole, skeleton] = await Promise.all(
    [true, false].map(async (hasText) =>
      (partsOf(await codeOf(chapter(paragraph), hasText)) ?? []).map((part) =>
        part.replace(/\W+/g, " "),
      ),
    ),
  );
  expect(skeleton).toHaveLength(3);
  expect(whole?.map((part) => part.replace("_jsxs", "_jsx"))).toEqual(skeleton);
});

test.each([
  ["in a line", "Look at <Figure /> here.\n", "1:9"],
  ["in a list", "Text.\n\n- one\n\n  <Figure />\n", "5:3"],
])("a figure %s is refused with its place", async (_, source, place) => {
  await expect(codeOf(source, true)).rejects.toMatchObject({
    name: expect.stringMatching(new RegExp(`^chapter\\.mdx:${place}`)) as unknown,
    message: expect.stringContaining("put it between paragraphs") as unknown,
  });
});
