import type { Answer } from "../../../src/protocol/messages.ts";
import { formatCount } from "../../words/count.ts";
import { LONGEST } from "./builtFor.ts";
import { chartHeight, chartOf, WIDTH } from "./layout.ts";
import { builtForWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

interface CountChartProps {
  readonly answer: Answer<"parameterCounts">;
  readonly length: number;
}

/** One line climbs with the length, the other lies flat. */
export function CountChart({ answer, length }: CountChartProps) {
  const [feedForward, recurrent] = [answer.feedForward, answer.recurrent].map(
    ({ totalByLength }) => [...totalByLength.subarray(0, LONGEST)],
  );
  const chart = chartOf(feedForward ?? [], recurrent ?? [], length);
  const { plot, ticks, lengths, now, names } = chart;
  return (
    <svg className="net" viewBox={`0 0 ${WIDTH} ${chartHeight}`}>
      <SvgText className="built-for-name" x={2} y={13} fontSize={13}>
        {words.chart}
      </SvgText>
      {ticks.map(({ value, y }) => (
        <g key={value} className="built-for-tick">
          <path d={`M${plot.left} ${y}H${plot.right}`} />
          <SvgText x={plot.left - 6} y={y} dy="0.34em" textAnchor="end" fontSize={13}>
            {formatCount(value)}
          </SvgText>
        </g>
      ))}
      {lengths.map(({ value, x }) => (
        <SvgText
          key={value}
          className="built-for-length"
          x={x}
          y={plot.bottom + 17}
          textAnchor="middle"
          fontSize={13}
        >
          {value}
        </SvgText>
      ))}
      <path className="built-for-now" d={`M${now.x} ${plot.top}V${plot.bottom}`} />
      <g data-family="x">
        <path className="built-for-line" d={chart.feedForward} />
        <circle className="built-for-dot" cx={now.x} cy={now.feedForward} r={5} />
        <SvgText className="built-for-end" {...names.feedForward} textAnchor="end" fontSize={13}>
          {words.chartFeedForward}
        </SvgText>
      </g>
      <g data-family="h">
        <path className="built-for-line" d={chart.recurrent} />
        <circle className="built-for-dot" cx={now.x} cy={now.recurrent} r={5} />
        <SvgText className="built-for-end" {...names.recurrent} textAnchor="end" fontSize={13}>
          {words.chartRecurrent}
        </SvgText>
      </g>
    </svg>
  );
}
