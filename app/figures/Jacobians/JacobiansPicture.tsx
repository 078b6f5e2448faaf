import { Chart } from "../../chart/Chart.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { EndLabels } from "../../chart/EndLabels.tsx";
import { Line } from "../../chart/Line.tsx";
import { Marker } from "../../chart/Marker.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { useLineTravel } from "../../network/lineTravel.ts";
import { Directions } from "./Directions.tsx";
import { type JacobianProps, params as settable, reachedOf } from "./jacobians.ts";
import { layoutStretches } from "./layout.ts";
import { jacobianWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 480, height: 330 },
  narrow: { width: 320, height: 280 },
} as const;

/** What the steps back have made of every direction, and how much of each is left. */
export const JacobiansPicture = ({ view, params, change, description }: JacobianProps) => (
  <>
    <div className="jacobian-control" data-export="skip">
      <NumberSetting
        of={settable.angle}
        label={words.angle}
        value={params.angle}
        onChange={(angle) => change({ angle })}
      />
    </div>
    <div className="jacobians" role="group" aria-label={description} data-in-sight>
      <Directions view={view} change={change} />
      <ChartBox unmeasured={unmeasured}>{(size) => <Stretches view={view} size={size} />}</ChartBox>
    </div>
  </>
);

/** How much of each direction is left; on the way to the next step its points go along their lines. */
function Stretches({ view, size }: Pick<JacobianProps, "view"> & { readonly size: ChartSize }) {
  const { answer, step } = view;
  const T = answer.wordByStep.length;
  const chart = layoutStretches(size, answer, reachedOf(view));
  const ends = useLineTravel(step, chart.lines.length, T, (to) =>
    layoutStretches(size, answer, T - to).lines.map(({ places }) => places),
  );
  return (
    <Chart
      size={size}
      frame={chart.frame}
      yTicks={chart.yTicks}
      xTicks={chart.xTicks}
      xName={words.time}
      description={words.chart}
    >
      <path className="jacobian-now" d={`M${chart.now} ${chart.frame.top}V${chart.frame.bottom}`} />
      {chart.lines.map(({ of, places }, index) => (
        <g key={of} data-series={of}>
          <Line of={of} places={places} />
          <g ref={ends[index]}>
            <Marker of={of} r={5} {...(places.at(-1) ?? { x: 0, y: 0 })} />
          </g>
        </g>
      ))}
      <EndLabels labels={chart.labels} />
    </Chart>
  );
}
