import { type RefObject, useRef } from "react";
import { Line } from "../../chart/Line.tsx";
import { Marker } from "../../chart/Marker.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { pathFrames, useTravel } from "../../network/travel.ts";
import { layoutCurve, sizes, slideAlong } from "./layout.ts";
import { Pot } from "./Pot.tsx";
import { type PriceProps, type PriceView, priceText, sceneOf } from "./priceOfABet.ts";
import { priceWords as words } from "./words.ts";

const seriesOf = { reader: "A", network: "B" } as const;
const SLIDE_MS = 400;
const names = { reader: words.you, network: words.network } as const;

/** A pot shared out over four letters, and what the letter that comes makes of it. */
export const PriceOfABetPicture = ({ view, params, change, description }: PriceProps) => (
  <div className="price">
    <Parts description={description}>
      <Pot view={view} params={params} change={change} />
      <Prices view={view} />
    </Parts>
  </div>
);

/** Both bettors as points on the curve, and at its right what they pay. */
function Prices({ view }: { readonly view: PriceView }) {
  const { unit } = view.params;
  const layout = layoutCurve(sceneOf(view), view.answer.curve.data, unit);
  const { frame, bettors } = layout;
  const floor = layout.floor;
  const slider = useRef<SVGGElement>(null);
  useTravel(
    view.step,
    (_, before) => {
      const scene = view.answer.scenes[before];
      const from = scene && layoutCurve(scene, view.answer.curve.data, unit).bettors[0]?.points[0];
      const to = bettors[0]?.points[0];
      return from && to
        ? [
            {
              ref: slider,
              frames: pathFrames(slideAlong(layout.places, from, to)),
              durationMs: SLIDE_MS,
            },
          ]
        : [];
    },
    view.answer.scenes.length,
  );
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.chart(unit)}>
        {layout.yTicks.map(({ price, y }) => (
          <g key={price} className="price-tick">
            <path d={`M${frame.left} ${y}H${frame.right}`} />
            <SvgText x={frame.left - 14} y={y} dy="0.35em" textAnchor="end" fontSize={sizes.label}>
              {price}
            </SvgText>
          </g>
        ))}
        {layout.xTicks.map(({ share, x }) => (
          <SvgText
            key={share}
            className="price-number"
            x={x}
            y={frame.bottom + 22}
            textAnchor="middle"
            fontSize={sizes.label}
          >
            {share}
          </SvgText>
        ))}
        <SvgText
          className="price-number"
          x={(frame.left + frame.right) / 2}
          y={frame.bottom + 44}
          textAnchor="middle"
          fontSize={sizes.label}
        >
          {words.share}
        </SvgText>
        <SvgText className="price-name" x={frame.left + 26} y={20} fontSize={sizes.label}>
          {words.price(unit)}
        </SvgText>
        <Line of="A" places={layout.places} />
        <path className="price-base" d={`M${frame.left} ${frame.bottom}H${layout.barsEnd}`} />
        {floor !== null && (
          <path className="price-floor" d={`M${frame.left} ${floor}H${layout.barsEnd}`} />
        )}
        {bettors.map((bettor) => (
          <Bettor
            key={bettor.who}
            bettor={bettor}
            bottom={frame.bottom}
            {...(bettor.who === "reader" && { slider })}
          />
        ))}
        {floor !== null && (
          <SvgText
            className="price-floor-name"
            x={frame.right}
            y={floor - 7}
            textAnchor="end"
            fontSize={sizes.label}
          >
            {words.floor(priceText(sceneOf(view).floor))}
          </SvgText>
        )}
      </g>
    </Part>
  );
}

type Layout = ReturnType<typeof layoutCurve>;

interface BettorProps {
  readonly bettor: Layout["bettors"][number];
  readonly bottom: number;
  /** The first point, which slides along the curve from one stop to the next */
  readonly slider?: RefObject<SVGGElement | null>;
}

/** One bettor: a point for each letter that is paid for, and the bar that all prices add up to. */
function Bettor({ bettor, bottom, slider }: BettorProps) {
  const { who, points, pieces, left, middle, top, total, isBeyond } = bettor;
  return (
    <g className="price-bettor" data-who={who}>
      {pieces.map(({ target, ...piece }) => (
        <rect key={target} className="price-piece" {...piece} />
      ))}
      {isBeyond && <path className="price-beyond" d={`M${middle - 9} ${top - 4}l9 -11l9 11`} />}
      <SvgText
        className="price-total"
        x={middle}
        y={isBeyond ? top - 22 : top - 8}
        textAnchor="middle"
        fontSize={total === null ? 1.7 * sizes.letter : sizes.letter}
      >
        {priceText(total)}
      </SvgText>
      <SvgText
        className="price-number"
        x={middle}
        y={bottom + 22}
        textAnchor="middle"
        fontSize={sizes.label}
      >
        {names[who]}
      </SvgText>
      {points.map((point, index) => (
        <g key={point.target}>
          {who === "reader" && points.length === 1 && (
            <path className="price-guide" d={`M${point.x} ${point.y}H${left}`} />
          )}
          <g transform={`translate(${point.x} ${point.y})`}>
            <g className="price-point" {...(index === 0 && slider && { ref: slider })}>
              <Marker of={seriesOf[who]} r={who === "reader" ? 9 : 6} x={0} y={0} />
              {point.isBeyond && <path className="price-beyond" d="M-8 -13l8 -10l8 10" />}
            </g>
          </g>
        </g>
      ))}
    </g>
  );
}
