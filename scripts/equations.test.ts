import { compile } from "@mdx-js/mdx";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { notationIds } from "../app/math/notation.ts";
import { symbols } from "../app/math/symbols.ts";
import { mdxOptions } from "./mdx-options.ts";
import { equationHtml } from "./notation-html.ts";

const compiled = (value: string) =>
  compile(new VFile({ value, path: "chapter.mdx" }), mdxOptions({ hasText: true }));

test("an equation without symbols is the same in all notations, and stands once", () => {
  const html = equationHtml("1 + 1 = 2", false);
  expect(html).not.toContain("data-notations");
  expect(html.match(/class="katex"/g)).toHaveLength(1);
});

const macros = Object.values(symbols).map(({ macro }) => macro);

test.each(macros)("%s is written in every notation by exactly one variant", (macro) => {
  const html = equationHtml(`${macro}{t}`, false);
  const served = [...html.matchAll(/data-notations="([^"]+)"/g)].flatMap(([, ids = ""]) =>
    ids.split(" "),
  );
  const expected = served.length === 0 ? [] : notationIds;
  expect(served.toSorted()).toEqual(expected.toSorted());
});

test("symbols carry their identity", () => {
  expect(equationHtml("\\Wh", false)).toContain('data-symbol="');
});

test.each(["\\href{https://x.example}{y}", "\\htmlStyle{color:red}{x}", "\\htmlId{a}{x}"])(
  "%s is refused",
  (tex) => {
    expect(() => equationHtml(tex, false)).toThrow("has no place in an equation");
  },
);

test.each([
  ["Text.\n\nThe state $1 + \\frac{1}$ is", "3:", /end of input/],
  ["Text.\n\n$$\na + b \\\\\n\\nosuchmacro\n$$\n", "5:1", /Undefined control sequence/],
  ["Text $\\color{#12}{x}$", "1:", /Invalid color/],
])("a broken equation names its place: %j", async (source, place, message) => {
  await expect(compiled(source)).rejects.toThrow(message);
  await expect(compiled(source)).rejects.toMatchObject({
    name: expect.stringMatching(new RegExp(`^chapter\\.mdx:${place}`)) as unknown,
  });
});

test("prose with a sound equation compiles to ready HTML", async () => {
  const code = String(await compiled("The state $\\hiddenAt{t}$.\n\n$$\n\\hiddenAt{t}\n$$\n"));
  expect(code).toContain("dangerouslySetInnerHTML");
  expect(code).toContain("math-display");
});
