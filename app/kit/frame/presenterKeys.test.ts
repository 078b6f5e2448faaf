import { expect, it } from "vitest";
import { boundKeys, commandOf, keysOf } from "./presenterKeys.ts";
import { keyNames } from "./presenterWords.ts";

/** As a keyboard sends it. */
const press = (key: string, code = "", shiftKey = false) => commandOf({ key, code, shiftKey });

it("each key does one thing, and what the shell and a clicker use is free of them", () => {
  const keys = boundKeys.flatMap((bound) => bound.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of ["P", "Esc", "Escape", "F5", "PageUp", "PageDown", "Enter", " "])
    expect(keys).not.toContain(key);
});

it("the help names every key that does something, each with words of its own", () => {
  const listed = keysOf(false);
  const keys = listed.flatMap((one) => one.keys);
  for (const bound of boundKeys) expect(keys).toEqual(expect.arrayContaining([...bound.keys]));
  expect(new Set(listed.map(({ name }) => keyNames[name])).size).toBe(listed.length);
  expect(listed[0]?.keys).toEqual(["→", "PageDown"]);
  expect(keysOf(true).slice(0, 2)).toEqual([
    { keys: ["←", "PageDown"], name: listed[0]?.name },
    { keys: ["→", "PageUp"], name: listed[1]?.name },
  ]);
});

it("small and capital letters are the same key; Shift turns N round", () => {
  expect(press("l")).toEqual({ does: "spotlight" });
  expect(press("L")).toEqual({ does: "spotlight" });
  expect(press("B", "KeyB", true)).toEqual({ does: "blank" });
  expect(press(".", "Period")).toEqual({ does: "blank" });
  expect(press("q")).toEqual({ does: "check" });
  expect(press("n")).toEqual({ does: "chapter", to: "after" });
  expect(press("N", "KeyN", true)).toEqual({ does: "chapter", to: "before" });
});

it("a digit votes, with Shift it takes a vote off, whatever the keyboard writes there", () => {
  expect(press("1", "Digit1")).toEqual({ does: "vote", choice: 0, by: 1 });
  expect(press("(", "Digit9", true)).toEqual({ does: "vote", choice: 8, by: -1 });
  expect(press("&", "Digit1")).toEqual({ does: "vote", choice: 0, by: 1 });
  expect(press("3", "Numpad3")).toEqual({ does: "vote", choice: 2, by: 1 });
  expect(press("0", "Digit0")).toEqual({ does: "clear" });
});

it("other keys do nothing here", () => {
  for (const key of ["PageDown", "Escape", "F5", "Enter", "x", "!", "End"])
    expect(press(key)).toBe(null);
});
