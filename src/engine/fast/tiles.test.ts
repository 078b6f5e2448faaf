import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createRandom } from "../random/random.ts";
import { addGuardedTiles } from "./addGuardedTiles.ts";
import { addTiles } from "./addTiles.ts";
import { type Arena, createArena } from "./arena.ts";
import { chooseTiles, tilesInUse } from "./tiles.ts";
import { expectSame } from "../testing/expectSame.ts";

/** A clock by which the trials of the plain form and of the guarded one, in turn, make so many products each. */
function clockFor(plain: number, guarded: number): () => number {
  let time = 0;
  let readings = 0;
  let isPlain = true;
  return () => {
    const products = isPlain ? plain : guarded;
    if (readings > 0) time += 8 / products;
    readings += 1;
    if (readings > products) {
      readings = 0;
      isPlain = !isPlain;
    }
    return time;
  };
}

const sizes = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 21 }),
);

describe("the two forms of the tiles", () => {
  it("compute the same bits as a sum that starts at 0 and runs in order", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, seed) => {
        const [M, N, K] = [3 * size[0], 3 * size[1], size[2]];
        const F: Arena = createArena((M + N) * K + M * N);
        const random = createRandom(seed);
        for (let i = 0; i < F.length; i++) F[i] = random.nextNormal();
        const [a, b, c] = [0, M * K, (M + N) * K];
        const wanted = F.slice();
        for (let m = 0; m < M; m++)
          for (let n = 0; n < N; n++) {
            let sum = 0;
            for (let k = 0; k < K; k++) sum += F[a + m * K + k]! * F[b + n * K + k]!;
            wanted[c + m * N + n]! += sum;
          }
        for (const tiles of [addTiles, addGuardedTiles]) {
          const mine = F.slice();
          tiles(mine, c, N, a, K, b, K, M, N, K);
          expectSame(mine, wanted, "arena");
        }
      }),
    );
  });
});

describe("chooseTiles", () => {
  afterEach(() => chooseTiles(clockFor(2, 4)));

  it("uses the form that makes more products in the same time", () => {
    chooseTiles(clockFor(4, 2));
    expect(tilesInUse()).toBe(addTiles);
    chooseTiles(clockFor(2, 4));
    expect(tilesInUse()).toBe(addGuardedTiles);
  });
});
