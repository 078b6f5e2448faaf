import { Chart } from "../../chart/Chart.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { EndLabels } from "../../chart/EndLabels.tsx";
import { Line } from "../../chart/Line.tsx";
import { Marker } from "../../chart/Marker.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { useLineTravel } from "../../network/lineTravel.ts";
import { useAppState } from "../../store/appStore.ts";
import { layoutSums, layoutTriangle } from "./layout.ts";
import { part, type TermsProps } from "./lossTerms.ts";
import { lossTermWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 460, height: 330 },
  narrow: { width: 320, height: 260 },
} as const;

/** A cell that holds next to nothing can still be told from one that is not there. */
const PALEST = 0.04;

type ViewProps = Pick<TermsProps, "view">;

/** Every term of the gradient, as far from the diagonal as the reader has come, and what they add up to. */
export const LossTermsPicture = ({ view, description }: TermsProps) => (
  <>
    <p className="loss-key">
      {(["direct", "returning"] as const).map((of) => (
        <span key={of}>
          <svg className="net" viewBox="0 0 10 10" aria-hidden="true">
            <rect className={`loss-${of}`} x={1} y={1} width={8} height={8} />
          </svg>
          <span>{words[of]}</span>
        </span>
      ))}
    </p>
    <div className="loss-terms" role="group" aria-label={description} data-in-sight>
      <Triangle view={view} />
      <ChartBox unmeasured={unmeasured}>{(size) => <Sums view={view} size={size} />}</ChartBox>
    </div>
  </>
);

/** What the terms add up to; on the way to the next step both points go along their lines. */
function Sums({ view: { answer, step }, size }: ViewProps & { readonly size: ChartSize }) {
  const chart = layoutSums(size, answer, step);
  const ends = useLineTravel(step, chart.lines.length, answer.wordByStep.length, (to) =>
    layoutSums(size, answer, to).lines.map(({ places }) => places),
  );
  return (
    <Chart
      size={size}
      frame={chart.frame}
      yTicks={chart.yTicks}
      xTicks={chart.xTicks}
      xName={words.distance}
      description={words.chart}
    >
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

const FONT_SIZE = 22;
/** Terms of one distance light up one after the other, from the first loss to the last. */
const DELAY_MS = 18;

function Triangle({ view: { answer, step } }: ViewProps) {
  const isPresented = useAppState(({ mode }) => mode === "present");
  const { width, height, side, cells, rows, columns, floor, soFar } = layoutTriangle(
    answer,
    step,
    isPresented,
  );
  return (
    <svg className="net loss-triangle" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <SvgText x={rows[0]?.x ?? 0} y={FONT_SIZE} textAnchor="end" fontSize={FONT_SIZE}>
        {words.losses}
      </SvgText>
      {cells.map(({ t, k, x, y, ink }) => (
        <rect
          key={`${t} ${k}`}
          className="loss-term"
          data-now={t - k === step || undefined}
          data-ahead={t - k > step || undefined}
          x={x}
          y={y}
          {...side}
          rx={3}
          fillOpacity={t - k > step ? 0 : PALEST + (1 - PALEST) * ink}
          style={{ transitionDelay: `${k * DELAY_MS}ms` }}
        />
      ))}
      {rows.map(({ t, word, x, y }) => (
        <SvgText key={t} x={x} y={y} dy="0.34em" textAnchor="end" fontSize={FONT_SIZE}>
          {word}
        </SvgText>
      ))}
      <SvgText x={soFar.x} y={FONT_SIZE} fontSize={FONT_SIZE} className="loss-so-far-name">
        {words.soFarShare(part(answer, answer.normUpToDistance[step] ?? 0))}
      </SvgText>
      <rect
        className="loss-so-far"
        x={soFar.x}
        y={soFar.y}
        width={soFar.width}
        height={soFar.height}
      />
      <path className="loss-whole" d={`M${soFar.whole} ${soFar.y - 4}v${soFar.height + 8}`} />
      <SvgText
        x={soFar.whole}
        y={soFar.y + soFar.height + FONT_SIZE}
        textAnchor="end"
        fontSize={FONT_SIZE}
      >
        {words.whole}
      </SvgText>
      <path className="loss-floor" d={`M${columns[0]?.direct.x ?? 0} ${floor}H${width}`} />
      {columns.map(({ k, word, x, y, direct, returning }) => (
        <g key={k}>
          <rect className="loss-direct" {...direct} />
          <rect className="loss-returning" {...returning} />
          {!isPresented && (
            <SvgText
              className="loss-below"
              transform={`translate(${x} ${y}) rotate(-90)`}
              dy="0.34em"
              textAnchor="end"
              fontSize={FONT_SIZE}
            >
              {word}
            </SvgText>
          )}
        </g>
      ))}
    </svg>
  );
}
