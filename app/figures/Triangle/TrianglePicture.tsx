import { amount } from "../../chart/tickText.ts";
import { Segments } from "../../controls/Segments.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { Wire } from "../../network/Wire.tsx";
import { signed } from "../../words/valueText.ts";
import { layoutTriangle, layoutWalk } from "./layout.ts";
import { Product } from "./Product.tsx";
import { isInTriangle, matrixIds, type Selection } from "./selection.ts";
import {
  gradHiddenAt,
  isChosen,
  lengthOf,
  params as settable,
  reachAt,
  selectionOf,
  type TriangleProps,
  type TriangleView,
} from "./triangle.ts";
import { triangleWords as words } from "./words.ts";

const matrices = matrixIds.map((value) => ({ value, name: words.matrices[value] }));

/** All pairs of a loss and a step; of the one that is looked at, its walk on the strip and its product. */
export function TrianglePicture({ view, change, description }: TriangleProps) {
  const chosen = selectionOf(view);
  const T = lengthOf(view);
  const choose = (next: Partial<Selection>) => {
    const { matrix, t, k } = { ...chosen, ...next };
    const isThere = isInTriangle({ matrix, t, k, apart: null }, T);
    change({ matrix, t: (isThere ? t : null) ?? 0, k: (isThere ? k : null) ?? 0, at: view.step });
  };
  return (
    <>
      <div className="triangle-control" data-export="skip">
        <Segments
          label={words.matrix}
          value={chosen.matrix}
          options={matrices}
          onChange={(matrix) => choose({ matrix })}
        />
        <NumberSetting
          of={{ ...settable.t, max: T }}
          label={words.loss}
          value={chosen.t ?? 0}
          onChange={(t) => choose({ t: t || null })}
        />
        <NumberSetting
          of={{ ...settable.k, max: T }}
          label={words.step}
          value={chosen.k ?? 0}
          onChange={(k) => choose({ k: k || null })}
        />
      </div>
      <Parts description={description}>
        <Triangle view={view} onChoose={(t, k) => choose({ t, k })} />
        <Walk view={view} />
        <Product view={view} />
      </Parts>
    </>
  );
}

interface ViewProp {
  readonly view: TriangleView;
}

interface TriangleDrawingProps extends ViewProp {
  readonly onChoose: (t: number, k: number) => void;
}

function Triangle({ view, onChoose }: TriangleDrawingProps) {
  const chosen = selectionOf(view);
  const layout = layoutTriangle(view, chosen.matrix);
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.triangle}>
        {layout.terms.map(({ t, k, box, square }) => (
          <g
            key={`${t} ${k}`}
            className="triangle-pair"
            data-lit={isChosen(chosen, t, k) || undefined}
            onClick={() => onChoose(t, k)}
          >
            <rect className="triangle-place" {...box} rx={3} />
            {square.width > 0 && <rect className="triangle-term" {...square} rx={2} />}
          </g>
        ))}
        {layout.times.map((time) => (
          <g key={time}>
            <SvgText
              className="triangle-loss"
              {...layout.lossAt(time)}
              dy="0.35em"
              textAnchor="end"
              fontSize={layout.fontSize}
            >
              <SymSpan of="L" t={time} />
            </SvgText>
            <SvgText
              className="net-letter"
              data-family="x"
              {...layout.stepAt(time)}
              dy="1.1em"
              textAnchor="middle"
              fontSize={layout.letterSize}
            >
              {view.answer.letters[time - 1]}
            </SvgText>
          </g>
        ))}
      </g>
    </Part>
  );
}

/** What arrives at a state: its numbers, or where there are too many its norm. */
const textsAt = ({ answer }: TriangleView, t: number, step: number, hasNumbers: boolean) =>
  hasNumbers
    ? Array.from(gradHiddenAt(answer, t, step), signed)
    : [amount(reachAt(answer, t, step), 1)];

function Walk({ view }: ViewProp) {
  const { answer } = view;
  const layout = layoutWalk(view);
  const { t } = selectionOf(view);
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.walk}>
        {layout.times.map(({ step, x, isLit, isEnd }) => (
          <g key={step} className="triangle-step" data-lit={isLit || undefined}>
            <SvgText
              className="triangle-loss"
              x={x}
              y={layout.loss}
              textAnchor="middle"
              fontSize={layout.fontSize}
            >
              <SymSpan of="L" t={step} />
            </SvgText>
            <circle
              className="triangle-state"
              data-end={isEnd || undefined}
              cx={x}
              cy={layout.state}
              r={layout.radius}
            />
            <SvgText
              className="net-letter"
              data-family="x"
              x={x}
              y={layout.letter}
              textAnchor="middle"
              fontSize={layout.fontSize + 3}
            >
              {answer.letters[step - 1]}
            </SvgText>
          </g>
        ))}
        {layout.flows.map(({ key, from, to, thickness }) => (
          <g key={key} className="triangle-flow">
            <Wire from={from} to={to} family="grad" thickness={thickness} />
          </g>
        ))}
        {layout.numbers.map(({ step, x, hasNumbers }) => (
          <g key={step} className="triangle-numbers">
            {textsAt(view, t ?? step, step, hasNumbers).map((text, row) => (
              <SvgText
                // oxlint-disable-next-line react/no-array-index-key -- a unit is told by its place
                key={row}
                x={x}
                y={layout.line(row)}
                textAnchor="middle"
                fontSize={layout.fontSize}
              >
                {text}
              </SvgText>
            ))}
          </g>
        ))}
      </g>
    </Part>
  );
}
