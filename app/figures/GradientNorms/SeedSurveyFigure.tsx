import "./survey.css";
import { Chart } from "../../chart/Chart.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { Marker } from "../../chart/Marker.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { createFigure } from "../../kit/createFigure.tsx";
import { gathering } from "../../kit/gather/gathering.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { useAppState } from "../../store/appStore.ts";
import { ask, type NormProps } from "./gradientNorms.ts";
import type { CaptionProps } from "../../kit/figure.ts";
import { params } from "./networks.ts";
import {
  describe,
  drawings,
  nameOf,
  SURVEYED_SEEDS,
  surveyed,
  type SurveyedNetwork,
  table,
} from "./survey.ts";
import { layoutSurvey } from "./surveyLayout.ts";
import { normWords } from "./words.ts";

const { survey: words, guess } = normWords;
const gather = gathering(drawings);
const NARROW = 560;

const unmeasured = {
  wide: { width: 900, height: 290 },
  narrow: { width: 330, height: 290 },
} as const;

/** Each drawing of each network as a dot on one axis: whether its gradient vanished, held or exploded. */
function Picture({ view, description }: NormProps) {
  const networks = surveyed(view.params, gather.of(view));
  return (
    <div className="seed-survey" style={{ "--rows": networks.length }} data-in-sight>
      <ChartBox unmeasured={unmeasured}>
        {(size) => <Dots {...{ size, networks, description }} />}
      </ChartBox>
    </div>
  );
}

interface DotsProps {
  readonly size: ChartSize;
  readonly networks: readonly SurveyedNetwork[];
  readonly description: string;
}

function Dots({ size, networks, description }: DotsProps) {
  const { frame, zones, rows, xTicks } = layoutSurvey(size, networks);
  return (
    <Chart {...{ size, frame, xTicks, description }} yTicks={[]} xName={words.axis}>
      {zones.map(({ outcome, left, width, middle }) => (
        <g key={outcome} className="survey-zone" data-outcome={outcome}>
          <rect x={left} y={frame.top} width={width} height={frame.bottom - frame.top} />
          <SvgText x={middle} y={frame.top - 9} textAnchor="middle">
            {size.width < NARROW ? words.shortNames[outcome] : guess.names[outcome]}
          </SvgText>
        </g>
      ))}
      {rows.map(({ network, top, name, counts, dots, countOf }) => {
        const [of] = network.ids;
        return (
          <g key={of} className="survey-row" data-series={of}>
            <path className="survey-line" d={`M${frame.left} ${top}H${frame.right}`} />
            <Marker of={of} r={5} x={frame.left + 12} y={name - 5} />
            <SvgText className="chart-label" x={frame.left + 24} y={name}>
              {nameOf(network)}
            </SvgText>
            {dots.map(({ seed, x, y, r }) => (
              <circle key={seed} className="survey-dot" cx={x} cy={y} r={r} />
            ))}
            {network.shares.length > 0 &&
              zones.map(({ outcome, middle }) => (
                <SvgText
                  key={outcome}
                  className="survey-count"
                  data-outcome={outcome}
                  x={middle}
                  y={counts}
                  textAnchor="middle"
                >
                  {countOf(outcome)}
                </SvgText>
              ))}
          </g>
        );
      })}
    </Chart>
  );
}

/**
 * What the words mean that the picture is parted by; then, how many drawings each of them is true of. Projected, the
 * counts stand in the picture, and the room is told what they count.
 */
const Caption = ({ view, description }: CaptionProps<typeof params, "gradientNorms">) => {
  const isPresented = useAppState(({ mode }) => mode === "present");
  const status = view.gather?.status ?? "idle";
  return (
    <p className="seed-survey-meaning" data-said>
      <span key={status}>{isPresented || status === "idle" ? guess.meaning : description}</span>
    </p>
  );
};

/** One drawing proves little: the networks on screen, each drawn from twenty seeds by the engine. */
export const SeedSurveyFigure = createFigure({
  id: "seed-survey",
  title: words.title(SURVEYED_SEEDS),
  params,
  ask,
  gather,
  describe: (view) => describe(view, gather.of(view)),
  table: (view) => table(view, gather.of(view)),
  Picture,
  Caption,
});
