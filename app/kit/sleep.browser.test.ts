import { expect, it } from "vitest";
import { keepInput } from "./sleep.ts";

it("types again what was typed, though the part was drawn anew meanwhile with what it held before", () => {
  const part = document.createElement("div");
  const slider = Object.assign(document.createElement("input"), {
    type: "range",
    min: "1",
    max: "20",
    value: "1",
  });
  const text = document.createElement("input");
  part.append(slider, text);
  document.body.append(part);
  const doAgain = keepInput(part);
  for (const [field, value] of [
    [slider, "20"],
    [text, "hello"],
  ] as const) {
    const before = field.value;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.value = before;
  }
  const heard: string[] = [];
  part.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) heard.push(target.value);
  });
  doAgain();
  expect(heard).toEqual(["20", "hello"]);
  part.remove();
});
