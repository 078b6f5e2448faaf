import { useState } from "react";
import { Segments } from "../../controls/Segments.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { Curve } from "../../network/Curve.tsx";
import { Blocks } from "./Blocks.tsx";
import { CURVE, FONT } from "./layout.ts";
import { changedRows, params as settable, shapesByRow, type ShapesProps } from "./shapes.ts";
import { ShapesTable } from "./ShapesTable.tsx";
import { shapesWords as words } from "./words.ts";

const activations = settable.activation.options.map((value) => ({
  value,
  name: words.activations[value],
}));
const outputs = settable.output.options.map((value) => ({ value, name: words.outputNames[value] }));

/** The sizes, both equations as blocks of these sizes, the two functions, and the table of all shapes. */
export function ShapesPicture({ view, params, change, description }: ShapesProps) {
  const { answer, params: set } = view;
  const { last, changed } = useLastChange(view);
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
        <NumberSetting
          of={settable.T}
          label={words.steps}
          value={params.T}
          onChange={(T) => change({ T })}
        />
      </div>
      <Blocks view={view} last={last.params} description={description} />
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
      <ShapesTable view={view} changed={changed} />
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

/** The view before the last change of a shape (at first this one), and the rows that it has changed. */
function useLastChange(view: ShapesProps["view"]) {
  const [{ last, now }, setDrawn] = useState({ last: view, now: view });
  if (changedRows(shapesByRow(now), shapesByRow(view)).length > 0)
    setDrawn({ last: now, now: view });
  return { last, changed: changedRows(shapesByRow(last), shapesByRow(now)) };
}
