import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { cellOf } from "./cells.ts";
import { NumberCell } from "./NumberCell.tsx";

const drawn = (value: number, height: number, isGradient = false) =>
  renderToStaticMarkup(
    <svg>
      <NumberCell
        cell={cellOf({ name: "h", value, text: "n", isGradient })}
        box={{ x: 0, y: 0, width: 40, height }}
        fontSize={12}
      />
    </svg>,
  );
/** Of a number and of a brick, above zero, below it and zero: the sign that gives the paint. */
const signs = (isGradient: boolean) =>
  [40, 7].map((height) =>
    [0.5, -0.5, 0].map((value) => /data-sign="(\w+)"/u.exec(drawn(value, height, isGradient))?.[1]),
  );

it.each([false, true])("a cell has the sign of its own number; of a gradient: %s", (isGradient) => {
  const three = ["positive", "negative", "zero"];
  expect(signs(isGradient)).toEqual([three, three]);
});

const marks = (markup: string) => [...markup.matchAll(/net-(minus|hatch)/gu)].map(([, one]) => one);

it("what is below zero is told without colour: a bar on a brick, hatches on a gradient", () => {
  for (const height of [40, 7]) {
    expect(marks(drawn(-0.5, height))).toEqual(height === 7 ? ["minus"] : []);
    expect(marks(drawn(-0.5, height, true))).toEqual(["hatch"]);
    for (const value of [0.5, 0]) {
      expect(marks(drawn(value, height))).toEqual([]);
      expect(marks(drawn(value, height, true))).toEqual([]);
    }
  }
});
