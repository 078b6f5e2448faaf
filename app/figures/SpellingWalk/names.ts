import type { SpellingRun } from "../../../src/protocol/messages.ts";
import { plainText } from "../../math/RichText.tsx";
import type { NotationId } from "../../math/symbols.ts";
import { stageWords } from "./words.ts";
import { quantityNames } from "./nameWords.ts";
import type { Cell, Quantity } from "./cells.ts";

type Axis = "unit" | "letter" | "none";

/** What rows and columns of each quantity count: hidden units or letters. */
const axes: Readonly<Record<Quantity, readonly [Axis, Axis]>> = {
  ...({ Wx: ["unit", "letter"], Wh: ["unit", "unit"], Wy: ["letter", "unit"] } as const),
  ...({ bh: ["unit", "none"], by: ["letter", "none"], eta: ["none", "none"] } as const),
  ...({ x: ["letter", "none"], target: ["letter", "none"], wh: ["unit", "none"] } as const),
  ...({ wx: ["unit", "none"], a: ["unit", "none"], h: ["unit", "none"] } as const),
  ...({ z: ["letter", "none"], e: ["letter", "none"], s: ["none", "none"] } as const),
  ...({ y: ["letter", "none"], L: ["none", "none"], total: ["none", "none"] } as const),
  ...({ dz: ["letter", "none"], do: ["unit", "none"], df: ["unit", "none"] } as const),
  ...({ dh: ["unit", "none"], slope: ["unit", "none"], da: ["unit", "none"] } as const),
  ...({ cy: ["letter", "unit"], cx: ["unit", "letter"], ch: ["unit", "unit"] } as const),
  ...({ gy: ["letter", "unit"], gx: ["unit", "letter"], gh: ["unit", "unit"] } as const),
  ...({ gby: ["letter", "none"], gbh: ["unit", "none"], uy: ["letter", "unit"] } as const),
  ...({ ux: ["unit", "letter"], uh: ["unit", "unit"], uby: ["letter", "none"] } as const),
  ...({ ubh: ["unit", "none"], after: ["none", "none"] } as const),
};

/** A number's full name in words, such as "hidden state h at step 2, unit 1". */
export function nameOf(run: SpellingRun, { q, t, i, j }: Cell): string {
  const place = (axis: Axis, index: number): string | null => {
    if (axis === "none") return null;
    if (axis === "unit") return stageWords.unit(index + 1);
    return stageWords.letter(run.alphabet[index] ?? "");
  };
  const [rows, cols] = axes[q];
  const hasTime = t > 0 || q === "h";
  return [
    hasTime ? `${quantityNames[q]}, ${stageWords.atStep(t)}` : quantityNames[q],
    place(rows, i),
    place(cols, j),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** The same for a screen reader, with the symbols of the reader's notation. */
export const spokenName = (run: SpellingRun, cell: Cell, notation: NotationId): string =>
  plainText(nameOf(run, cell), notation);
