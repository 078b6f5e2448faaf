import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellOf, cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Part } from "../../network/Parts.tsx";
import { Plate } from "../../network/Plate.tsx";
import { untranslated } from "../../words/untranslated.ts";
import { layoutProduct } from "./layout.ts";
import type { MatrixId } from "./selection.ts";
import {
  gradientText,
  selectionOf,
  sumOf,
  type TriangleAnswer,
  type TriangleView,
} from "./triangle.ts";
import { triangleWords as words } from "./words.ts";

const rowAt = ({ cols, data }: Rows, row: number) => data.subarray(row * cols, (row + 1) * cols);
type Rows = TriangleAnswer["hiddenByStep"];

/** What comes to the sums of step k, and what the matrix met there. */
function factorsOf(answer: TriangleAnswer, matrix: MatrixId, t: number, k: number) {
  if (matrix === "Wy")
    return { delta: rowAt(answer.gradLogitsByStep, t - 1), met: rowAt(answer.hiddenByStep, t) };
  const pre = answer.gradPreActivationByLoss[t - 1] ?? answer.gradLogitsByStep;
  const letter = answer.letters[k - 1];
  return {
    delta: rowAt(pre, k - 1),
    met:
      matrix === "Wh"
        ? rowAt(answer.hiddenByStep, k - 1)
        : Float64Array.from(answer.alphabet, (one) => (one === letter ? 1 : 0)),
  };
}

/** With three decimals, for little arrives; the largest of them is fully coloured. */
const gradientCells = (values: Float64Array, nameOf: (index: number) => string) => {
  const largest = values.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return Array.from(values, (value, index) =>
    cellOf({ name: nameOf(index), value, text: gradientText(value), isGradient: true, largest }),
  );
};

/** Of one pair the column, the row and the matrix of their products; of more, the sum of such matrices. */
export function Product({ view }: { readonly view: TriangleView }) {
  const { answer } = view;
  const { matrix, t, k, apart } = selectionOf(view);
  const { sum } = sumOf(view);
  const layout = layoutProduct(matrix, sum.rows, sum.cols);
  const { sizes } = layout;
  const isPair = t !== null && k !== null;
  const factors = isPair ? factorsOf(answer, matrix, t, k) : null;
  const cellAt = (index: number) =>
    words.cell(Math.floor(index / sum.cols) + 1, (index % sum.cols) + 1);
  return (
    <Part width={layout.width} height={layout.height}>
      {factors && isPair && (
        <g role="group" aria-label={words.product}>
          <Column
            of={matrix === "Wx" ? "x" : "h"}
            cells={cellsOf(factors.met, (index) => words.row(index + 1), { largest: 1 })}
            sizes={sizes}
            direction="across"
            {...layout.row}
            name={words.row(1)}
            label={<SymSpan of={matrix === "Wx" ? "x" : "h"} t={matrix === "Wh" ? k - 1 : k} />}
            isLit
          />
          <Column
            cells={gradientCells(factors.delta, (index) => words.column(index + 1))}
            sizes={sizes}
            {...layout.column}
            name={words.column(1)}
            label={
              <>
                <SvgSpan>∂</SvgSpan>
                <SymSpan of="L" t={t} />
                <SvgSpan>/∂</SvgSpan>
                <SymSpan of={matrix === "Wy" ? "z" : "a"} t={matrix === "Wy" ? t : k} />
              </>
            }
            isGradient
            isLit
          />
        </g>
      )}
      <Plate
        of={matrix}
        cells={gradientCells(sum.data, cellAt)}
        columns={sum.cols}
        sizes={layout.plateSizes}
        {...layout.plate}
        name={isPair ? words.term : words.sum}
        isGradient
        label={
          // Only all losses, or all steps of one, are a gradient; a part of the terms has no such name.
          k === null && apart === null ? (
            <>
              <SvgSpan>∂</SvgSpan>
              {t === null ? <SymSpan of="loss" /> : <SymSpan of="L" t={t} />}
              <SvgSpan>/∂</SvgSpan>
              <SymSpan of={matrix} />
            </>
          ) : (
            <SvgSpan>{words.part(t, k, apart)}</SvgSpan>
          )
        }
      />
      {matrix !== "Wh" &&
        answer.alphabet.map((letter, index) => (
          <SvgText
            key={letter}
            className="net-letter"
            data-family={matrix === "Wx" ? "x" : "y"}
            {...untranslated}
            {...layout.letterAt(index)}
            textAnchor="middle"
            fontSize={layout.letterSize}
          >
            {letter}
          </SvgText>
        ))}
    </Part>
  );
}
