import { Bars } from "../../chart/Bars.tsx";
import { Chart } from "../../chart/Chart.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { PlaceBand, TrainedMark } from "./PlaceBand.tsx";
import { layoutSeeds } from "./seedsLayout.ts";
import { FINDS, type NetworkName, percent, PLACES } from "./shiftedPattern.ts";
import {
  foundBy,
  isAbout,
  RESULT,
  runsOf,
  type Runs,
  SEED_COUNT,
  type SeedsProps,
  spreadAt,
} from "./tenSeeds.ts";
import { tenSeedsWords as words } from "./tenSeedsWords.ts";

const unmeasured = {
  wide: { width: 620, height: 212 },
  narrow: { width: 320, height: 212 },
} as const;

interface Props extends Pick<SeedsProps, "view" | "goTo" | "description"> {
  readonly gathered: Runs;
}

/** A chart for each network: at every place one bar for each seed, their mean, and how many of them find the pattern. */
export const TenSeedsPicture = ({ gathered, ...props }: Props) => (
  <div className="ten-seeds" data-result={props.view.step === RESULT || undefined}>
    {(["recurrent", "feedForward"] as const).map((network) => (
      <div key={network} className="ten-seeds-network" data-network={network}>
        <ChartBox unmeasured={unmeasured}>
          {(size) => <SeedsChart {...props} {...{ network, size, gathered }} />}
        </ChartBox>
      </div>
    ))}
    <p className="ten-seeds-legend">
      <span>{words.legend.bar(runsOf(props.view, gathered).length, SEED_COUNT)}</span>
      <span>
        <svg className="ten-seeds-key" viewBox="-7 -2 14 14" aria-hidden="true">
          <path className="ten-seeds-level" d="M-7 5H7" />
        </svg>{" "}
        <span>{words.legend.mean}</span>
      </span>
      <span>
        <svg className="ten-seeds-key" viewBox="-14 -2 28 14" aria-hidden="true">
          <path className="ten-seeds-passed" d="M-14 5H14" />
        </svg>{" "}
        <span>{words.legend.found(percent(FINDS))}</span>
      </span>
      <span>
        <svg className="ten-seeds-key" viewBox="-14 -2 28 14" aria-hidden="true">
          <path className="pattern-coin" d="M-14 5H14" />
        </svg>{" "}
        <span>{words.legend.coin}</span>
      </span>
      <span>
        <svg className="ten-seeds-key" viewBox="-7 -2 14 14" aria-hidden="true">
          <TrainedMark x={0} y={0} />
        </svg>{" "}
        <span>{words.legend.trained}</span>
      </span>
    </p>
  </div>
);

function SeedsChart(props: Props & { readonly network: NetworkName; readonly size: ChartSize }) {
  const { view, goTo, description, network, size, gathered } = props;
  const { frame, y, bandOf, barX, barWidth, lines } = layoutSeeds(size);
  const runs = runsOf(view, gathered);
  const [coin, passed] = [y.of(50), y.of(100 * FINDS)];
  const isAtWork = view.gather?.status === "running";
  return (
    <Chart
      size={size}
      frame={frame}
      yTicks={y.ticks}
      yName={words.networks[network]}
      description={description}
    >
      {PLACES.map((place) => {
        const band = bandOf(place);
        return (
          <PlaceBand
            key={place}
            {...{ view, goTo, place, lines }}
            isLit={isAbout(view, place)}
            box={band}
          >
            {Array.from({ length: SEED_COUNT - runs.length }, (_, index) => (
              <rect
                key={index}
                className="pattern-track"
                data-at-work={(isAtWork && index === 0) || undefined}
                x={barX(place, runs.length + index) - barWidth / 2}
                y={frame.top}
                width={barWidth}
                height={frame.bottom - frame.top - 1}
              />
            ))}
            <Bars
              of={network === "recurrent" ? "A" : "B"}
              width={barWidth}
              bottom={frame.bottom}
              places={runs.map((run, index) => ({
                key: index,
                x: barX(place, index),
                y: y.of(100 * (run[network][place - 1] ?? 0)),
              }))}
            />
            <path
              className="ten-seeds-level"
              d={`M${barX(place, 0) - barWidth / 2} 0H${barX(place, SEED_COUNT - 1) + barWidth / 2}`}
              style={{
                transform: `translateY(${y.of(100 * spreadAt(runs, network, place).mean)}px)`,
              }}
            />
            <SvgText
              className="ten-seeds-found"
              x={band.x + band.width / 2}
              y={lines.found}
              textAnchor="middle"
            >
              {foundBy(runs, network, place)}
            </SvgText>
          </PlaceBand>
        );
      })}
      <path className="pattern-coin" d={`M${frame.left} ${coin}H${frame.right}`} />
      <path className="ten-seeds-passed" d={`M${frame.left} ${passed}H${frame.right}`} />
      <SvgText className="chart-name" x={frame.left - 4} y={lines.found} textAnchor="end">
        {words.found}
      </SvgText>
    </Chart>
  );
}
