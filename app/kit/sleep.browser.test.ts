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

it("does again a click on the drawing in a button, and on the words of a checkbox", () => {
  const part = document.createElement("div");
  part.innerHTML = `<button type="button"><svg><path /></svg></button><label><span>on</span><input type="checkbox" /></label>`;
  document.body.append(part);
  const drawing = part.querySelector("path");
  const words = part.querySelector("span");
  const box = part.querySelector("input");
  const doAgain = keepInput(part);
  let pressed = 0;
  part.querySelector("button")?.addEventListener("click", () => {
    pressed += 1;
  });
  for (const hit of [drawing, words])
    hit?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  expect({ pressed, checked: box?.checked }).toEqual({ pressed: 0, checked: false });
  doAgain();
  expect({ pressed, checked: box?.checked }).toEqual({ pressed: 1, checked: true });
  part.remove();
});
