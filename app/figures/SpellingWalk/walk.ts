import { readWrittenNumber } from "../../controls/typedNumber.ts";
import type { Pace } from "./store/walkSlice.ts";
import { type Stop, stopAt, stopsOf } from "./stops.ts";
import { backwardOf, forwardOf, type OperationKind, sumsOf, updatesOf } from "./operations.ts";

/** What the walk's length depends on: T time steps, H hidden units, V letters. */
export interface WalkSize {
  readonly timeSteps: number;
  readonly hiddenSize: number;
  readonly alphabetSize: number;
  readonly hasBiases: boolean;
}

/** One operation: rows × cols single products or sums, taken row by row. */
export interface Operation {
  /** Such as "t2.wh", "b3.dz", "sum.gx". */
  readonly id: string;
  readonly kind: OperationKind;
  /** Its time step; 0 for what belongs to no single step. */
  readonly t: number;
  /** Position of its first product in the whole walk. */
  readonly start: number;
  readonly rows: number;
  readonly cols: number;
  /** The time step of the walk it belongs to, such as "t2" or "b3". */
  readonly group: string;
}

/** The whole walk, as operations in order; everything else about it follows from this list. */
export interface Walk {
  readonly size: WalkSize;
  readonly operations: readonly Operation[];
  readonly byId: ReadonlyMap<string, Operation>;
  /** First and last operation of each group, in order. */
  readonly groups: readonly {
    readonly id: string;
    readonly first: number;
    readonly last: number;
  }[];
  readonly leafCount: number;
  /** The stops of the story, each a run of operations. */
  readonly stops: readonly Stop[];
}

/** One stop of the walk at some pace. The picture is a function of this and the trace, of nothing else. */
export interface Step {
  readonly id: string;
  readonly pace: Pace;
  /** At the pace of stops: which one; otherwise null. */
  readonly stop: Stop | null;
  /** 0 … count − 1 at this pace */
  readonly position: number;
  /** The operation in focus. */
  readonly operation: Operation;
  /** What happens in this step: products leafStart … leafEnd. Everything up to leafEnd is known. */
  readonly leafStart: number;
  readonly leafEnd: number;
  /** At the pace of single products: which one, counted from 0; otherwise null. */
  readonly leaf: { readonly row: number; readonly col: number } | null;
}

/** Lays out the walk for a network of this size. */
export function createWalk(size: WalkSize): Walk {
  const { timeSteps: T, hiddenSize: H, alphabetSize: V, hasBiases } = size;
  const operations: Operation[] = [];
  const groups: { id: string; first: number; last: number }[] = [];
  let leafCount = 0;

  function add(
    group: string,
    t: number,
    list: readonly (readonly [OperationKind, number, number])[],
  ): void {
    const first = operations.length;
    for (const [kind, rows, cols] of list) {
      operations.push({ id: `${group}.${kind}`, kind, t, start: leafCount, rows, cols, group });
      leafCount += rows * cols;
    }
    groups.push({ id: group, first, last: operations.length - 1 });
  }

  for (let t = 1; t <= T; t++) add(`t${t}`, t, forwardOf(H, V));
  add("loss", 0, [["total", 1, 1]]);
  for (let t = T; t >= 1; t--) add(`b${t}`, t, backwardOf(H, V, t === T));
  add("sum", 0, sumsOf(H, V, hasBiases));
  add("update", 0, updatesOf(H, V, hasBiases));
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return { size, operations, byId, groups, leafCount, stops: stopsOf(operations, T) };
}

const lastLeaf = ({ start, rows, cols }: Operation) => start + rows * cols - 1;

/** How many stops the walk has at a pace. */
export function countSteps(walk: Walk, pace: Pace): number {
  if (pace === "stop") return walk.stops.length;
  return pace === "operation" ? walk.operations.length : walk.leafCount;
}

/** The operation that a product of the walk belongs to. */
function operationAt(walk: Walk, leaf: number): number {
  let low = 0;
  let high = walk.operations.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pick(walk.operations, middle).start <= leaf) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pick<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${list.length}.`);
  return item;
}

function leafId({ id, rows, cols }: Operation, row: number, col: number): string {
  if (rows * cols === 1) return id;
  return cols === 1 ? `${id}.${row + 1}` : `${id}.${row + 1}.${col + 1}`;
}

/** The stop at a position, clamped to the walk. */
export function stepAt(walk: Walk, pace: Pace, wanted: number): Step {
  const position = Math.min(Math.max(Math.trunc(wanted), 0), countSteps(walk, pace) - 1);
  if (pace === "stop") {
    const stop = pick(walk.stops, position);
    return {
      id: stop.id,
      pace,
      stop,
      position,
      operation: pick(walk.operations, stop.focus),
      leafStart: pick(walk.operations, stop.first).start,
      leafEnd: lastLeaf(pick(walk.operations, stop.last)),
      leaf: null,
    };
  }
  if (pace === "operation") {
    const operation = pick(walk.operations, position);
    const { id, start } = operation;
    return {
      id,
      pace,
      stop: null,
      position,
      operation,
      leafStart: start,
      leafEnd: lastLeaf(operation),
      leaf: null,
    };
  }
  const operation = pick(walk.operations, operationAt(walk, position));
  const offset = position - operation.start;
  const row = Math.floor(offset / operation.cols);
  const col = offset % operation.cols;
  const id = leafId(operation, row, col);
  return {
    id,
    pace,
    stop: null,
    position,
    operation,
    leafStart: position,
    leafEnd: position,
    leaf: { row, col },
  };
}

/** Where an identity stands in the walk, as first and last product; null for an unknown one. */
function rangeOf(walk: Walk, id: string): { readonly first: number; readonly last: number } | null {
  const run = [...walk.stops, ...walk.groups].find((one) => one.id === id);
  if (run) {
    const first = pick(walk.operations, run.first).start;
    return { first, last: lastLeaf(pick(walk.operations, run.last)) };
  }
  const [group_, kind, row, col, ...rest] = id.split(".");
  const operation = walk.byId.get(`${group_}.${kind}`);
  if (!operation || rest.length > 0) return null;
  if (row === undefined) return { first: operation.start, last: lastLeaf(operation) };

  const i = readWrittenNumber(row, { min: 1, max: operation.rows, isWhole: true });
  const j = readWrittenNumber(col ?? "1", { min: 1, max: operation.cols, isWhole: true });
  if (i === null || j === null) return null;
  const leaf = operation.start + (i - 1) * operation.cols + (j - 1);
  return { first: leaf, last: leaf };
}

/**
 * The stop of a pace that shows a step, whatever pace the step was named at: a coarser pace shows
 * the stop that contains it, a finer one its last product.
 *
 * @returns null when no step of this walk has that identity
 */
export function findStep(walk: Walk, id: string, pace: Pace): Step | null {
  const range = rangeOf(walk, id);
  if (!range) return null;
  if (pace === "product") return stepAt(walk, pace, range.last);
  const operation = operationAt(walk, range.last);
  if (pace === "operation") return stepAt(walk, pace, operation);
  return stepAt(walk, pace, stopAt(walk, operation));
}

/** The step that a step opens into: the operation that a stop is seen through, the first product of an operation; null at the end. */
export function openStep(walk: Walk, { stop, pace, leafStart }: Step): Step | null {
  if (stop) return stepAt(walk, "operation", stop.focus);
  return pace === "operation" ? stepAt(walk, "product", leafStart) : null;
}

/** Whether a step is the one that is left to the reader. */
export const isByHand = ({ stop }: Step): boolean => stop?.name === "hand";

/** The step that a step is part of; null for a stop. */
export function closeStep(walk: Walk, { pace, id }: Step): Step | null {
  if (pace === "stop") return null;
  return findStep(walk, id, pace === "product" ? "operation" : "stop");
}
