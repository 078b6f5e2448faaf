import { Bars } from "../../chart/Bars.tsx";
import { Chart } from "../../chart/Chart.tsx";
import { EndLabels } from "../../chart/EndLabels.tsx";
import { Line } from "../../chart/Line.tsx";
import { Points } from "../../chart/Points.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import type { NormLayout } from "./layout.ts";
import { StateRow } from "./StateRow.tsx";

interface NormChartProps {
  readonly chart: NormLayout;
  readonly size: ChartSize;
  /** One sentence: what the picture shows now. */
  readonly description: string;
}

const keyed = ({ t, x, y }: { readonly t: number; readonly x: number; readonly y: number }) => ({
  key: t,
  x,
  y,
});

/** Gradient norm against time for several networks, as far as the reader has walked back. */
export function NormChart({ chart, size, description }: NormChartProps) {
  const { plot, ticks, curves, labels, reached, barWidth, slot } = chart;
  return (
    <Chart size={size} frame={plot} yTicks={ticks} description={description}>
      <line className="norm-now" x1={reached.x} x2={reached.x} y1={plot.top} y2={plot.bottom} />
      <StateRow chart={chart} />
      {curves.map(({ id, bars, marks }) => (
        <g key={id} data-series={id}>
          <Bars of={id} places={bars.map(keyed)} width={barWidth} bottom={plot.bottom} />
          {bars.length === 0 && <Line of={id} places={marks} />}
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
