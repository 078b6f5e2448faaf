import { expect, it } from "vitest";
import { shorten } from "./shorten.ts";

const thirty = "abcdefghijklmnopqrstuvwxyz0123";

it.each([
  ["", ""],
  ["dogs", "dogs"],
  [thirty, thirty],
  [`${thirty}4`, `${thirty}…`],
  [`${thirty}456789`, `${thirty}…`],
])("%j is shown as %j: thirty letters are whole, of more the first thirty", (text, shown) => {
  expect(shorten(text)).toBe(shown);
});

it("cuts no character in half", () => {
  expect(shorten(`${thirty.slice(1)}😀`)).toBe(`${thirty.slice(1)}…`);
  expect(shorten(`${thirty.slice(2)}😀`)).toBe(`${thirty.slice(2)}😀`);
});
