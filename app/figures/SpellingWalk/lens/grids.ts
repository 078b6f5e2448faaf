import type { SymbolFamily, SymbolId } from "../../../math/symbols.ts";
import type { SpellingRun } from "../../../../src/protocol/messages.ts";
import { sizeOf } from "../arithmetic.ts";
import { cell, type Cell, type Quantity } from "../cells.ts";
import { lensWords } from "../words.ts";

/** What stands above numbers: a symbol, a derivative of the loss by one, or a word. */
export type Label =
  | { readonly of: SymbolId; readonly t?: number | undefined }
  | { readonly by: SymbolId; readonly t?: number | undefined }
  | { readonly word: string };

/** A row, a column or one cell that is used now; none: all of it. */
export interface Used {
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

/** Numbers that stand together in the lens: a matrix as a plate, a vector as a column. */
export interface Grid {
  /** Row by row. */
  readonly cells: readonly Cell[];
  readonly columns: number;
  readonly form: "plate" | "column" | "key";
  readonly label: Label;
  /** The symbol whose colour it has, and with which it lights up. */
  readonly of: SymbolId;
  readonly family: SymbolFamily;
  readonly isEditable: boolean;
  readonly rowNames?: readonly string[] | undefined;
  readonly colNames?: readonly string[] | undefined;
  readonly used: Used;
}

export type WeightName = "Wh" | "Wx" | "Wy" | "bh" | "by";

const gradients = { Wh: "gh", Wx: "gx", Wy: "gy", bh: "gbh", by: "gby" } as const;
const updated = { Wh: "uh", Wx: "ux", Wy: "uy", bh: "ubh", by: "uby" } as const;
/** What each step puts into a gradient. */
const shares = { Wh: "ch", Wx: "cx", Wy: "cy", bh: "da", by: "dz" } as const;
const families = { Wh: "h", Wx: "x", Wy: "y", bh: "h", by: "y" } as const;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Single numbers, one below the other. */
export const numbers = (cells: readonly Cell[], label: Label, used: Used = {}): Grid => ({
  cells,
  columns: 1,
  form: "column",
  label,
  of: "L",
  family: "grad",
  isEditable: false,
  used,
});

/** The grids of one network, from which the pictures of the lens are put together. */
export function gridsOf(run: SpellingRun) {
  const { hiddenSize: H, alphabetSize: V, timeSteps: T } = sizeOf(run);
  const shapes = { Wh: [H, H], Wx: [H, V], Wy: [V, H], bh: [H, 1], by: [V, 1] } as const;

  const matrix = (q: Quantity, t: number, of: WeightName) => {
    const [rows, columns] = shapes[of];
    return {
      cells: range(rows).flatMap((i) => range(columns).map((j) => cell(q, t, i, j))),
      columns,
      form: "plate" as const,
      of,
      rowNames: of === "Wy" || of === "by" ? run.alphabet : undefined,
      colNames: of === "Wx" ? run.alphabet : undefined,
    };
  };
  const weight = (of: WeightName, used: Used = {}): Grid => ({
    ...matrix(of, 0, of),
    label: { of },
    family: families[of],
    isEditable: true,
    used,
  });
  /** The column of W_x that a letter opens. */
  const opened = (letter: number, used: Used): Grid => {
    const { cells, columns, ...whole } = weight("Wx", used);
    return {
      ...whole,
      cells: cells.filter((_, index) => index % columns === letter),
      columns: 1,
      form: "column",
      colNames: run.alphabet.slice(letter, letter + 1),
    };
  };
  const gradient = (of: WeightName, used: Used): Grid => ({
    ...matrix(gradients[of], 0, of),
    label: { by: of },
    family: "grad",
    isEditable: false,
    used,
  });
  const renewed = (of: WeightName, used: Used): Grid => ({
    ...matrix(updated[of], 0, of),
    label: { word: lensWords.renewed },
    family: families[of],
    isEditable: false,
    used,
  });
  const share = (of: WeightName, t: number, used: Used): Grid => ({
    ...matrix(shares[of], t, of),
    label: { word: lensWords.step(t) },
    family: "grad",
    isEditable: false,
    used,
  });
  /** One number for each unit, or for each letter. */
  const vector = (
    q: Quantity,
    t: number,
    label: Label,
    family: SymbolFamily,
    used: Used = {},
    hasNames = false,
  ): Grid => {
    const isOfLetters = ["x", "z", "e", "y", "dz", "target"].includes(q);
    const of = "of" in label ? label.of : family === "x" ? "Wx" : family === "y" ? "p" : "h";
    return {
      cells: range(isOfLetters ? V : H).map((i) => cell(q, t, i)),
      columns: 1,
      form: "column",
      label,
      of,
      family,
      isEditable: false,
      rowNames: isOfLetters && hasNames ? run.alphabet : undefined,
      used,
    };
  };
  return { T, weight, opened, gradient, renewed, share, vector };
}

export type Grids = ReturnType<typeof gridsOf>;
