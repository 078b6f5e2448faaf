import type { Chart, ChartSize, CurveMarks } from "./layout.ts";
import { FONT_SIZE } from "./layout.ts";
import { LINE_HEIGHT } from "./labels.ts";
import { Marker } from "./Marker.tsx";
import { RichSvg } from "./Rich.tsx";
import { StateRow } from "./StateRow.tsx";

interface NormChartProps {
  readonly chart: Chart;
  readonly size: ChartSize;
  /** One sentence: what the picture shows now. */
  readonly description: string;
  readonly className?: string;
}

/** Gradient norm against time for several networks, as far as the reader has walked back. */
export function NormChart({ chart, size, description, className }: NormChartProps) {
  const { plot, ticks, curves, labels, reached, barWidth } = chart;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={`norm-chart ${className ?? ""}`}
      role="img"
      aria-label={description}
      fontSize={FONT_SIZE}
    >
      {ticks.map((tick) => (
        <g key={tick.label} className="norm-tick">
          <line x1={plot.left} x2={plot.right} y1={tick.y} y2={tick.y} />
          <text x={plot.left - 8} y={tick.y} dy="0.32em" textAnchor="end">
            <RichSvg text={tick.label} />
          </text>
        </g>
      ))}
      <line className="norm-now" x1={reached.x} x2={reached.x} y1={plot.top} y2={plot.bottom} />
      <line
        className="norm-axis"
        x1={plot.left}
        x2={plot.right}
        y1={plot.bottom}
        y2={plot.bottom}
      />
      <StateRow chart={chart} />
      {curves.map((curve) => (
        <g key={curve.id} data-curve={curve.id}>
          {curve.bars.map((bar) => (
            <rect
              key={bar.t}
              className="norm-bar"
              data-curve={curve.id}
              x={bar.x - barWidth / 2}
              y={bar.y}
              width={barWidth}
              height={Math.max(plot.bottom - bar.y, 0)}
            />
          ))}
          {curve.path !== "" && <path className="norm-line" data-curve={curve.id} d={curve.path} />}
          <Markers chart={chart} curve={curve} />
        </g>
      ))}
      {labels.map((label) => (
        <text
          key={label.id}
          className="norm-label"
          data-curve={label.id}
          textAnchor={label.anchor}
          x={label.anchor === "end" ? label.left + label.width : label.left}
          y={label.top}
        >
          {label.lines.map((line, index) => (
            <tspan
              key={line}
              x={label.anchor === "end" ? label.left + label.width : label.left}
              y={label.top + FONT_SIZE * (LINE_HEIGHT * index + 1)}
            >
              <RichSvg text={line} />
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

/** A curve's points: all of them where there is room, else only where the reader stands. */
function Markers({ chart, curve }: { readonly chart: Chart; readonly curve: CurveMarks }) {
  const { bars, marks } = curve;
  const places = bars.length > 0 ? bars : marks;
  const isRoomy = bars.length > 0 ? chart.barWidth >= 9 : chart.slot >= 7;
  const radius = Math.min(Math.max(chart.slot / 9, 2.5), 4.5);
  const last = places.at(-1);
  return (
    <>
      {(isRoomy ? places : places.slice(0, 1)).map(({ t, x, y }) => (
        <Marker key={t} id={curve.id} r={radius} x={x} y={y} />
      ))}
      {last && <Marker id={curve.id} r={Math.max(radius * 1.45, 4.5)} x={last.x} y={last.y} />}
    </>
  );
}
