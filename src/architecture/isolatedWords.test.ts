import { expect, it } from "vitest";
import { filesIn, isTest, read } from "./sources.ts";

/** Lines that put something between quotation marks without `quote`, which isolates it. */
const bareQuotes = (text: string): string[] =>
  text.split("\n").filter((line) => /“\$\{(?!isolated\()/u.test(line));

it("finds a word that would turn its sentence round", () => {
  expect(bareQuotes("a\n`the word “${word}”`\nb")).toHaveLength(1);
  expect(bareQuotes("`the word ${quote(word)}`")).toEqual([]);
});

const files = filesIn("app", /\.tsx?$/u).filter((path) => !isTest(path));

it("has files, so this check is really checking", () => {
  expect(files).not.toHaveLength(0);
});

it.each(files)("%s: every quoted word is isolated", (path) => {
  expect(bareQuotes(read(path)), "lines").toEqual([]);
});
