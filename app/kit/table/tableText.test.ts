import { expect, test } from "vitest";
import { cellText, csvOf } from "./tableText.ts";

test.each([
  ["−0.25", "-0.25"],
  ["5.3×10^(−3)", "5.3e-3"],
  ["−5.3×10⁻¹²", "-5.3e-12"],
  ["10^(−4)", "1e-4"],
  ["1e−9", "1e-9"],
  ["1,090,821", "1090821"],
  ["72.7%", "72.7%"],
  ["+0.5", "0.5"],
  [" 3 \n", "3"],
  ["–", ""],
  ["“d”", "“d”"],
  ["“⁨d⁩”", "“d”"],
  ["x_t", "x_t"],
  ["0.53, −0.36", "0.53, -0.36"],
  ["×0.47", "×0.47"],
])("a spreadsheet reads %j as %j", (seen, copied) => {
  expect(cellText(seen)).toBe(copied);
});

test.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ["+1+2", "'+1+2"],
  ["-2+3", "'-2+3"],
  ["−a", "'−a"],
  ["−0.62, 0.36", "'-0.62, 0.36"],
  ["@SUM(A1)", "'@SUM(A1)"],
])("%j is kept from being a formula", (seen, copied) => {
  expect(cellText(seen)).toBe(copied);
});

test("a file is written as RFC 4180 asks", () => {
  expect(
    csvOf([
      ["a", "b,c"],
      ['say "h"', "1\n2"],
      ["", "-1e-3"],
    ]),
  ).toBe('a,"b,c"\r\n"say ""h""","1\n2"\r\n,-1e-3\r\n');
});
