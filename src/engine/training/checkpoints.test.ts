import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHistory, type Kept } from "./checkpoints.ts";

const updatesOf = (items: readonly Kept[]) => items.map(({ update }) => update);

describe("a history of checkpoints", () => {
  it("keeps the first, the best and the last, at most as many as it may, and the rest evenly", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 12 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 100 }),
        (most, scores) => {
          const history = createHistory<Kept>(most);
          scores.forEach((score, update) => history.keep({ update, score }));
          const kept = history.all();
          expect(kept).toHaveLength(Math.min(most, scores.length));
          expect(updatesOf(kept)).toEqual(updatesOf(kept).toSorted((a, b) => a - b));
          expect(kept[0]!.update).toBe(0);
          expect(kept.at(-1)!.update).toBe(scores.length - 1);
          const best = scores.indexOf(Math.min(...scores));
          expect(updatesOf(kept)).toContain(best);
          // Evenly: no gap is more than four times as long as if all were alike.
          const gaps = updatesOf(kept.slice(1)).map((update, i) => update - kept[i]!.update);
          expect(Math.max(...gaps)).toBeLessThanOrEqual(
            Math.max(1, (4 * (scores.length - 1)) / (most - 2)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("puts a checkpoint in the place of the one made there before", () => {
    const history = createHistory<Kept>(4);
    for (const update of [0, 5, 10, 5]) history.keep({ update, score: update });
    expect(updatesOf(history.all())).toEqual([0, 5, 10]);
  });

  it("refuses to keep fewer than four", () => {
    expect(() => createHistory(3)).toThrow("the number of checkpoints to keep is 3");
  });
});
