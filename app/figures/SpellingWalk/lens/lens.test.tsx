import { expect, it } from "vitest";
import { SpellingWalkFigure } from "../SpellingWalkFigure.tsx";
import { runOf } from "../testing/runOf.ts";
import { markupOf, storeOf } from "../testing/walkPage.tsx";
import type { Pace } from "../store/walkSlice.ts";

/** The walkthrough's markup at a step. */
function markupAt(step: string, pace: Pace = "operation"): string {
  const store = storeOf(runOf());
  store.getState().goToStep(step, pace);
  return markupOf(store, <SpellingWalkFigure />);
}

/** What stands in the pills of the lens, "" in those that wait. */
const pillsOf = (markup: string) =>
  markup
    .split('class="net-product"')
    .slice(1)
    .map(
      (part) => /class="net-number"[^>]*>([^<]*)</u.exec(part.split("</g>")[0] ?? "")?.[1] ?? "",
    );

const textOf = (markup: string, cell: string) =>
  new RegExp(`class="lens".*?data-cell="${cell}".*?class="net-number"[^>]*>([^<]*)<`, "su").exec(
    markup,
  )?.[1];

/** By hand: “d” opens the first column of W_x, and tanh squeezes it. */
const h1 = [0.6, 0.2, 0.9].map(Math.tanh);
const wh = [
  [0.1, 0.5, 0.1],
  [0.5, 0.9, 0.3],
  [0.3, 0.2, 0.1],
];

it("the lens's products and sums are those of the arithmetic by hand", () => {
  for (const [row, weights] of wh.entries()) {
    const products = weights.map((weight, col) => weight * (h1[col] ?? NaN));
    const markup = markupAt(`t2.wh.${row + 1}.3`, "product");
    expect(pillsOf(markup)).toEqual(
      weights.map(
        (weight, col) => `${weight} × ${h1[col]?.toFixed(2)} ≈ ${products[col]?.toFixed(2)}`,
      ),
    );
    const sum = products.reduce((one, other) => one + other, 0);
    expect(textOf(markup, `wh:2:${row}:0`)).toBe(sum.toFixed(2));
  }
});

it("a sum under way shows the products so far, and what is not computed is an empty place", () => {
  const markup = markupAt("t2.wh.2.2", "product");
  expect(pillsOf(markup)).toEqual(["0.5 × 0.54 ≈ 0.27", "0.9 × 0.20 ≈ 0.18", ""]);
  expect(textOf(markup, "wh:2:1:0")).toBe((0.5 * Math.tanh(0.6) + 0.9 * Math.tanh(0.2)).toFixed(2));
  expect(markup).toMatch(/data-cell="wh:2:2:0"[^>]*><g class="net-cell" data-state="empty"/u);
});

it("the key lets one column through, forward; backward a column meets the gradient", () => {
  expect(pillsOf(markupAt("t1.key", "stop"))).toEqual([
    "0.6 × 1 = 0.6",
    "0.2 × 1 = 0.2",
    "0.9 × 1 = 0.9",
  ]);
  // The first column of W_y: 0.9, 0.2, 0.6, 0.5.
  const factors = pillsOf(markupAt("b3.do")).map((text) => text.split(" × ")[0]);
  expect(factors).toEqual(["0.9", "0.2", "0.6", "0.5"]);
});
