import { useState } from "react";
import { Segments } from "../../controls/Segments.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { Sym } from "../../math/Sym.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { type SymbolId, symbols } from "../../math/symbols.ts";
import { Curve } from "../../network/Curve.tsx";
import { formatCount } from "../../words/count.ts";
import { blocksOf, CURVE, FONT, SIZE } from "./layout.ts";
import {
  axesOf,
  changedRows,
  params as settable,
  partsOf,
  shapesByRow,
  shapeText,
  type ShapesProps,
} from "./shapes.ts";
import { shapesWords as words } from "./words.ts";

const activations = settable.activation.options.map((value) => ({
  value,
  name: words.activations[value],
}));
const outputs = settable.output.options.map((value) => ({ value, name: words.outputNames[value] }));

/** The sizes, both equations as blocks of these sizes, the two functions, and the table of all shapes. */
export function ShapesPicture({ view, params, change, description }: ShapesProps) {
  const { answer, params: set } = view;
  return (
    <div className="shapes">
      <div className="shapes-sizes" data-export="skip">
        <NumberSetting
          of={settable.d}
          label={words.units}
          value={params.d}
          onChange={(d) => change({ d })}
        />
        <NumberSetting
          of={settable.k}
          label={words.inputs}
          value={params.k}
          onChange={(k) => change({ k })}
        />
        <NumberSetting
          of={settable.outputs}
          label={words.outputs}
          value={params.outputs}
          onChange={(count) => change({ outputs: count })}
        />
      </div>
      <Blocks view={view} description={description} />
      <div className="shapes-functions">
        <div>
          <Segments
            label={words.activation}
            value={params.activation}
            options={activations}
            onChange={(activation) => change({ activation })}
          />
          <Bend
            kind={set.activation}
            values={answer.preActivations}
            family="h"
            note={words.activationNote(set.d)}
          />
        </div>
        <div>
          <Segments
            label={words.output}
            value={params.output}
            options={outputs}
            onChange={(output) => change({ output })}
          />
          <Bend
            kind={set.output === "softmax" ? "sigmoid" : "identity"}
            values={answer.margins}
            family="y"
            note={set.output === "softmax" ? words.softmaxNote : words.linearNote}
          />
        </div>
      </div>
      <ShapesTable view={view} />
    </div>
  );
}

interface BendProps {
  readonly kind: "tanh" | "relu" | "sigmoid" | "identity";
  readonly values: Float64Array;
  readonly family: "h" | "y";
  readonly note: string;
}

/** A function as a curve, and on it a dot for each number that goes through. */
const Bend = ({ kind, values, family, note }: BendProps) => (
  <svg className="net shapes-curve" viewBox={`0 0 ${CURVE.width} ${CURVE.height}`}>
    <Curve
      kind={kind}
      box={CURVE.box}
      value={null}
      text=""
      result=""
      fontSize={FONT}
      family={family}
      others={[...new Set(values)]}
      isBare
    />
    <SvgText x={CURVE.width / 2} y={CURVE.height - 5} textAnchor="middle" fontSize={12}>
      {note}
    </SvgText>
  </svg>
);

const symbolOf: Readonly<Record<string, SymbolId>> = { before: "h" };
const timeOf: Readonly<Record<string, string>> = {
  before: "t − 1",
  h: "t",
  x: "t",
  p: "t",
  a: "t",
  z: "t",
};
const before: Readonly<Record<string, string>> = { Wx: "=", Wy: "=", Wh: "+", bh: "+", by: "+" };

/** The sums of both equations, each part as large as it is; what bends them is drawn below. */
function Blocks({ view, description }: Pick<ShapesProps, "view" | "description">) {
  return (
    <svg
      className="net shapes-blocks"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={description}
      data-in-sight
    >
      {blocksOf(view.params, view.params.hasBiases).map(({ id, box }) => {
        const symbol = symbolOf[id] ?? (id as SymbolId);
        return (
          <g
            key={id}
            className="net-plate"
            data-symbol={symbol}
            data-family={symbols[symbol].family}
          >
            <rect className="net-plate-body" {...box} rx={2} />
            {before[id] && (
              <SvgText
                className="shapes-sign"
                x={box.x - 10}
                y={box.y + 16}
                textAnchor="middle"
                fontSize={FONT}
              >
                {before[id]}
              </SvgText>
            )}
            <SvgText className="net-label" x={box.x} y={box.y - 7} fontSize={FONT}>
              <SymSpan of={symbol} t={timeOf[id]} />
            </SvgText>
          </g>
        );
      })}
    </svg>
  );
}

/** The rows that the last change of a shape has changed; none at first. */
function useChangedRows(view: ShapesProps["view"]): readonly string[] {
  const shapes = shapesByRow(view);
  const [{ last, now }, setDrawn] = useState({ last: shapes, now: shapes });
  if (changedRows(now, shapes).length > 0) setDrawn({ last: now, now: shapes });
  return changedRows(last, now);
}

/** Every part with its shape, and the axes in which PyTorch keeps the data. */
function ShapesTable({ view }: Pick<ShapesProps, "view">) {
  const changed = useChangedRows(view);
  return (
    <table className="shapes-table">
      <thead>
        <tr>
          <th scope="col">{words.table.columns[0]}</th>
          <th scope="col">{words.table.columns[1]}</th>
          <th scope="col">{words.table.columns[2]}</th>
          <th scope="col">{words.table.columns[3]}</th>
        </tr>
      </thead>
      <tbody>
        {partsOf(view).map(({ symbol, role, shape, count }) => (
          <tr
            key={symbol}
            data-learnt={count !== null || undefined}
            data-changed={changed.includes(symbol) || undefined}
          >
            <th scope="row">
              {words.parts[symbol]} <Sym of={symbol} t={timeOf[symbol]} />
            </th>
            <td>{role}</td>
            <td translate="no">{shapeText(shape)}</td>
            <td translate="no">{count === null ? words.none : formatCount(count)}</td>
          </tr>
        ))}
        {axesOf(view.params).map(({ name, shape, meaning, axes }) => (
          <tr key={name} data-changed={changed.includes(name) || undefined}>
            <th scope="row">
              <span translate="no">{name}</span>
            </th>
            <td>{meaning}</td>
            <td translate="no">{shapeText(shape)}</td>
            <td>{axes}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>{words.total(view.answer.total, view.answer.pytorchTotal)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
