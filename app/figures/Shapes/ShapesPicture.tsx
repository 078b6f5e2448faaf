import { useState } from "react";
import { Segments } from "../../controls/Segments.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { Curve } from "../../network/Curve.tsx";
import { useAppState } from "../../store/appStore.ts";
import { Blocks } from "./Blocks.tsx";
import { CURVE, FONT } from "./layout.ts";
import { changedRows, params as settable, shapesByRow, type ShapesProps } from "./shapes.ts";
import { AxesTable, ShapesTable } from "./ShapesTable.tsx";
import { shapesWords as words } from "./words.ts";

const activations = settable.activation.options.map((value) => ({
  value,
  name: words.activations[value],
}));
const besides = settable.beside.options.map((value) => ({ value, name: words.besideNames[value] }));
const outputs = settable.output.options.map((value) => ({ value, name: words.outputNames[value] }));

/** The sizes, both equations as blocks of these sizes, and beside them one of three: all parts, the functions, PyTorch. */
export function ShapesPicture({ view, params, change, description }: ShapesProps) {
  const { params: set } = view;
  const { last, changed } = useLastChange(view);
  const isPresented = useAppState(({ mode }) => mode === "present");
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
      <div className="shapes-beside">
        <div data-export="skip">
          <Segments
            label={words.beside}
            value={params.beside}
            options={besides}
            onChange={(beside) => change({ beside })}
          />
        </div>
        {set.beside === "functions" && !isPresented ? (
          <Functions view={view} params={params} change={change} />
        ) : set.beside === "pytorch" && !isPresented ? (
          <>
            <AxesTable view={view} changed={changed} />
            <Batch params={params} change={change} />
          </>
        ) : (
          <>
            <ShapesTable view={view} changed={changed} />
            <Biases params={params} change={change} />
          </>
        )}
      </div>
    </div>
  );
}

type SettingProps = Pick<ShapesProps, "params" | "change">;

/** Whether sums have a number of their own that is added. */
const Biases = ({ params: { hasBiases }, change }: SettingProps) => (
  <div className="shapes-setting" data-export="skip">
    <Segments
      label={words.biases}
      value={hasBiases ? "on" : "off"}
      options={[
        { value: "on", name: words.on },
        { value: "off", name: words.off },
      ]}
      onChange={(is) => change({ hasBiases: is === "on" })}
    />
  </div>
);

/** How many texts are read at once, and which axis stands first. */
const Batch = ({ params: { N, isBatchFirst }, change }: SettingProps) => (
  <div className="shapes-setting" data-export="skip">
    <NumberSetting
      of={settable.N}
      label={words.samples}
      value={N}
      onChange={(count) => change({ N: count })}
    />
    <Segments
      label={words.order}
      value={isBatchFirst ? "first" : "second"}
      options={[
        { value: "first", name: "batch_first=True" },
        { value: "second", name: "batch_first=False" },
      ]}
      onChange={(is) => change({ isBatchFirst: is === "first" })}
    />
  </div>
);

/** Both functions on their curves, each with what goes through it. */
function Functions({ view, params, change }: Pick<ShapesProps, "view"> & SettingProps) {
  const { answer, params: set } = view;
  return (
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
