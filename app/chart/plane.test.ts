import { expect, it } from "vitest";
import { layoutPlane, linearScale, logScale } from "./plane.ts";

// Room for names and ticks: 58 on the left, 24 on the right and above, 44 below.
const plane = layoutPlane({ width: 300, height: 200 }, [0, 10], [-2, 2]);

it("what is larger stands further right, and higher", () => {
  expect([0, 5, 10].map(plane.x.of)).toEqual([58, 167, 276]);
  expect([-2, 0, 1, 2].map(plane.y.of)).toEqual([156, 90, 57, 24]);
});

it("each tick stands where its number does", () => {
  expect(plane.x.ticks).toEqual([
    { at: 58, label: "0" },
    { at: 167, label: "5" },
    { at: 276, label: "10" },
  ]);
  expect(plane.y.ticks).toEqual([
    { at: 156, label: "−2" },
    { at: 90, label: "0" },
    { at: 24, label: "2" },
  ]);
});

it("an axis with room for no tick has one at either end", () => {
  expect(linearScale([0, 1], [0, 10]).ticks).toEqual([
    { at: 0, label: "0" },
    { at: 10, label: "1" },
  ]);
});

it("powers of ten are equally far apart, the largest on top, and zero below the least", () => {
  const { of, ticks } = logScale([0.01, 1, 100], [140, 20]);
  expect([0.01, 0.1, 1, 10, 100].map((value) => Math.round(of(value)))).toEqual([
    140, 110, 80, 50, 20,
  ]);
  expect(ticks.map(({ at, label }) => [Math.round(at), label])).toEqual([
    [140, "10⁻²"],
    [110, "10⁻¹"],
    [80, "1"],
    [50, "10"],
    [20, "10²"],
  ]);
  const withZero = logScale([0, 1, 10], [128, 20]);
  expect([0, 1, 10].map((value) => Math.round(withZero.of(value)))).toEqual([128, 100, 20]);
  expect(withZero.ticks[0]).toEqual({ at: 128, label: "0" });
});
