import "../../styles/tokens.css";
import "../../styles/base.css";
import { afterEach, expect, it } from "vitest";
import { SpellingWalkFigure } from "./SpellingWalkFigure.tsx";
import { runOf } from "./testing/runOf.ts";
import { markupOf, storeOf } from "./testing/walkPage.tsx";

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset["theme"];
});

/** The number that is written in a cell. */
const valueIn = ({ textContent }: Element) => Number(textContent.replace("−", "-"));

it.each(["light", "dark", "projector"])(
  "in the %s theme a number above zero is painted blue, one below orange",
  (theme) => {
    document.documentElement.dataset["theme"] = theme;
    const store = storeOf(runOf());
    store.getState().goToStep("loss.total", "operation");
    document.body.innerHTML = markupOf(store, <SpellingWalkFigure />);
    // The weights and the hidden states; what is used now or idle has paint of its own.
    const cells = [
      ...document.querySelectorAll(".number[data-cell^='h:'], .number[data-cell^='W']"),
    ]
      .filter((cell) => !cell.matches("[data-idle], [data-relation], [data-state=active]"))
      .filter((cell) => Math.abs(valueIn(cell)) >= 0.3);
    const isBelow = (cell: Element) => valueIn(cell) < 0;
    expect(new Set(cells.map(isBelow)).size).toBe(2);
    for (const cell of cells) {
      const { backgroundColor } = getComputedStyle(cell);
      const [red = NaN, , blue = NaN] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
      expect(red > blue, `${cell.textContent}: ${backgroundColor}`).toBe(isBelow(cell));
      expect(red).not.toBe(blue);
    }
  },
);
