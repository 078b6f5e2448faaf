import { describe, expect, it } from "vitest";
import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { dependentsOf, expressionOf, sizeOf, sourcesOf, type Token } from "./arithmetic.ts";
import { cell, type Cell, keyOf, quantities, valueOf } from "./cells.ts";
import { runOf } from "./testing/runOf.ts";

const runs: readonly (readonly [string, SpellingRun])[] = [
  ["dogs, untrained", runOf()],
  ["dogs with biases, trained", runOf({ hasBiases: true, start: 3 }, 7)],
  ["book", runOf({ word: "book", hiddenSize: 2, start: 5, hasBiases: true }, 3)],
  ["hi", runOf({ word: "hi", hiddenSize: 1, start: 9 })],
];

/** Works a written-out right-hand side out as a reader with a pocket calculator would. */
function workOut(run: SpellingRun, tokens: readonly Token[]): number {
  const value = (token: Token | undefined) =>
    typeof token === "object" ? valueOf(run, token) : Number(token?.replaceAll(/[^\d.e-]/g, ""));
  const [head, first, second] = tokens;
  if (head === "tanh(") return Math.tanh(value(first));
  if (head === "exp(") {
    const largest = typeof second === "string" ? second.replace(" − ", "").replace(")", "") : NaN;
    return Math.exp(value(first) - Number(largest));
  }
  if (head === "−ln ") return -Math.log(value(first));
  if (head === "1 − ") return 1 - value(first) ** 2;
  let sum = 0;
  let sign = 1;
  let term = 1;
  let isDividing = false;
  for (const token of tokens) {
    if (token === " + " || token === " − ") {
      sum += sign * term;
      sign = token === " + " ? 1 : -1;
      term = 1;
      isDividing = false;
    } else if (token === " ÷ ") isDividing = true;
    else if (token !== " × ") term = isDividing ? term / value(token) : term * value(token);
  }
  return sum + sign * term;
}

/** Every number a run shows. */
function* cellsOf(run: SpellingRun): Generator<Cell> {
  const { timeSteps: T, hiddenSize: H, alphabetSize: V, hasBiases } = sizeOf(run);
  const most = Math.max(H, V);
  for (const q of quantities) {
    const isBias = ["bh", "by", "gbh", "gby", "ubh", "uby"].includes(q);
    if (isBias && !hasBiases) continue;
    for (let t = 0; t <= T; t++) {
      for (let i = 0; i < most; i++) for (let j = 0; j < most; j++) yield cell(q, t, i, j);
    }
  }
}

describe.each(runs)("the arithmetic of %s", (_name, run) => {
  const computed = [...cellsOf(run)].filter((one) => {
    const isShown = dependentsOf(run, one).length > 0 || isResult(one);
    return isShown && expressionOf(run, one, String).length > 0;
  });

  function isResult({ q, t, i, j }: Cell): boolean {
    const { hiddenSize: H, alphabetSize: V } = sizeOf(run);
    const shapes: Partial<Record<Cell["q"], readonly [number, number]>> = {
      uy: [V, H],
      ux: [H, V],
      uh: [H, H],
      total: [1, 1],
    };
    const [rows, cols] = shapes[q] ?? [0, 0];
    return t === 0 && i < rows && j < cols;
  }

  it("comes to what the engine computed, for every number", () => {
    expect(computed.length).toBeGreaterThan(20);
    for (const one of computed) {
      const result = workOut(run, expressionOf(run, one, String));
      expect(result, keyOf(one)).toBeCloseTo(valueOf(run, one), 12);
    }
  });

  it("lights sources and dependents that name each other", () => {
    for (const one of computed) {
      for (const source of sourcesOf(run, one)) {
        expect(dependentsOf(run, source).map(keyOf), keyOf(source)).toContain(keyOf(one));
      }
    }
  });
});
