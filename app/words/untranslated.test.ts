import { expect, it } from "vitest";
import { untranslatedIfSigns } from "./untranslated.ts";

it.each(["0.10", "−4", "3 / 12", "=", "½×", "∂ 3"])("%s is for no translation", (text) => {
  expect(untranslatedIfSigns(text)).toEqual({ translate: "no" });
});

it.each(["3 letters", "update", "文字", ", ", "–", ""])("%s is", (text) => {
  expect(untranslatedIfSigns(text)).toEqual({});
});
