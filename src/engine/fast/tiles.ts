import { addGuardedTiles } from "./addGuardedTiles.ts";
import { addTiles } from "./addTiles.ts";
import { type Arena, createArena } from "./arena.ts";

/*
 * One product of matrices in two forms, because JavaScript engines differ in what they make of them. Measured
 * on one machine, in GFLOP/s: V8 6.6 plain and 10.0 guarded; JavaScriptCore 10.2 and 7.1; SpiderMonkey 5.1 and
 * 4.0. Every sum starts at 0 and runs in index order in both, so the choice changes no bit of any result.
 *
 * The guarded form has ways out of its loop that are never taken: they look idle and are not. Each stands for
 * the check of bounds that V8 makes before it reads an element, and V8 sees that it has been made. And they
 * order the arithmetic. V8 computes as late as it can; in a long stretch it would load everything first and
 * run out of registers. Where the loop may be left the sums are needed, so it computes them there and then.
 */

type AddTiles = typeof addTiles;

let chosen: AddTiles = addGuardedTiles;

/** @returns the form in use: the one for V8, until {@link chooseTiles} has measured */
export const tilesInUse = (): AddTiles => chosen;

/** Rows, columns and depth of the product that is timed; how long for, and how many times each. */
const SIZE = 48;
const TRIAL_MS = 8;
const TRIALS = 10;

/**
 * From now on uses the form that is faster here. Takes a sixth of a second.
 *
 * In the first trials the engine still compiles, so the best of each form counts.
 *
 * @param now milliseconds, by a clock of the caller's
 */
export function chooseTiles(now: () => number): void {
  const F = createArena(3 * SIZE * SIZE);
  let plain = 0;
  let guarded = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    plain = Math.max(plain, productsPerMs(addTiles, F, now));
    guarded = Math.max(guarded, productsPerMs(addGuardedTiles, F, now));
  }
  chosen = plain > guarded ? addTiles : addGuardedTiles;
}

function productsPerMs(tiles: AddTiles, F: Arena, now: () => number): number {
  const begin = now();
  let made = 0;
  let tookMs = 0;
  while (tookMs < TRIAL_MS) {
    tiles(F, 0, SIZE, SIZE * SIZE, SIZE, 2 * SIZE * SIZE, SIZE, SIZE, SIZE, SIZE);
    made += 1;
    tookMs = now() - begin;
  }
  return made / tookMs;
}
