import "../../styles/tokens.css";
import "../../styles/base.css";
import { afterEach, expect, it } from "vitest";
import { signOf, themes } from "../../styles/testing/signOf.ts";
import { SpellingWalkFigure } from "./SpellingWalkFigure.tsx";
import { runOf } from "./testing/runOf.ts";
import { markupOf, storeOf } from "./testing/walkPage.tsx";

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset["theme"];
});

/** The sign that a number's paint tells. */
function paintOf(cell: string) {
  const element = document.querySelector(`.lens [data-cell="${cell}"] .net-cell-box`);
  if (!element) throw new Error(`${cell} is not drawn.`);
  return signOf(getComputedStyle(element).fill);
}

it.each(themes)("in the %s theme weights and states have the paint of their signs", (theme) => {
  document.documentElement.dataset["theme"] = theme;
  const edits = [{ update: 0, name: "weightHh", row: 0, col: 1, value: -0.5 }] as const;
  const store = storeOf(runOf({ edits }));
  const show = (step: string) => {
    store.getState().goToStep(step, "operation");
    document.body.innerHTML = markupOf(store, <SpellingWalkFigure />);
  };
  // The article's W_h begins with 0.1, and tanh 0.6 is 0.54.
  show("t2.wh");
  expect(["Wh:0:0:0", "Wh:0:0:1", "h:1:0:0"].map(paintOf)).toEqual([
    "positive",
    "negative",
    "positive",
  ]);
  show("t1.z");
  expect(paintOf("Wy:0:3:1")).toBe("none");
});
