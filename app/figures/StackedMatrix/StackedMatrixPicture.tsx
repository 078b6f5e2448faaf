import type { ReactNode } from "react";
import { Segments } from "../../controls/Segments.tsx";
import type { SymbolId } from "../../math/symbols.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { layoutSums, SIGN_SIZE, sizes } from "./layout.ts";
import {
  isGradient,
  params as settable,
  type StackedProps,
  type StackedView,
  stageOf,
} from "./stacked.ts";
import { StackedPlates } from "./StackedPlates.tsx";
import { stackedWords as words } from "./words.ts";

const orders = settable.order.options.map((value) => ({ value, name: words.orders[value] }));

/** Two plates and their vectors, apart and pushed together; then the gradient of the one, and where it is cut. */
export const StackedMatrixPicture = ({ view, params, change, description }: StackedProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <Segments
        label={words.order}
        value={params.order}
        options={orders}
        onChange={(order) => change({ order })}
      />
    </div>
    <div className="stacked">
      <Parts description={description}>
        <StackedPlates view={view} />
        {!isGradient(view) && <Sums view={view} />}
      </Parts>
    </div>
  </>
);

interface SumColumn {
  readonly name: string;
  readonly values: Float64Array;
  readonly of: SymbolId;
  readonly label: ReactNode;
  /** The sign before it */
  readonly sign?: string;
  readonly note?: string;
}

const sumLabel = <SymSpan of="a" />;

/** W_h h + W_x x = a, or the sum of the one matrix beside it. */
const columnsOf = ({ answer, ...view }: StackedView): readonly SumColumn[] =>
  stageOf(view) === "one"
    ? [
        { name: words.one, values: answer.stackedSum, of: "a", label: sumLabel, note: words.one },
        {
          name: words.two,
          values: answer.sum,
          of: "a",
          label: sumLabel,
          note: words.two,
          sign: answer.difference === 0 ? "=" : "≈",
        },
      ]
    : [
        {
          name: "W_h h",
          values: answer.recurrentProduct,
          of: "h",
          label: (
            <>
              <SymSpan of="Wh" />
              <SymSpan of="h" />
            </>
          ),
        },
        {
          name: "W_x x",
          values: answer.inputProduct,
          of: "x",
          sign: "+",
          label: (
            <>
              <SymSpan of="Wx" />
              <SymSpan of="x" />
            </>
          ),
        },
        { name: "a", values: answer.sum, of: "a", sign: "=", label: sumLabel },
      ];

function Sums({ view }: { readonly view: StackedView }) {
  const columns = columnsOf(view);
  const layout = layoutSums(view.answer.sum.length, columns.length);
  return (
    <Part width={layout.width} height={layout.height}>
      {columns.map(({ name, values, of, label, sign, note }, index) => (
        <g key={name}>
          <Column
            of={of}
            cells={cellsOf(values, (unit) => words.unit(name, unit + 1))}
            sizes={sizes}
            {...layout.columnAt(index)}
            name={name}
            label={label}
            isLit
          />
          {sign !== undefined && (
            <SvgText {...layout.signAt(index)} dy="0.35em" textAnchor="middle" fontSize={SIGN_SIZE}>
              {sign}
            </SvgText>
          )}
          {note !== undefined && (
            <SvgText
              className="net-note"
              x={layout.middleOf(index)}
              y={layout.noteY}
              textAnchor="middle"
              fontSize={sizes.label}
            >
              {note}
            </SvgText>
          )}
        </g>
      ))}
    </Part>
  );
}
