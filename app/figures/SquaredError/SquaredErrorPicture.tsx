import { NumberSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { Wire } from "../../network/Wire.tsx";
import { signed } from "../../words/valueText.ts";
import { layoutSquares, TEXT } from "./layout.ts";
import { movedOf, params as settable, type SquareProps, type SquareView } from "./squaredError.ts";
import { squareWords as words } from "./words.ts";

/** How far from the distance its number stands: beside it, beside its square, and beside the pull. */
const aside = [14, 14, 32];

/** A forecast that the reader moves, the square on its distance, and the pull that comes of it. */
export const SquaredErrorPicture = ({ view, params, change, description }: SquareProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <NumberSetting
        of={settable.forecast}
        label={words.forecast}
        value={params.forecast}
        onChange={(forecast) => change({ forecast })}
      />
    </div>
    <p className="squares-key">
      <span data-mark="came">{words.came}</span>
      <span data-mark="forecast">{words.forecasts}</span>
    </p>
    <div className="squares">
      <Parts description={description}>
        <Curve view={view} />
      </Parts>
    </div>
  </>
);

function Curve({ view }: { readonly view: SquareView }) {
  const layout = layoutSquares(view);
  const { step } = view;
  const { distance, square, slope } = movedOf(view);
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.chart}>
        {layout.ticks.map(({ value, y }) => (
          <g key={value} className="squares-tick">
            <path d={`M${layout.left} ${y}H${layout.right}`} />
            <SvgText x={layout.left - 9} y={y} dy="0.35em" textAnchor="end" fontSize={TEXT}>
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
            <circle className="squares-target" cx={x} cy={came} r={isMoved ? 7 : 5} />
            <circle className="squares-forecast" cx={x} cy={forecast} r={isMoved ? 9 : 6} />
            <SvgText
              className="squares-number"
              x={x}
              y={layout.baseline}
              textAnchor="middle"
              fontSize={TEXT}
            >
              {t}
            </SvgText>
            {isMoved && distance !== 0 && (
              <SvgText
                className="squares-value"
                x={x - (aside[step] ?? 0)}
                y={(came + forecast) / 2}
                dy="0.35em"
                textAnchor="end"
                fontSize={22}
              >
                {signed([distance, square, slope][step] ?? distance)}
              </SvgText>
            )}
          </g>
        ))}
        {step >= 1 && (
          <SvgText className="squares-total" {...layout.total} textAnchor="end" fontSize={TEXT}>
            {words.total(layout.steps.length, signed(view.answer.loss), signed(view.answer.mean))}
          </SvgText>
        )}
        {step === 2 && layout.pull && distance !== 0 && (
          <g className="squares-pull" data-family="grad">
            <Wire {...layout.pull} family="grad" thickness={6} isLit />
          </g>
        )}
      </g>
    </Part>
  );
}
