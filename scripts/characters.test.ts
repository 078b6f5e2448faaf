import { expect, test } from "vitest";
import { rangeOf, siteCharacters, typedCharacters } from "./characters.ts";

test("a site has ASCII, the characters of its text and those that its scripts escape", () => {
  const beyond = siteCharacters("h‖ŷ “∂”\\u2299 \\n").replaceAll(/[ -~]/g, "");
  expect(Array.from(beyond).toSorted()).toEqual(Array.from("ŷ“”∂‖⊙").toSorted());
  expect(siteCharacters("")).toContain("0123456789");
});

test("what is typed and what the site has overlap nowhere, and make up Latin-1 together", () => {
  const site = siteCharacters("é − ‖");
  const typed = typedCharacters(site);
  expect(Array.from(typed).filter((character) => site.includes(character))).toEqual([]);
  for (const character of "éèñßÿ€→“") expect(site + typed).toContain(character);
});

test("no font is fetched for marks without a shape, which stand around isolated words", () => {
  for (const mark of ["\u2068", "\u2069", "\u200b", "\u200e", "\u034f"])
    expect(typedCharacters("")).not.toContain(mark);
});

test("neighbours share a range", () => {
  expect(rangeOf("abcx−")).toBe("U+61-63, U+78, U+2212");
});
