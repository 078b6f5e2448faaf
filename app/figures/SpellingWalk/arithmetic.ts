import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { heldAt } from "./store/held.ts";
import { cell, type Cell, keyOf, type Quantity } from "./cells.ts";
import type { WalkSize } from "./walk.ts";

/** A piece of written-out arithmetic: a number that has its own place on screen, or a sign. */
export type Token = Cell | string;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const joined = (parts: readonly (readonly Token[])[], sign: string): Token[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [sign, ...part]));

const products = (pairs: readonly (readonly [Cell, Cell])[]): Token[] =>
  joined(
    pairs.map(([left, right]) => [left, " × ", right]),
    " + ",
  );

const sum = (cells: readonly Cell[]): Token[] =>
  joined(
    cells.map((one) => [one]),
    " + ",
  );

export function sizeOf(run: SpellingRun): WalkSize {
  const { parameters } = run;
  return {
    timeSteps: run.letters.length - 1,
    hiddenSize: parameters.weightHh.rows,
    alphabetSize: run.alphabet.length,
    hasBiases: parameters.biasH !== null,
  };
}

/** The largest logit of a step, which softmax subtracts first. */
const largestLogit = (run: SpellingRun, t: number): number =>
  run.trace.loss.softmax?.largestLogitByStep[t - 1] ?? 0;

/**
 * The right-hand side of a number: what it is computed from, written out. A number that is given
 * (a weight, an input, the learning rate) has none.
 *
 * @param format how a number that has no place of its own on screen is written
 */
export function expressionOf(
  run: SpellingRun,
  { q, t, i, j }: Cell,
  format: (value: number) => string,
): Token[] {
  const { timeSteps: T, hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  const target = run.alphabet.indexOf(run.letters[t] ?? "");
  const isHeld = t > 0 && heldAt(run.held, "hidden", t, i) !== undefined;
  const overTime = (one: Quantity) => sum(range(T).map((step) => cell(one, step + 1, i, j)));
  const updated = (weight: Quantity, gradient: Quantity): Token[] => [
    cell(weight, 0, i, j),
    " − ",
    cell("eta"),
    " × ",
    cell(gradient, 0, i, j),
  ];
  switch (q) {
    case "Wx":
    case "Wh":
    case "Wy":
    case "bh":
    case "by":
    case "eta":
    case "x":
    case "target":
      return [];
    case "wh":
      return products(range(H).map((k) => [cell("Wh", 0, i, k), cell("h", t - 1, k)]));
    case "wx":
      return products(range(V).map((k) => [cell("Wx", 0, i, k), cell("x", t, k)]));
    case "a":
      return sum([cell("wh", t, i), cell("wx", t, i), ...(hasBiases ? [cell("bh", 0, i)] : [])]);
    case "h":
      return t === 0 || isHeld ? [] : ["tanh(", cell("a", t, i), ")"];
    case "z": {
      const terms = products(range(H).map((k) => [cell("Wy", 0, i, k), cell("h", t, k)]));
      return hasBiases ? [...terms, " + ", cell("by", 0, i)] : terms;
    }
    case "e":
      return ["exp(", cell("z", t, i), ` − ${format(largestLogit(run, t))})`];
    case "s":
      return sum(range(V).map((v) => cell("e", t, v)));
    case "y":
      return [cell("e", t, i), " ÷ ", cell("s", t)];
    case "L":
      return ["−ln ", cell("y", t, target)];
    case "total":
      return sum(range(T).map((step) => cell("L", step + 1)));
    case "dz":
      return [cell("y", t, i), " − ", cell("target", t, i)];
    case "do":
      return products(range(V).map((v) => [cell("Wy", 0, v, i), cell("dz", t, v)]));
    case "df":
      return t === T
        ? []
        : products(range(H).map((k) => [cell("Wh", 0, k, i), cell("da", t + 1, k)]));
    case "dh":
      return sum([cell("do", t, i), cell("df", t, i)]);
    case "slope":
      return isHeld ? [] : ["1 − ", cell("h", t, i), "²"];
    case "da":
      return [cell("dh", t, i), " × ", cell("slope", t, i)];
    case "cy":
      return [cell("dz", t, i), " × ", cell("h", t, j)];
    case "cx":
      return [cell("da", t, i), " × ", cell("x", t, j)];
    case "ch":
      return [cell("da", t, i), " × ", cell("h", t - 1, j)];
    case "gy":
      return overTime("cy");
    case "gx":
      return overTime("cx");
    case "gh":
      return overTime("ch");
    case "gby":
      return overTime("dz");
    case "gbh":
      return overTime("da");
    case "uy":
      return updated("Wy", "gy");
    case "ux":
      return updated("Wx", "gx");
    case "uh":
      return updated("Wh", "gh");
    case "uby":
      return updated("by", "gby");
    case "ubh":
      return updated("bh", "gbh");
    case "after":
      return [];
  }
}

const plain = String;

/** What a number is computed from directly. */
export const sourcesOf = (run: SpellingRun, one: Cell): Cell[] =>
  expressionOf(run, one, plain).filter((token) => typeof token !== "string");

const grid = (rows: number, cols: number) =>
  range(rows).flatMap((i) => range(cols).map((j) => [i, j] as const));

/** Every number of the walkthrough that is computed from others. */
function* computedCells({ timeSteps: T, hiddenSize: H, alphabetSize: V }: WalkSize) {
  const shapes: readonly (readonly [readonly Quantity[], number, number])[] = [
    [["wh", "wx", "a", "h", "do", "df", "dh", "slope", "da"], H, 1],
    [["z", "e", "y", "dz"], V, 1],
    [["s", "L"], 1, 1],
    [["cy"], V, H],
    [["cx"], H, V],
    [["ch"], H, H],
  ];
  for (let t = 1; t <= T; t++) {
    for (const [names, rows, cols] of shapes) {
      for (const q of names) for (const [i, j] of grid(rows, cols)) yield cell(q, t, i, j);
    }
  }
  yield cell("total");
  const atEnd: readonly (readonly [readonly Quantity[], number, number])[] = [
    [["gy", "uy"], V, H],
    [["gx", "ux"], H, V],
    [["gh", "uh"], H, H],
    [["gby", "uby"], V, 1],
    [["gbh", "ubh"], H, 1],
  ];
  for (const [names, rows, cols] of atEnd) {
    for (const q of names) for (const [i, j] of grid(rows, cols)) yield cell(q, 0, i, j);
  }
}

const dependentsBySize = new Map<string, ReadonlyMap<string, readonly Cell[]>>();

/** What is computed from a number directly. Which cells these are depends on the sizes and the word alone. */
export function dependentsOf(run: SpellingRun, one: Cell): readonly Cell[] {
  const size = sizeOf(run);
  const name = JSON.stringify([size, run.letters, run.held]);
  let dependents = dependentsBySize.get(name);
  if (!dependents) {
    const found = new Map<string, Cell[]>();
    for (const computed of computedCells(size)) {
      for (const source of sourcesOf(run, computed)) {
        const key = keyOf(source);
        const list = found.get(key);
        if (list) list.push(computed);
        else found.set(key, [computed]);
      }
    }
    dependents = found;
    dependentsBySize.clear();
    dependentsBySize.set(name, dependents);
  }
  return dependents.get(keyOf(one)) ?? [];
}
