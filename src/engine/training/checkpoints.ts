import { assertInteger } from "../errors.ts";

/** What the history needs to know of what it keeps. */
export interface Kept {
  /** Updates made */
  readonly update: number;
  /** The lower, the better */
  readonly score: number;
}

/** A bounded number of moments of a run, the first, the best and the last of them always included. */
export interface History<Item extends Kept> {
  /** Keeps one more; in place of the one after as many updates, if there is one. */
  keep(item: Item): void;
  /** In order of their updates. */
  all(): readonly Item[];
}

/**
 * Makes a history that is thinned out evenly when it is full: of all but the first, the best and the last,
 * that one goes whose neighbours are closest together.
 *
 * @param most how many are kept at most, ≥ 4
 * @throws EngineError "out-of-range"
 */
export function createHistory<Item extends Kept>(most: number): History<Item> {
  assertInteger("createHistory", "the number of checkpoints to keep", most, 4, 10_000);
  let items: readonly Item[] = [];

  function thinned(all: readonly Item[]): readonly Item[] {
    if (all.length <= most) return all;
    const best = all.reduce((lowest, item) => (item.score < lowest.score ? item : lowest));
    let dropped = -1;
    let closest = Infinity;
    for (let i = 1; i < all.length - 1; i++) {
      const apart = all[i + 1]!.update - all[i - 1]!.update;
      if (all[i] !== best && apart < closest) {
        closest = apart;
        dropped = i;
      }
    }
    return all.filter((_, i) => i !== dropped);
  }

  return {
    keep(item) {
      const others = items.filter(({ update }) => update !== item.update);
      items = thinned([...others, item].toSorted((a, b) => a.update - b.update));
    },
    all: () => items,
  };
}
