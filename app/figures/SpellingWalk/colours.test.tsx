import { expect, it } from "vitest";
import { SpellingWalkFigure } from "./SpellingWalkFigure.tsx";
import { runOf } from "./testing/runOf.ts";
import { markupOf, storeOf } from "./testing/walkPage.tsx";

/** The markup of the chapter's network when everything has been computed. */
function finished(): string {
  const store = storeOf(runOf());
  store.getState().goToStep("update.after", "operation");
  return markupOf(store, <SpellingWalkFigure />);
}

/** The number inside of what can have the focus. */
const cellAfter = (markup: string, cell: string) =>
  new RegExp(`data-cell="${cell}"[^>]*>(<g class="net-cell"[^>]*>)`, "u").exec(markup)?.[1] ?? "";

it("what is above zero has the colour of positive numbers, what is below of negative ones, zero none", () => {
  const store = storeOf(runOf());
  store.getState().goToStep("b3.dz", "operation");
  const markup = markupOf(store, <SpellingWalkFigure />);
  // By hand: softmax less target is negative for “s”, the fourth letter, alone; h_1 is 0.54 in unit 1.
  expect(cellAfter(markup, "dz:3:3:0")).toContain('data-sign="negative"');
  expect(cellAfter(markup, "dz:3:0:0")).toContain('data-sign="positive"');
  expect(cellAfter(markup, "h:1:0:0")).toContain('data-sign="positive"');
  expect(cellAfter(markup, "target:3:0:0")).toContain('data-sign="zero"');
});

it("a weight has the colour of its sign, the one that was set by hand too", () => {
  const edits = [{ update: 0, name: "weightHh", row: 0, col: 1, value: -0.5 }] as const;
  const store = storeOf(runOf({ edits }));
  const markupAt = (step: string) => {
    store.getState().goToStep(step, "operation");
    return markupOf(store, <SpellingWalkFigure />);
  };
  // The article's W_h begins with 0.1; its W_y has 0 for “s” and unit 2.
  expect(cellAfter(markupAt("t2.wh"), "Wh:0:0:0")).toContain('data-sign="positive"');
  expect(cellAfter(markupAt("t2.wh"), "Wh:0:0:1")).toContain('data-sign="negative"');
  expect(cellAfter(markupAt("t1.z"), "Wy:0:3:1")).toContain('data-sign="zero"');
});

it("the arrow from the letter carries W_x, the one from the memory W_h, the one to the guess W_y", () => {
  const markup = finished();
  const weights = (family: string) => [
    ...new Set(
      [
        ...markup.matchAll(
          new RegExp(`class="net-wire" data-family="${family}" data-symbol="(\\w+)"`, "gu"),
        ),
      ].map(([, symbol]) => symbol),
    ),
  ];
  expect(["x", "h", "y"].map(weights)).toEqual([["Wx"], ["Wh"], ["Wy"]]);
});

it("where an update is looked up every bet and loss of the word is seen, and a step leads back", () => {
  const run = runOf({}, 2, 4);
  const store = storeOf(run);
  const losses = () => [...markupOf(store, <SpellingWalkFigure />).matchAll(/net-gap/gu)].length;
  store.getState().goToStep("t1.x", "operation");
  expect(losses()).toBe(0);
  store.getState().showUpdate(2);
  expect(losses()).toBe(3);
  store.getState().goToStep("t1.x", "operation");
  expect(losses()).toBe(0);
});
