import { signed } from "../words/valueText.ts";

/** Used by what happens now; computed, but not used now; not yet computed. */
export type CellState = "lit" | "back" | "empty";

/**
 * What else is to be seen of a number: computed just now, another one than before, set by hand; or
 * that the number which is pointed at is made from it, or it from that one.
 */
export type CellMark = "now" | "changed" | "set" | "source" | "dependent";

/** One number as it is drawn and spoken; it knows nothing of where it comes from. */
export interface NetworkCell {
  /** Spoken name, such as "W_h, row 1, column 2". */
  readonly name: string;
  /** The number as it is written; "" where nothing is computed yet. */
  readonly text: string;
  readonly value: number | null;
  readonly state: CellState;
  readonly sign: "positive" | "negative" | "zero";
  /** How strongly it is coloured, 0 … 1. */
  readonly tint: number;
  /** A cell of a gradient is crimson, hatched where negative, and never mistaken for a value. */
  readonly isGradient: boolean;
  readonly mark: CellMark | null;
  /** By which a figure knows the number again, on the `data-cell` of one that can have the focus. */
  readonly id?: string | undefined;
}

interface CellSource {
  readonly name: string;
  /** null while it is not yet computed. */
  readonly value: number | null;
  /** The value as the figure writes it, with a true minus sign. */
  readonly text: string;
  readonly state?: CellState | undefined;
  readonly mark?: CellMark | null | undefined;
  readonly isGradient?: boolean | undefined;
  /** The size that is coloured fully; one for all cells that are compared. */
  readonly largest?: number | undefined;
  readonly id?: string | undefined;
}

const USUAL_LARGEST = 1.5;

/** Makes a cell of a value; what is not yet computed is empty and holds no text. */
export function cellOf(source: CellSource): NetworkCell {
  const { name, value, text, mark = null, isGradient = false, largest = USUAL_LARGEST } = source;
  const isKnown = value !== null && source.state !== "empty";
  const size = isKnown && largest > 0 ? Math.min(Math.abs(value) / largest, 1) : 0;
  return {
    name,
    value: isKnown ? value : null,
    text: isKnown ? text : "",
    state: isKnown ? (source.state ?? "lit") : "empty",
    sign:
      !isKnown || value === 0 || Number.isNaN(value) ? "zero" : value < 0 ? "negative" : "positive",
    tint: Number.isNaN(size) ? 0 : size,
    isGradient,
    mark: isKnown ? mark : null,
    id: source.id,
  };
}

/** Cells of several numbers, each with two decimals but for an exact 0; `nameOf` speaks of the one at an index. */
export const cellsOf = (
  values: ArrayLike<number>,
  nameOf: (index: number) => string,
  shared: Omit<CellSource, "name" | "value" | "text"> = {},
): NetworkCell[] =>
  Array.from(values, (value, index) =>
    cellOf({ ...shared, name: nameOf(index), value, text: value === 0 ? "0" : signed(value) }),
  );
