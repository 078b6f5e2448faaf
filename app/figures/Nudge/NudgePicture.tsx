import { useRef } from "react";
import { Chart } from "../../chart/Chart.tsx";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { Line } from "../../chart/Line.tsx";
import { SeriesKey } from "../../chart/Marker.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { Points } from "../../chart/Points.tsx";
import type { Series } from "../../chart/series.ts";
import { Segments } from "../../controls/Segments.tsx";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import type { Point } from "../../network/boxes.ts";
import { cellsOf } from "../../network/cells.ts";
import { Plate } from "../../network/Plate.tsx";
import { appearFrames, pathFrames, type Travel, useTravel } from "../../network/travel.ts";
import { untranslated } from "../../words/untranslated.ts";
import { layoutErrors, layoutWeights, SLOPE_TEXT, sizes } from "./layout.ts";
import {
  columnsOf,
  digitsOf,
  digitsText,
  MATRICES,
  type NudgeProps,
  type NudgeView,
  placeOf,
  plateOf,
  sameLength,
  slopeText,
} from "./nudge.ts";
import { nudgeWords as words } from "./words.ts";

const matrices = MATRICES.map((value) => ({ value, name: words.matrices[value] }));

const unmeasured = {
  wide: { width: 460, height: 340 },
  narrow: { width: 320, height: 256 },
} as const;

/** The weight that is nudged, the slopes digit by digit, and their errors by the size of the nudge. */
export const NudgePicture = (props: NudgeProps) => {
  const { view, params, change, description } = props;
  return (
    <>
      <div className="net-parts-control" data-export="skip">
        <Segments
          label={words.matrix}
          value={params.matrix}
          options={matrices}
          onChange={(matrix) => change({ matrix })}
        />
      </div>
      <div className="nudge" role="group" aria-label={description} data-in-sight>
        <Weights {...props} />
        <div className="nudge-errors">
          <p className="nudge-key">
            <span data-series="A">
              <SeriesKey of="A" />
              <b>{words.rows.central}</b>
            </span>
            <span data-series="C">
              <SeriesKey of="C" />
              <b>{words.rows.oneSided}</b>
            </span>
          </p>
          <ChartBox unmeasured={unmeasured}>
            {(size) => <Errors view={view} size={size} description={description} />}
          </ChartBox>
        </div>
      </div>
    </>
  );
};

function Weights({ view, params, change }: NudgeProps) {
  const { rows, cols, data } = plateOf(view);
  const layout = layoutWeights(rows, cols);
  const { row, column } = placeOf(view.params);
  const columns = columnsOf(view.params);
  return (
    <svg
      className="net nudge-weights"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
    >
      <Plate
        of={view.params.matrix}
        cells={cellsOf(data, (index) =>
          words.cell(Math.floor(index / columns) + 1, (index % columns) + 1),
        )}
        columns={cols}
        sizes={sizes}
        {...layout.plate}
        name={words.plate(params.matrix)}
        highlight={{ row, column }}
        onSelect={(index) => change({ weight: index + 1 })}
      />
      <Slopes view={view} slopeAt={layout.slopeAt} />
    </svg>
  );
}

interface SlopesProps {
  readonly view: NudgeView;
  readonly slopeAt: ReturnType<typeof layoutWeights>["slopeAt"];
}

/** Backpropagation’s gradient and both measured slopes; what of these is written as in the first stands out. */
function Slopes({ view: { answer, step }, slopeAt }: SlopesProps) {
  const slopes = [
    { name: "gradient", text: slopeText(answer.gradient), digits: null },
    {
      name: "central",
      text: slopeText(answer.central[step] ?? 0),
      digits: digitsOf(answer.centralError[step] ?? 0, answer.gradient),
    },
    {
      name: "oneSided",
      text: slopeText(answer.oneSided[step] ?? 0),
      digits: digitsOf(answer.oneSidedError[step] ?? 0, answer.gradient),
    },
  ] as const;
  return slopes.map(({ name, text, digits }, index) => {
    const same = sameLength(text, slopeText(answer.gradient));
    const place = slopeAt(index);
    return (
      <g key={name} className="nudge-slope" data-of={name}>
        <SvgText className="net-note" {...place.name} fontSize={sizes.label}>
          {digits === null
            ? words.rows[name]
            : `${words.rows[name]}: ${words.digits(digitsText(digits))}`}
        </SvgText>
        <SvgText className="nudge-number" {...untranslated} {...place.number} fontSize={SLOPE_TEXT}>
          <SvgSpan className="nudge-same">{text.slice(0, same)}</SvgSpan>
          <SvgSpan>{text.slice(same)}</SvgSpan>
        </SvgText>
      </g>
    );
  });
}

/** From one place to the next, each further one, and all of the way at most */
const [FIRST_MS, NEXT_MS, MOST_MS] = [240, 60, 400];

/** From one place of a curve to another, the way back included. */
const stretch = (places: readonly Point[], from: number, to: number): readonly Point[] =>
  from < to ? places.slice(from, to + 1) : places.slice(to, from + 1).toReversed();

/** The point in hand goes along its curve; on the way to smaller nudges it draws it. */
function alongCurve(
  curves: SVGGElement | null,
  of: Series,
  places: readonly Point[],
): readonly Travel[] {
  const part = (name: string) =>
    curves?.querySelector<SVGElement>(`.${name}[data-series="${of}"]`) ?? null;
  const frames = pathFrames(places);
  const end = places.at(-1)?.x ?? 0;
  const drawing = frames.map(({ offset }, index) => ({
    offset: offset ?? null,
    clipPath: `inset(-9px ${Math.max(end - (places[index]?.x ?? end), 0)}px -9px -9px)`,
  }));
  const durationMs = Math.min(FIRST_MS + NEXT_MS * (places.length - 2), MOST_MS);
  const marks = curves?.querySelectorAll<SVGElement>(`:scope > .chart-marker[data-series="${of}"]`);
  const isForward = end > (places[0]?.x ?? end);
  return [
    { ref: { current: part("chart-now") }, frames, durationMs, isEven: true },
    { ref: { current: part("chart-line") }, frames: drawing, durationMs, isEven: true },
    // Each place is marked when the point has come to it.
    ...(isForward ? [...(marks ?? [])].slice(1 - places.length) : []).map((current, index) => ({
      ref: { current },
      frames: appearFrames,
      durationMs: 1,
      delayMs: durationMs * (frames[index + 1]?.offset ?? 1),
    })),
  ];
}

interface ErrorsProps {
  readonly view: NudgeView;
  readonly size: ChartSize;
  readonly description: string;
}

function Errors({ view, size, description }: ErrorsProps) {
  const { frame, x, y, slot, central, oneSided } = layoutErrors(size, view);
  const reached = view.step + 1;
  const curves = useRef<SVGGElement>(null);
  useTravel(
    view.step,
    (_isForward, from) => [
      ...alongCurve(curves.current, "A", stretch(central, from, view.step)),
      ...alongCurve(curves.current, "C", stretch(oneSided, from, view.step)),
    ],
    central.length,
  );
  return (
    <Chart
      size={size}
      frame={frame}
      xTicks={x.ticks}
      yTicks={y.ticks}
      xName={words.axes.x}
      yName={words.axes.y}
      description={description}
    >
      <g ref={curves}>
        <Line of="C" places={oneSided.slice(0, reached)} />
        <Line of="A" places={central.slice(0, reached)} />
        <Points of="C" places={oneSided.slice(0, reached)} slot={slot} />
        <Points of="A" places={central.slice(0, reached)} slot={slot} />
      </g>
    </Chart>
  );
}
