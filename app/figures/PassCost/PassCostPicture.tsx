import { Chart } from "../../chart/Chart.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { Line, type Place } from "../../chart/Line.tsx";
import { Marker } from "../../chart/Marker.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { layoutMemory, layoutTime } from "./layout.ts";
import type { CostView, Timings } from "./passCost.ts";
import { costWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 420, height: 280 },
  narrow: { width: 320, height: 232 },
} as const;

interface CostPictureProps {
  readonly view: CostView;
  readonly timings: Timings;
  readonly description: string;
}

/** Memory, which is counted, and time, once it was measured here, over the length of the text. */
export const PassCostPicture = ({ view, timings, description }: CostPictureProps) => (
  <div className="pass-cost" role="group" aria-label={description} data-in-sight>
    <div className="pass-cost-memory">
      <ChartBox unmeasured={unmeasured}>{(size) => <Memory view={view} size={size} />}</ChartBox>
    </div>
    <div className="pass-cost-time">
      <ChartBox unmeasured={unmeasured}>
        {(size) => <Time timings={timings} step={view.step} size={size} />}
      </ChartBox>
    </div>
  </div>
);

interface SizeProp {
  readonly size: ChartSize;
}

function Memory({ view, size }: SizeProp & { readonly view: CostView }) {
  const { frame, x, y, places } = layoutMemory(size, view);
  // What is still to be guessed is not drawn yet.
  const shown = places.slice(0, view.step + 1);
  return (
    <Chart
      {...{ size, frame }}
      xTicks={x.ticks}
      yTicks={y.ticks}
      xName={words.axis}
      yName={words.memory}
      description={words.memory}
    >
      <Grown places={shown} step={view.step} />
    </Chart>
  );
}

interface TimeProps extends SizeProp {
  readonly timings: Timings;
  readonly step: number;
}

function Time({ timings, step, size }: TimeProps) {
  const { frame, x, yTicks, medians, runs, middle } = layoutTime(size, timings);
  return (
    <Chart
      {...{ size, frame, yTicks }}
      xTicks={x.ticks}
      xName={words.axis}
      yName={words.time}
      description={words.time}
    >
      {timings.length === 0 && (
        <SvgText className="chart-name" {...middle} textAnchor="middle">
          {words.unmeasured}
        </SvgText>
      )}
      {runs.map(({ key, ...place }) => (
        <g key={key} className="pass-cost-drop">
          <Marker of="D" r={2.5} {...place} />
        </g>
      ))}
      <Grown places={medians} step={step} />
    </Chart>
  );
}

interface GrownProps {
  readonly places: readonly (Place & { readonly key: number })[];
  readonly step: number;
}

/** A line piece by piece, so that only a piece that is new grows, from its left end, and its point drops in. */
const Grown = ({ places, step }: GrownProps) => (
  <>
    {places.slice(1).map((place, index) => (
      <g key={place.key} className="pass-cost-grow">
        <Line of="A" places={places.slice(index, index + 2)} />
      </g>
    ))}
    {places.map(({ key, ...place }) => (
      <g key={key} className="pass-cost-drop">
        <Marker of="A" r={key === step ? 7 : 4} {...place} />
      </g>
    ))}
  </>
);
