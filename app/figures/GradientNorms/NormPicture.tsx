import { useId } from "react";
import { Bars } from "../../chart/Bars.tsx";
import { Chart } from "../../chart/Chart.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { EndLabels } from "../../chart/EndLabels.tsx";
import { Line } from "../../chart/Line.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { Points } from "../../chart/Points.tsx";
import { curvesOf, lengthOf, type NormProps, reachedOf } from "./gradientNorms.ts";
import { type NamedCurve } from "./networks.ts";
import { layoutNorms } from "./layout.ts";
import { firstZero } from "./reading.ts";
import { directLabel } from "./sentences.ts";
import { StateRow } from "./StateRow.tsx";
import { normWords } from "./words.ts";

/** As far before the step reached as its marker and its bars need */
const FRONT = 40;

const unmeasured = {
  wide: { width: 900, height: 368 },
  narrow: { width: 330, height: 320 },
} as const;

const keyed = ({ t, x, y }: { readonly t: number; readonly x: number; readonly y: number }) => ({
  key: t,
  x,
  y,
});

/** Gradient norm against time for several networks, as far as the reader has walked back. */
export const NormPicture = (props: NormProps) => (
  <div className="norm-picture">
    <Zeros {...props} />
    <ChartBox unmeasured={unmeasured}>{(size) => <NormChart {...props} size={size} />}</ChartBox>
  </div>
);

function NormChart({ view, description, size }: NormProps & { readonly size: ChartSize }) {
  const front = useId();
  const chart = layoutNorms({
    size,
    curves: curvesOf(view),
    axis: view.params.axis,
    reached: reachedOf(view),
    labelOf: (curve: NamedCurve) => directLabel(curve, reachedOf(view)),
  });
  const { plot, ticks, curves, labels, reached, barWidth, slot } = chart;
  return (
    <Chart size={size} frame={plot} yTicks={ticks} description={description}>
      <line
        className="norm-now"
        y1={plot.top}
        y2={plot.bottom}
        style={{ transform: `translateX(${reached.x}px)` }}
      />
      <clipPath id={front}>
        <rect
          className="norm-front"
          x={reached.x - FRONT}
          y={0}
          width={Math.max(size.width - reached.x + FRONT, 0)}
          height={size.height}
        />
      </clipPath>
      <StateRow chart={chart} />
      {curves.map(({ id, bars, marks }) => (
        <g key={id} data-series={id} clipPath={`url(#${front})`}>
          <Bars of={id} places={bars.map(keyed)} width={barWidth} bottom={plot.bottom} />
          <g className="norm-line" data-bars={bars.length > 0}>
            <Line of={id} places={marks} />
          </g>
          <Points
            of={id}
            places={(bars.length > 0 ? bars : marks).map(keyed)}
            slot={slot}
            isSparse={bars.length > 0 ? barWidth < 9 : slot < 7}
          />
        </g>
      ))}
      <EndLabels labels={labels} />
    </Chart>
  );
}

/** Which gradients are zero, which no logarithmic axis can hold. */
function Zeros({ view }: NormProps) {
  const sentences = curvesOf(view).flatMap((curve) => {
    const t = firstZero(curve);
    return t === null || t === lengthOf(view.answer) ? [] : [normWords.zero(curve.id, t)];
  });
  if (sentences.length === 0) return null;
  return (
    <div className="figure-trouble" role="status">
      {sentences.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}
