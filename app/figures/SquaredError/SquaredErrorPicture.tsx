import { useRef } from "react";
import { NumberSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { useBroad } from "../../kit/useBroad.ts";
import { Wire } from "../../network/Wire.tsx";
import { signed } from "../../words/valueText.ts";
import { layoutSquares, type SquareLayout } from "./layout.ts";
import { movedOf, params as settable, type SquareProps, type SquareView } from "./squaredError.ts";
import { squareWords as words } from "./words.ts";

/** A forecast that the reader moves, the square on its distance, and the pull that comes of it. */
export function SquaredErrorPicture({ view, params, change, description }: SquareProps) {
  const control = useRef<HTMLDivElement>(null);
  const isBroad = useBroad(control);
  return (
    <>
      <div className="net-parts-control" data-export="skip" ref={control}>
        <NumberSetting
          of={settable.forecast}
          label={words.forecast}
          value={params.forecast}
          onChange={(forecast) => change({ forecast })}
        />
      </div>
      {!isBroad && (
        <p className="squares-key">
          <span data-mark="came">{words.came}</span>
          <span data-mark="forecast">{words.forecasts}</span>
        </p>
      )}
      <div className="squares">
        <Parts description={description}>
          <Curve view={view} isBroad={isBroad} />
        </Parts>
      </div>
    </>
  );
}

function Curve({ view, isBroad }: { readonly view: SquareView; readonly isBroad: boolean }) {
  const layout = layoutSquares(view, isBroad);
  const { step } = view;
  const { dot, text } = layout;
  const { distance, square, slope } = movedOf(view);
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.chart}>
        {layout.ticks.map(({ value, y }) => (
          <g key={value} className="squares-tick">
            <path d={`M${layout.left} ${y}H${layout.right}`} />
            <SvgText x={layout.left - 9} y={y} dy="0.35em" textAnchor="end" fontSize={text}>
              {String(value).replace("-", "−")}
            </SvgText>
          </g>
        ))}
        <path
          className="squares-came"
          d={`M${layout.steps.map(({ x, came }) => `${x} ${came}`).join("L")}`}
        />
        {layout.steps.map(({ t, x, came, forecast, square: box, isMoved }) => (
          <g
            key={t}
            className="squares-step"
            data-moved={isMoved || undefined}
            data-pulled={(isMoved && step === 2) || undefined}
            style={{ "--place": t - 1, "--pull": Math.sign(came - forecast) }}
          >
            {step >= 1 && <rect className="squares-square" {...box} />}
            <path className="squares-distance" d={`M${x} ${came}V${forecast}`} />
            <circle className="squares-target" cx={x} cy={came} r={isMoved ? 1.4 * dot : dot} />
            <circle
              className="squares-forecast"
              cx={x}
              cy={forecast}
              r={isMoved ? 1.8 * dot : 1.2 * dot}
            />
            <SvgText
              className="squares-number"
              x={x}
              y={layout.baseline}
              textAnchor="middle"
              fontSize={text}
            >
              {t}
            </SvgText>
            {isMoved && distance !== 0 && (
              <SvgText
                className="squares-value"
                x={x - (layout.aside[step] ?? 0)}
                y={(came + forecast) / 2}
                dy="0.35em"
                textAnchor="end"
                fontSize={layout.value}
              >
                {signed([distance, square, slope][step] ?? distance)}
              </SvgText>
            )}
          </g>
        ))}
        {layout.names && <Names layout={layout} />}
        {step >= 1 && <Totals view={view} layout={layout} />}
        {step === 2 && layout.arrow && distance !== 0 && (
          <g className="squares-pull" data-family="grad">
            <Wire {...layout.arrow} family="grad" thickness={layout.pull.thickness} isLit />
          </g>
        )}
      </g>
    </Part>
  );
}

/** Beside the marks of the first step what they are. */
const Names = ({ layout: { steps, text, dot } }: { readonly layout: SquareLayout }) =>
  steps.slice(0, 1).flatMap(({ x, came, forecast }) =>
    [
      { name: words.came, y: came },
      { name: words.forecasts, y: forecast },
    ].map(({ name, y }) => (
      <SvgText
        key={name}
        className="squares-name"
        x={x - 2 * dot}
        y={y}
        dy="0.35em"
        textAnchor="end"
        fontSize={text}
      >
        {name}
      </SvgText>
    )),
  );

interface TotalsProps {
  readonly view: SquareView;
  readonly layout: SquareLayout;
}

/** What all squares come to, and their mean. */
function Totals({ view, layout: { steps, totals, text } }: TotalsProps) {
  const { loss, mean } = view.answer;
  const { line, parts } = words.total(steps.length, signed(loss), signed(mean));
  const lines = totals.length > 1 ? parts : [line];
  return lines.map((one, index) => (
    <SvgText
      key={one}
      className="squares-total"
      data-number={index % 2 === 1 || undefined}
      {...totals[index]}
      textAnchor="end"
      fontSize={text}
    >
      {one}
    </SvgText>
  ));
}
