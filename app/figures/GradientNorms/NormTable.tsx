import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { normWords } from "../../words/vanishing.ts";
import { amount } from "../../chart/tickText.ts";
import { readNorm, sequenceLengthOf } from "./reading.ts";
import { Rich } from "../../chart/Rich.tsx";
import { settingOf, wordAt } from "./sentences.ts";

const digits = 4;
const cell = (value: number | null) => (value === null ? "–" : amount(value, digits));

/** Every number of the picture, whether or not the reader has walked back to it. */
export function NormTable({ curves }: { readonly curves: readonly NamedCurve[] }) {
  const [first] = curves;
  if (!first) return null;
  const length = sequenceLengthOf(first.curve);
  const steps = Array.from({ length }, (_, index) => length - index);
  const { table } = normWords;
  return (
    <table>
      <caption>
        <span>{table.caption}</span>
        {curves.map((curve) => (
          <small key={curve.id}>
            <br />
            <span>{`${curve.id}: ${normWords.settingInFull(settingOf(curve))}`}</span>
          </small>
        ))}
      </caption>
      <thead>
        <tr>
          <th scope="col">{table.t}</th>
          <th scope="col">{table.word}</th>
          {curves.flatMap(({ id }) =>
            [table.norm(id), table.factor(id), table.ceiling(id), table.state(id)].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {steps.map((t) => (
          <tr key={t}>
            <th scope="row">{t}</th>
            <td>{wordAt(first, t)}</td>
            {curves.flatMap((curve) => {
              const { norm, factor, ceiling } = readNorm(curve, t);
              const values = { norm, factor, ceiling, state: curve.curve.hiddenNormByStep[t] ?? 0 };
              return Object.entries(values).map(([name, value]) => (
                <td key={curve.id + name}>
                  <Rich text={cell(value)} />
                </td>
              ));
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
