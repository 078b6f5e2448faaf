import { Chart } from "../../chart/Chart.tsx";
import { EndLabels } from "../../chart/EndLabels.tsx";
import { placeLabels } from "../../chart/labels.ts";
import { Line } from "../../chart/Line.tsx";
import { Marker } from "../../chart/Marker.tsx";
import { type ChartSize, layoutPlane } from "../../chart/plane.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { fewerFrom, type levelAt, LONGEST } from "./builtFor.ts";
import { builtForWords as words } from "./words.ts";

/** From a line up to the middle of its name, and what is free above the higher line for it */
const ABOVE_LINE = 13;
const HEADROOM = 28;
/** From the crossing down to its name, and what must be free below for it */
const BELOW_CROSSING = 25;
const ROOM_BELOW = 32;
/** Of the plane's height, where the name of the crossing stands where there is no room below: above both lines */
const CROSSING_NAME = 0.3;
/** Above and below the plane */
const MARGINS = 68;

const CROSSING = 8;

const recurrentAt = ({ recurrent }: Answer<"parameterCounts">) => recurrent.totalByLength[0] ?? NaN;

interface CountChartProps {
  readonly size: ChartSize;
  readonly answer: Answer<"parameterCounts">;
  readonly length: number;
  /** At how many words the lines cross; null if they do not */
  readonly level: ReturnType<typeof levelAt>;
}

/** One line climbs with the length, the other lies flat. */
export function CountChart({ size, answer, length, level }: CountChartProps) {
  const counts = [
    { of: "A", name: words.chartFeedForward, counted: answer.feedForward.totalByLength },
    { of: "B", name: words.chartRecurrent, counted: answer.recurrent.totalByLength },
  ] as const;
  const most = Math.max(...counts.flatMap(({ counted }) => [...counted.subarray(0, LONGEST)]));
  const height = size.height - MARGINS;
  const top = (most * height) / Math.max(height - HEADROOM, HEADROOM);
  const { frame, x, y } = layoutPlane(size, [1, LONGEST], [0, top]);
  // At the first length the reader is asked where the lines go.
  const isAsked = length === 1;
  const lines = counts.map(({ of, name, counted }) => ({
    of,
    name,
    places: Array.from(counted.subarray(0, isAsked ? 1 : LONGEST), (count, index) => ({
      x: x.of(index + 1),
      y: y.of(count),
    })),
  }));
  const ends = lines.flatMap(({ of, name, places }) =>
    places
      .slice(-1)
      .map((end) => ({ of, lines: [name], x: end.x, y: end.y - ABOVE_LINE, falls: isAsked })),
  );
  const crossing = level === null ? null : { x: x.of(level), y: y.of(recurrentAt(answer)) };
  const from = fewerFrom(answer);
  const isBelow = crossing !== null && frame.bottom - crossing.y >= ROOM_BELOW;
  const nameAt = isBelow
    ? crossing.y + BELOW_CROSSING
    : frame.top + CROSSING_NAME * (frame.bottom - frame.top);
  const isLeft = crossing !== null && crossing.x < (frame.left + frame.right) / 2;
  return (
    <Chart
      size={size}
      frame={frame}
      yTicks={y.ticks}
      xTicks={x.ticks}
      yName={words.numbers}
      xName={words.chartLength}
      description={words.chart}
    >
      <path className="built-for-now" d={`M${x.of(length)} ${frame.top}V${frame.bottom}`} />
      {crossing && from !== null && !isAsked && (
        <g className="built-for-crossing">
          {!isBelow && <path d={`M${crossing.x} ${nameAt + 4}V${crossing.y - CROSSING}`} />}
          <circle cx={crossing.x} cy={crossing.y} r={CROSSING} />
          <SvgText
            x={crossing.x + (isLeft ? -2 : 2)}
            y={nameAt}
            textAnchor={isLeft ? "start" : "end"}
          >
            {words.level(from)}
          </SvgText>
        </g>
      )}
      {lines.map(({ of, places }) => (
        <g key={of}>
          <Line of={of} places={places} />
          <Marker of={of} r={5} {...(places[length - 1] ?? { x: 0, y: 0 })} />
        </g>
      ))}
      <EndLabels labels={placeLabels(frame, ends)} />
    </Chart>
  );
}
