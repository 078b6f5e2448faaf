import type { SpellingRun } from "../../../../src/protocol/messages.ts";
import { cell, type Cell, letterRead } from "../cells.ts";
import type { OperationKind } from "../operations.ts";
import { lensWords } from "../words.ts";
import { type Grid, gridsOf, numbers } from "./grids.ts";
import type { Scene, SceneDraft } from "./scene.types.ts";
import { sumOverTime, updateOf, weightOf } from "./tableScenes.ts";

interface Asked {
  readonly run: SpellingRun;
  /** "hand": all that the reader needs who computes a memory. */
  readonly kind: OperationKind | "hand";
  readonly t: number;
  readonly row: number;
  /** null: the whole row is looked at, not a single product. */
  readonly col: number | null;
}

const { memory, input, fromOutput, fromFuture, powers, slope } = lensWords;

/** A matrix against a vector. */
function sum(weight: Grid, vector: Grid, result: Grid, isDown = false): SceneDraft {
  return { form: "sum", operands: [weight, vector], signs: ["×"], result, isDown };
}

/** What one step puts into a gradient: every number of one vector times every number of another. */
function table(side: Grid, top: Grid, result: Grid): SceneDraft {
  return { form: "table", operands: [side, top], signs: ["×"], result };
}

function draftOf({ run, kind, t, row, col }: Asked): SceneDraft {
  const grids = gridsOf(run);
  const { weight, vector, T } = grids;
  const letter = run.alphabet.indexOf(letterRead(run, t));
  const hasBiases = run.parameters.biasH !== null;
  const used = { row };
  const at = { row, column: col ?? 0 };
  const h = (step: number, isUsed = {}) => vector("h", step, { of: "h", t: step }, "h", isUsed);
  switch (kind) {
    case "x":
    case "wx": {
      const isWhole = kind === "x" || col === null;
      const result = vector("wx", t, { word: input }, "x", isWhole ? {} : used);
      const x = vector("x", t, { of: "x", t }, "x", { row: letter }, true);
      if (!isWhole) return sum(weight("Wx", used), x, result);
      return { form: "key", operands: [weight("Wx", { column: letter }), x], result };
    }
    case "wh":
      return sum(weight("Wh", used), h(t - 1), vector("wh", t, { word: memory }, "h", used));
    case "hand":
      return {
        form: "hand",
        operands: [
          weight("Wh", used),
          h(t - 1),
          grids.opened(letter, used),
          ...(hasBiases ? [weight("bh", used)] : []),
        ],
        signs: ["×", "+", ...(hasBiases ? ["+"] : []), "→ tanh →"],
        result: h(t, used),
      };
    case "a":
      return {
        form: "rows",
        operands: [
          vector("wh", t, { word: memory }, "h", used),
          vector("wx", t, { word: input }, "x", used),
          ...(hasBiases ? [weight("bh", used)] : []),
        ],
        signs: ["+", ...(hasBiases ? ["+"] : []), "="],
        result: vector("a", t, { of: "a", t }, "h", used),
      };
    case "h":
      return {
        form: "curve",
        operands: [vector("a", t, { of: "a", t }, "h", used)],
        result: h(t, used),
      };
    case "z": {
      const result = vector("z", t, { of: "z", t }, "y", used);
      const draft = sum(weight("Wy", used), h(t), result);
      if (!hasBiases) return draft;
      return {
        ...draft,
        operands: [...draft.operands, weight("by", used)],
        signs: ["×", "+"],
      };
    }
    case "e":
    case "y":
      return {
        form: "shares",
        operands: [
          vector("z", t, { of: "z", t }, "y", used, true),
          vector("e", t, { word: powers }, "y", used),
        ],
        result: vector("y", t, { of: "p", t }, "y", used),
      };
    case "L":
      return { form: "bet", operands: [], result: numbers([cell("L", t)], { of: "L", t }) };
    case "total":
      return {
        form: "rows",
        operands: [
          numbers(
            stepsOf(T, (step) => cell("L", step)),
            { word: lensWords.losses },
          ),
        ],
        signs: ["="],
        result: numbers([cell("total")], { of: "loss" }),
      };
    case "dz":
      return {
        form: "rows",
        operands: [
          vector("y", t, { of: "p", t }, "y", used, true),
          vector("target", t, { of: "y", t }, "y", used),
        ],
        signs: ["−", "="],
        result: vector("dz", t, { by: "z", t }, "grad", used),
      };
    case "do":
      return sum(
        weight("Wy", { column: row }),
        vector("dz", t, { by: "z", t }, "grad"),
        vector("do", t, { word: fromOutput }, "grad", used),
        true,
      );
    case "df": {
      const result = vector("df", t, { word: fromFuture }, "grad", t === T ? {} : used);
      if (t === T) return { form: "rows", operands: [], signs: [lensWords.nothing], result };
      const later = vector("da", t + 1, { by: "a", t: t + 1 }, "grad");
      return sum(weight("Wh", { column: row }), later, result, true);
    }
    case "dh":
      return {
        form: "rows",
        operands: [
          vector("do", t, { word: fromOutput }, "grad", used),
          vector("df", t, { word: fromFuture }, "grad", used),
        ],
        signs: ["+", "="],
        result: vector("dh", t, { by: "h", t }, "grad", used),
      };
    case "da":
      return {
        form: "rows",
        operands: [
          vector("dh", t, { by: "h", t }, "grad", used),
          vector("slope", t, { word: slope }, "h", used),
        ],
        signs: ["×", "="],
        result: vector("da", t, { by: "a", t }, "grad", used),
      };
    case "cy":
      return table(
        vector("dz", t, { by: "z", t }, "grad", used, true),
        h(t, { row: at.column }),
        grids.share("Wy", t, at),
      );
    case "cx":
      return table(
        vector("da", t, { by: "a", t }, "grad", used),
        vector("x", t, { of: "x", t }, "x", { row: at.column }),
        grids.share("Wx", t, at),
      );
    case "ch":
      return table(
        vector("da", t, { by: "a", t }, "grad", used),
        h(t - 1, { row: at.column }),
        grids.share("Wh", t, at),
      );
    case "gy":
    case "gx":
    case "gh":
    case "gby":
    case "gbh":
      return sumOverTime(grids, weightOf[kind], at);
    case "uy":
    case "ux":
    case "uh":
    case "uby":
    case "ubh":
      return updateOf(grids, weightOf[kind], at);
    case "after":
      return {
        form: "rows",
        operands: [numbers([cell("total")], { word: lensWords.lossBefore })],
        signs: ["→"],
        result: numbers([cell("after")], { word: lensWords.lossAfter }),
      };
  }
}

const stepsOf = (T: number, make: (t: number) => Cell): Cell[] =>
  Array.from({ length: T }, (_, index) => make(index + 1));

/** The picture of an operation: its numbers, and how they stand to one another. */
export function sceneOf(asked: Asked): Scene {
  const draft = draftOf(asked);
  return {
    signs: [],
    result: null,
    isDown: false,
    row: asked.row,
    col: asked.col ?? 0,
    ...draft,
  };
}
