import { BY_HAND } from "../../../src/engine/experiments/spelling/limits.ts";

/** What the stops of the story are called. */
export type StopName =
  | "key"
  | "squeeze"
  | "bet"
  | "gap"
  | "memory"
  | "sum"
  | "guess"
  | "hand"
  | "letter"
  | "total"
  | "backLast"
  | "back"
  | "shares"
  | "move"
  | "again";

/** A stop of the story: a run of operations, seen through one of them. */
export interface Stop {
  /** Such as "t1.key", "t3", "back"; never that of an operation. */
  readonly id: string;
  readonly name: StopName;
  /** Positions in the walk's operations. */
  readonly first: number;
  readonly last: number;
  /** The operation that the lens shows. */
  readonly focus: number;
}

/** A stop's name, and the operation that it is seen through; it ends with `last`. */
type Part = readonly [name: StopName, id: string, focus: string, last: string];

/** The first letter slowly, the second with what is new, then one stop for a letter. */
function partsOf(timeSteps: number): readonly Part[] {
  const T = timeSteps;
  const letters = Array.from({ length: T }, (_, index) => index + 1).flatMap(
    (t): readonly Part[] => {
      const at = `t${t}`;
      if (t === 1)
        return [
          ["key", `${at}.key`, `${at}.wx`, `${at}.wx`],
          ["squeeze", `${at}.squeeze`, `${at}.h`, `${at}.h`],
          ["bet", `${at}.bet`, `${at}.y`, `${at}.y`],
          ["gap", `${at}.gap`, `${at}.L`, `${at}.L`],
        ];
      if (t === 2)
        return [
          ["memory", `${at}.memory`, `${at}.wh`, `${at}.wh`],
          ["sum", `${at}.sum`, `${at}.a`, `${at}.a`],
          ["guess", `${at}.guess`, `${at}.L`, `${at}.L`],
        ];
      const rest = [["letter", at, `${at}.L`, `${at}.L`]] as const;
      // Its memory is the reader's to compute.
      return t === BY_HAND ? [["hand", `${at}.hand`, `${at}.h`, `${at}.h`], ...rest] : rest;
    },
  );
  return [
    ...letters,
    ["total", "loss", "loss.total", "loss.total"],
    ["backLast", `b${T}`, `b${T}.dz`, `b${T}.ch`],
    ...(T > 1 ? ([["back", "back", `b${T - 1}.dh`, "b1.ch"]] as const) : []),
  ];
}

/** The stops of a walk over these operations, in order: every operation belongs to exactly one. */
export function stopsOf(
  operations: readonly { readonly id: string }[],
  timeSteps: number,
): readonly Stop[] {
  const placeOf = (id: string) => operations.findIndex((one) => one.id === id);
  const lastOf = (test: RegExp) => operations.findLastIndex(({ id }) => test.test(id));
  const stops: Stop[] = [];
  const add = (name: StopName, id: string, focus: number, last: number) =>
    stops.push({ id, name, focus, last, first: (stops.at(-1)?.last ?? -1) + 1 });
  for (const [name, id, focus, last] of partsOf(timeSteps)) {
    add(name, id, placeOf(focus), placeOf(last));
  }
  add("shares", "sum", placeOf("sum.gh"), lastOf(/^sum\./u));
  add("move", "update.move", placeOf("update.uh"), lastOf(/^update\.u/u));
  add("again", "update.again", placeOf("update.after"), placeOf("update.after"));
  return stops;
}

/** Whether a name could be a stop's; which stops there are depends on the word. */
export const isStopName = (id: string): boolean =>
  /^([tb]\d+|loss|sum|update|back)$|^t\d+\.(key|squeeze|bet|gap|memory|sum|guess|hand)$|^update\.(move|again)$/u.test(
    id,
  );

/** The stop that a position of the walk's operations belongs to. */
export const stopAt = ({ stops }: { readonly stops: readonly Stop[] }, operation: number): number =>
  stops.findIndex(({ first, last }) => first <= operation && operation <= last);
