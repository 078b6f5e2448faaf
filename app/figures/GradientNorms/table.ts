import { amount, shareOf } from "../../chart/tickText.ts";
import type { TableData } from "../../kit/figure.ts";
import { curvesOf, lengthOf, type NormView } from "./gradientNorms.ts";
import { readNorm } from "./reading.ts";
import { settingOf, wordAt } from "./sentences.ts";
import { normWords } from "./words.ts";

/** Every number of the picture, whether or not the reader has walked back to it. */
export function table(view: NormView): TableData {
  const curves = curvesOf(view);
  const length = lengthOf(view.answer);
  const words = normWords.table;
  const stepOf = (row: number) => length - row;
  const columns = curves.flatMap((curve) => [
    { name: words.norm(curve.id), at: (t: number) => readNorm(curve, t).norm, write: amount },
    { name: words.share(curve.id), at: (t: number) => readNorm(curve, t).share, write: shareOf },
    { name: words.factor(curve.id), at: (t: number) => readNorm(curve, t).factor, write: amount },
    { name: words.ceiling(curve.id), at: (t: number) => readNorm(curve, t).ceiling, write: amount },
    {
      name: words.state(curve.id),
      at: (t: number) => curve.curve.hiddenNormByStep[t] ?? null,
      write: amount,
    },
  ]);
  return {
    caption: words.caption,
    notes: curves.map((curve) => `${curve.id}: ${normWords.settingInFull(settingOf(curve))}`),
    columns: [words.t, words.word, ...columns.map(({ name }) => name)],
    rows: Array.from({ length }, (_, row) => [
      String(stepOf(row)),
      curves[0] ? wordAt(curves[0], stepOf(row)) : "",
      ...columns.map(({ at, write }) => {
        const value = at(stepOf(row));
        return value === null ? words.none : write(value);
      }),
    ]),
    exact: (row, column) => columns[column - 2]?.at(stepOf(row)),
  };
}
