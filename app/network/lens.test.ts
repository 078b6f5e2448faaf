import { expect, it } from "vitest";
import { layoutCurve } from "./curve.ts";
import { bendWay, layoutProducts } from "./products.ts";
import { pickableSizes, phoneSizes, teachingSizes } from "./sizes.ts";

const box = { x: 0, y: 0, width: 60, height: 100 };

it("a value stands on its curve, to which it slides; what lies far out stands at the edge", () => {
  const { point, slide, bounds } = layoutCurve("tanh", box, 1);
  expect(point?.x).toBeCloseTo(40, 9);
  expect(point?.y).toBeCloseTo(50 - 44 * 0.761594155956, 9);
  expect(slide(0)[0]).toEqual({ x: 30, y: 50 });
  expect(slide(0).at(-1)).toEqual(point);
  expect(bounds).toEqual([94, 6]);
  expect(layoutCurve("relu", box, -2).point?.y).toBe(layoutCurve("relu", box, -1).point?.y);
  expect(layoutCurve("sigmoid", box, 0).point).toEqual({ x: 30, y: 50 });
  expect(layoutCurve("identity", box, 99)).toMatchObject({ isBeyond: true, point: { x: 60 } });
  expect(layoutCurve("tanh", box, NaN).point).toBeNull();
});

it("products stand one below the other right of their operands, and end where their sum begins", () => {
  const from = [0, 10, 20].map((y) => ({ x: 5, y }));
  const texts = ["1 × 2 = 2", "1 × 2 = 2", "1 × 2 = 2"];
  const { products, sum } = layoutProducts({ from, texts, sizes: teachingSizes });
  const pills = products.map(({ pill }) => pill);
  expect(pills.every(({ x, width }) => x > 5 && x + width < sum.x)).toBe(true);
  for (const [index, { y }] of pills.entries())
    expect(y).toBeGreaterThan(index === 0 ? -Infinity : (pills[index - 1]?.y ?? 0) + 35.7);
  for (const { pill, to } of products) {
    expect(to).toEqual({ x: sum.x - 2, y: sum.y + sum.height / 2 });
    const way = bendWay({ x: pill.x + pill.width, y: pill.y + pill.height / 2 }, to);
    expect(way[0]).toEqual({ x: pill.x + pill.width, y: pill.y + pill.height / 2 });
    expect(way.at(-1)).toEqual(to);
  }
});

it("bars on which the reader bets are 44 apart", () => {
  for (const sizes of [teachingSizes, phoneSizes]) {
    const { bar } = pickableSizes(sizes);
    expect(bar.width + bar.gap).toBeGreaterThanOrEqual(44);
  }
});
