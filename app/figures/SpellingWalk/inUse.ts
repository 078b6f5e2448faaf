import type { StripFrame } from "../../network/filmStrip.ts";
import type { OperationKind } from "./operations.ts";
import type { Operation } from "./walk.ts";

type WireKind = keyof StripFrame["wires"];

/** What of the film strip an operation uses: the places that stand at full strength. */
export interface InUse {
  readonly keys: readonly number[];
  readonly columns: readonly number[];
  readonly bets: readonly number[];
  readonly wires: readonly { readonly kind: WireKind; readonly t: number }[];
}

type Use = (t: number, all: readonly number[]) => Partial<InUse>;

const wires = (kind: WireKind, steps: readonly number[]) => ({
  wires: steps.map((t) => ({ kind, t })),
});
const column: Use = (t) => ({ columns: [t] });
const bet: Use = (t) => ({ bets: [t] });
const everyBet: Use = (_, all) => ({ bets: all });
const everyWire =
  (kind: WireKind): Use =>
  (_, all) =>
    wires(kind, all);

const uses: Readonly<Record<OperationKind, Use>> = {
  x: (t) => ({ keys: [t] }),
  wh: (t) => ({ columns: [t - 1, t], ...wires("memory", [t]) }),
  wx: (t) => ({ keys: [t], columns: [t], ...wires("input", [t]) }),
  a: (t) => ({ columns: [t] }),
  h: column,
  z: (t) => ({ columns: [t], ...wires("output", [t]) }),
  e: bet,
  y: bet,
  L: bet,
  total: everyBet,
  dz: bet,
  do: (t) => ({ columns: [t], ...wires("output", [t]) }),
  df: (t) => ({ columns: [t, t + 1], ...wires("memory", [t + 1]) }),
  dh: column,
  da: column,
  cy: (t) => ({ columns: [t], bets: [t], ...wires("output", [t]) }),
  cx: (t) => ({ columns: [t], keys: [t], ...wires("input", [t]) }),
  ch: (t) => ({ columns: [t - 1, t], ...wires("memory", [t]) }),
  gy: everyWire("output"),
  gx: everyWire("input"),
  gh: everyWire("memory"),
  gby: everyBet,
  gbh: (_, all) => ({ columns: all }),
  uy: everyWire("output"),
  ux: everyWire("input"),
  uh: everyWire("memory"),
  uby: everyBet,
  ubh: (_, all) => ({ columns: all }),
  after: (_, all) => ({ columns: all, bets: all }),
};

/** What of the strip is used by an operation of a walk over this many steps. */
export function inUse({ kind, t }: Operation, timeSteps: number): InUse {
  const all = Array.from({ length: timeSteps }, (_, index) => index + 1);
  return { keys: [], columns: [], bets: [], wires: [], ...uses[kind](t, all) };
}
