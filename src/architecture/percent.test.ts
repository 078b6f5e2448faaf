import { expect, it } from "vitest";
import { filesIn, isTest, read } from "./sources.ts";

/** Lines in which the sign stands apart from its number, or from what a template puts there; code divides by names. */
const otherPercents = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => /\d[ \u00A0\u2009\u202F]%|\}[ \u00A0\u2009\u202F]%`/u.test(line));

it("finds a percent that stands apart", () => {
  for (const line of ["57 % of them", "57\u202F%.", "`${share} %`"])
    expect(otherPercents(line), line).toHaveLength(1);
  for (const line of ["57% of them", "(index % 2)", "`${inPercent(share)}`"])
    expect(otherPercents(line), line).toEqual([]);
});

const files = [
  ...filesIn("content/en", /\.mdx$/u),
  ...filesIn("app", /\.tsx?$/u).filter((path) => !isTest(path) && path !== "/app/words/percent.ts"),
];

it.each(files)("%s: percent is written in one way", (path) => {
  expect(otherPercents(read(path)), "lines").toEqual([]);
});
