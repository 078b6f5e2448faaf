import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldGaps, type Span } from "./fold.ts";

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 300 }))
    .map(([top, height]): Span => ({ top, bottom: top + height })),
  { minLength: 1, maxLength: 12 },
);

describe("foldGaps", () => {
  it("shrinks what is empty and keeps what is not", () => {
    const fold = foldGaps(
      [
        { top: 0, bottom: 20 },
        { top: 200, bottom: 240 },
        { top: 210, bottom: 300 },
        { top: 320, bottom: 330 },
      ],
      30,
    );
    expect([0, 20, 35, 50, 120, 200, 240, 300, 320, 330].map(fold)).toEqual([
      0, 20, 35, 50, 50, 50, 90, 150, 170, 180,
    ]);
  });

  it("moves nothing where no gap is large, and nothing of an empty picture", () => {
    expect(foldGaps([{ top: 40, bottom: 60 }], 30)(500)).toBe(500);
    expect(foldGaps([], 30)(500)).toBe(500);
  });

  it("keeps the height of every span and the order of all", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 60 }), (taken, largest) => {
        const fold = foldGaps(taken, largest);
        for (const { top, bottom } of taken) expect(fold(bottom) - fold(top)).toBe(bottom - top);
        const edges = taken.flatMap(({ top, bottom }) => [top, bottom]).toSorted((a, b) => a - b);
        for (let i = 1; i < edges.length; i++) {
          const [before = 0, after = 0] = [edges[i - 1], edges[i]];
          expect(fold(after)).toBeGreaterThanOrEqual(fold(before));
          expect(fold(after) - fold(before)).toBeLessThanOrEqual(after - before);
        }
      }),
    );
  });

  it("leaves no gap above the largest", () => {
    fc.assert(
      fc.property(spans, (taken) => {
        const fold = foldGaps(taken, 30);
        const folded = taken.map(({ top, bottom }) => ({ top: fold(top), bottom: fold(bottom) }));
        const left = folded.map(({ top }) => {
          const above = folded.filter((other) => other.top < top).map(({ bottom }) => bottom);
          return top - Math.max(...above, above.length === 0 ? top : 0);
        });
        expect(Math.max(...left)).toBeLessThanOrEqual(30);
      }),
    );
  });
});
