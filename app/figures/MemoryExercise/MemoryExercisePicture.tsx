import { useRef } from "react";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { type CellState, cellOf } from "../../network/cells.ts";
import { Column, layoutColumn } from "../../network/Column.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { layoutPlate, Plate } from "../../network/Plate.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";
import { teachingSizes } from "../../network/sizes.ts";
import {
  deltaAt,
  entryText,
  factorsAt,
  type ExerciseProps,
  type ExerciseView,
  isAnswered,
  nowOf,
  numberText,
  pairs,
  stateAt,
  sumText,
  toldOf,
} from "./memoryExercise.ts";
import { untranslated } from "../../words/untranslated.ts";
import { useProductTravel } from "./useProductTravel.ts";
import { exerciseWords as words } from "./words.ts";

const sizes: NetworkSizes = {
  ...teachingSizes,
  cell: { width: 78, height: 44, gap: 4 },
  cellText: 19,
  label: 20,
};
const PITCH = 100;
const TOP = 44;
const SIZE = 3;
/** Below the columns, for the terms */
const SUM = 46;
/** About as wide as a term and the sign before it, and as its first factor and the sign after it */
const TERM = { width: 152, factor: 68 } as const;

/** What comes to the sums, what the matrix met, and the entries that are asked for. */
export const MemoryExercisePicture = ({ view, change, goTo, description }: ExerciseProps) => (
  <Parts description={description}>
    <Given view={view} />
    <Asked
      view={view}
      onChoose={(row, column) => {
        change({ row, column });
        goTo(0);
      }}
    />
  </Parts>
);

interface ViewProp {
  readonly view: ExerciseView;
}

/** The numbers of a column; the unit that the entry needs is lit. */
const cellsOf = (
  values: Float64Array,
  name: string,
  lit: number,
  of: { readonly isGradient: boolean; readonly largest: number },
) =>
  Array.from(values, (value, index) => {
    const state: CellState = index + 1 === lit ? "lit" : "back";
    return cellOf({
      ...of,
      name: words.unit(name, index + 1),
      value,
      text: numberText(value),
      state,
    });
  });

const xOf = (index: number) => index * PITCH + (index < pairs.length ? 0 : 34);

function Given({ view }: ViewProp) {
  const { answer, params } = view;
  const [now, told] = [nowOf(view), toldOf(view)];
  /** A term lights its two factors alone; the question and the sum light those of all. */
  const litIn = (isFactor: boolean, unit: number) => (now === null || isFactor ? unit : 0);

  const column = layoutColumn(SIZE, sizes);
  const line = TOP + column.height + SUM - 14;
  const sum = useRef<SVGTextElement>(null);
  const factors = useRef<SVGGElement>(null);
  useProductTravel(view.step, sum, factors);
  const largest = Math.max(
    ...pairs.flatMap(({ t, k }) => [...deltaAt(answer, t, k)].map(Math.abs)),
  );
  return (
    <Part width={xOf(4) + column.width + 4} height={TOP + column.height + SUM}>
      {pairs.map(({ t, k }, index) => (
        <Column
          key={`${t} ${k}`}
          cells={cellsOf(
            deltaAt(answer, t, k),
            words.comes(t, k),
            litIn(t === now?.t && k === now.k, params.row),
            {
              isGradient: true,
              largest,
            },
          )}
          sizes={sizes}
          x={xOf(index) + 2}
          y={TOP}
          name={words.comes(t, k)}
          label={
            <>
              <SvgSpan>∂</SvgSpan>
              <SymSpan of="L" t={t} />
              <SvgSpan>/∂</SvgSpan>
              <SymSpan of="a" t={k} />
            </>
          }
          isGradient
        />
      ))}
      {[1, 2].map((t, index) => (
        <Column
          key={t}
          cells={cellsOf(
            stateAt(answer, t),
            words.state(t),
            litIn(t + 1 === now?.k, params.column),
            {
              isGradient: false,
              largest: 1,
            },
          )}
          sizes={sizes}
          x={xOf(pairs.length + index) + 2}
          y={TOP}
          name={words.state(t)}
          label={<SymSpan of="h" t={t} />}
        />
      ))}
      {told.length > 0 && (
        <SvgText
          className="exercise-sum"
          {...untranslated}
          ref={sum}
          x={2}
          y={line}
          fontSize={sizes.cellText}
        >
          {words.sum(sumText(view, told), isAnswered(view) ? entryText(view) : null)}
        </SvgText>
      )}
      {now && (
        <g ref={factors} className="exercise-factors" aria-hidden="true" data-export="skip">
          {Object.entries(factorsAt(view, now)).map(([name, value], index) => (
            <SvgText
              key={name}
              x={2 + (told.length - 1) * TERM.width + index * TERM.factor}
              y={line}
              fontSize={sizes.cellText}
            >
              {numberText(value)}
            </SvgText>
          ))}
        </g>
      )}
    </Part>
  );
}

interface AskedProps extends ViewProp {
  readonly onChoose: (row: number, column: number) => void;
}

function Asked({ view, onChoose }: AskedProps) {
  const { params } = view;
  const plate = layoutPlate(SIZE, SIZE, sizes);
  const pitch = { x: sizes.cell.width + sizes.cell.gap, y: sizes.cell.height + sizes.cell.gap };
  const places = Array.from({ length: SIZE * SIZE }, (_, index) => ({
    row: Math.floor(index / SIZE) + 1,
    column: (index % SIZE) + 1,
  }));
  return (
    <Part width={plate.width + 4} height={plate.height + 4}>
      <Plate
        of="Wh"
        cells={places.map(({ row, column }) =>
          cellOf({ name: words.cell(row, column), value: null, text: "", isGradient: true }),
        )}
        columns={SIZE}
        sizes={sizes}
        x={2}
        y={2}
        name={words.gradient}
        isGradient
        label={
          <>
            <SvgSpan>∂</SvgSpan>
            <SymSpan of="loss" />
            <SvgSpan>/∂</SvgSpan>
            <SymSpan of="Wh" />
          </>
        }
        highlight={{ row: params.row - 1, column: params.column - 1 }}
      />
      {places.map(({ row, column }) => (
        <g
          key={`${row} ${column}`}
          className="exercise-place"
          onClick={() => onChoose(row, column)}
          transform={`translate(${plate.cells.x + 2 + (column - 1) * pitch.x} ${plate.cells.y + 2 + (row - 1) * pitch.y})`}
        >
          <rect {...sizes.cell} fill="transparent" />
          {row === params.row && column === params.column && (
            <SvgText
              className="exercise-entry"
              data-told={isAnswered(view) || undefined}
              x={sizes.cell.width / 2}
              y={sizes.cell.height / 2}
              dy="0.36em"
              textAnchor="middle"
              fontSize={isAnswered(view) ? sizes.cellText : 24}
            >
              {isAnswered(view) ? entryText(view) : "?"}
            </SvgText>
          )}
        </g>
      ))}
    </Part>
  );
}
