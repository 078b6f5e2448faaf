import { describe, expect, it } from "vitest";
import { expectClose } from "../testing/expectClose.ts";
import { clipGradNorm } from "./clipGradNorm.ts";
import { clipGradValue } from "./clipGradValue.ts";

describe("clipping", () => {
  it("by norm shortens all gradients together and tells the norm before", () => {
    const gradients = Float64Array.of(3, 0, -4);
    expect(clipGradNorm(gradients, 0.5)).toBe(5);
    expectClose(gradients, [0.3, 0, -0.4], 1e-6);
  });

  it("by norm lengthens no short gradient and repairs no broken one", () => {
    const short = Float64Array.of(3, 4);
    expect(clipGradNorm(short, 6)).toBe(5);
    expect([...short]).toEqual([3, 4]);
    const broken = Float64Array.of(3, Infinity);
    expect(clipGradNorm(broken, 1)).toBe(Infinity);
    expect([...broken]).toEqual([3, Infinity]);
  });

  it("by value cuts both ends", () => {
    const gradients = Float64Array.of(-3, -0.5, 0.5, 3, Number.NaN);
    clipGradValue(gradients, 1);
    expect([...gradients]).toEqual([-1, -0.5, 0.5, 1, Number.NaN]);
  });

  it.each([0, -1, Number.NaN, Infinity])("refuses the limit %d", (limit) => {
    expect(() => clipGradNorm(new Float64Array(1), limit)).toThrow("`maxNorm` is");
    expect(() => clipGradValue(new Float64Array(1), limit)).toThrow("`maxValue` is");
  });
});
