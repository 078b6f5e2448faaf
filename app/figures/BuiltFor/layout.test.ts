import { expect, it } from "vitest";
import { blocksOf, fitted, WIDTH } from "./layout.ts";

const none = { x: NaN, y: NaN, width: NaN, height: NaN };

it.each([
  [8, 10],
  [64, 2],
  [1, 100],
  [64, 100],
])("draws %i × %i numbers of one size, apart from one another and inside the picture", (H, k) => {
  const boxes = blocksOf(20, H, k);
  const [first = none, second = none] = boxes;
  expect(first.width / first.height).toBeCloseTo(k / H, 9);
  expect(second.x).toBeGreaterThan(first.x + first.width);
  for (const { x, y, width, height } of boxes) {
    expect(x).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(WIDTH);
    expect(y).toBeGreaterThan(44);
    expect(height).toBeLessThanOrEqual(30);
  }
  // The second row stands below the first, whose blocks are as high.
  const eleventh = boxes[10] ?? none;
  expect(first.y + first.height).toBeLessThanOrEqual(eleventh.y);
});

it("cuts a word to its place, between whole characters", () => {
  expect(fitted("dog")).toBe("dog");
  expect(fitted("hippopotamus")).toMatch(/^hip.{0,2}…$/);
  expect(fitted("👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧")).toMatch(/^(👩‍👩‍👧‍👧)+…$/u);
});
