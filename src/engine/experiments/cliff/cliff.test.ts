import { describe, expect, it } from "vitest";
import { cliff } from "./cliff.ts";
import type { CliffSpec } from "./cliff.types.ts";

const usual: CliffSpec = { weight: 1.6, bias: 0.2, clipping: "none", limit: 1 };
const at = ({ data }: { readonly data: Float64Array }, row: number) => [
  data[2 * row]!,
  data[2 * row + 1]!,
];

const angle = ([x = 0, y = 0]: readonly number[]) => Math.atan2(y, x);

/** The network by hand: twelve steps from −0.3, and the square of what is missing to −0.6. */
function lossOf(w: number, b: number): number {
  let h = -0.3;
  for (let t = 0; t < 12; t++) h = Math.tanh(w * h + b);
  return (h + 0.6) ** 2;
}

describe("cliff", () => {
  it("computes the surface point by point", () => {
    const { weightByRow, biasByColumn, lossByPoint } = cliff(usual);
    expect([lossByPoint.rows, lossByPoint.cols]).toEqual([14, 56]);
    expect([weightByRow[0], weightByRow[13], biasByColumn[0], biasByColumn[55]]).toEqual([
      0.5, 3, -1, 1.75,
    ]);
    weightByRow.forEach((w, row) =>
      biasByColumn.forEach((b, column) => {
        const stored = lossByPoint.data[row * 56 + column]!;
        expect(Math.abs(stored - lossOf(w, b))).toBeLessThan(0.00051);
      }),
    );
  });

  it.each(["none", "norm", "value"] as const)(
    "goes down by differences' slopes: %s",
    (clipping) => {
      const way = cliff({ ...usual, clipping });
      for (const update of [0, 1, 2, 10]) {
        const [w = 0, b = 0] = at(way.pointByUpdate, update);
        expect(way.lossByUpdate[update]).toBeCloseTo(lossOf(w, b), 10);
        const tiny = 1e-7;
        const slopes = [
          (lossOf(w + tiny, b) - lossOf(w - tiny, b)) / (2 * tiny),
          (lossOf(w, b + tiny) - lossOf(w, b - tiny)) / (2 * tiny),
        ];
        const norm = Math.hypot(...slopes);
        at(way.gradientByUpdate, update).forEach((slope, i) =>
          expect(Math.abs(slope - slopes[i]!)).toBeLessThan(1e-4 * Math.max(norm, 1)),
        );
        const factor = clipping === "norm" ? Math.min(1, 1 / norm) : 1;
        const cut = (slope: number) =>
          clipping === "value" ? Math.min(Math.max(slope, -1), 1) : slope * factor;
        const next = at(way.pointByUpdate, update + 1);
        [w, b].forEach((value, i) =>
          expect(Math.abs(next[i]! - (value - 0.05 * cut(slopes[i]!)))).toBeLessThan(
            1e-4 * Math.max(norm, 1),
          ),
        );
      }
    },
  );

  it("is thrown far away without clipping, and stays there; clipped, it comes down", () => {
    const free = cliff(usual);
    const [w = 0, b = 0] = at(free.pointByUpdate, 2);
    expect(b).toBeLessThan(-4);
    const last = at(free.pointByUpdate, 30);
    expect(last[0]).toBeCloseTo(w, 3);
    expect(last[1]).toBeCloseTo(b, 3);
    expect(free.lossByUpdate[30]).toBeGreaterThan(0.15);
    for (const clipping of ["norm", "value"] as const)
      expect(cliff({ ...usual, clipping }).lossByUpdate[30]).toBeLessThan(0.1);
  });

  it("keeps the direction when it clips the norm, and turns it when it clips values", () => {
    const byNorm = cliff({ ...usual, clipping: "norm" });
    const byValue = cliff({ ...usual, clipping: "value" });
    expect(angle(at(byNorm.clippedByUpdate, 1))).toBeCloseTo(
      angle(at(byNorm.gradientByUpdate, 1)),
      9,
    );
    expect(byNorm.clippedNormByUpdate[1]).toBeCloseTo(1, 5);
    expect(at(byValue.clippedByUpdate, 1)).toEqual([-1, 1]);
  });

  it.each([
    [{ weight: 6 }, "w is 6"],
    [{ bias: -6 }, "b is -6"],
    [{ limit: 0 }, "the limit is 0"],
    [{ clipping: "all" as never }, "the clipping"],
  ])("refuses %o", (change, message) => {
    expect(() => cliff({ ...usual, ...change })).toThrow(message);
  });
});
