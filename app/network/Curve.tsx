import type { RefObject } from "react";
import { networkWords as words } from "../words/network.ts";
import type { SymbolFamily } from "../math/symbols.ts";
import type { Box } from "./boxes.ts";
import { type CurveKind, layoutCurve } from "./curve.ts";
import { SvgText } from "../math/SvgText.tsx";

interface CurveProps {
  readonly kind: CurveKind;
  /** Room of the curve; what goes in stands below it, what comes out to its right. */
  readonly box: Box;
  /** What goes in; null while it is not yet computed. */
  readonly value: number | null;
  /** It, as the figure writes it. */
  readonly text: string;
  /** What comes out, as the figure writes it. */
  readonly result: string;
  readonly fontSize: number;
  readonly family?: SymbolFamily;
  /** Other values that go through the same curve: small and still. */
  readonly others?: readonly number[];
  /** Both numbers stand elsewhere, and lines lead to them: the curve and its points alone. */
  readonly isBare?: boolean;
  /** The value's dot: it travels along `layoutCurve(…).slide(from)`. */
  readonly dotRef?: RefObject<SVGCircleElement | null>;
}

const AWAY = 10;

/** A drawn activation: a number comes from below, meets the curve, and leaves to the right as what the curve makes of it. */
export function Curve(props: CurveProps) {
  const { kind, box, value, text, result, fontSize, family = "h", others = [] } = props;
  const { isBare = false, dotRef } = props;
  const { path, zero, bounds, point, isBeyond, pointAt } = layoutCurve(kind, box, value);
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return (
    <g
      className="net-activation net-still"
      data-family={family}
      role="img"
      aria-label={point ? words.curve(kind, text, result) : words.curveEmpty(kind)}
    >
      <path className="net-axis" d={`M${box.x} ${zero.y}H${right}M${zero.x} ${box.y}V${bottom}`} />
      {bounds.map((y) => (
        <path key={y} className="net-bound" d={`M${box.x} ${y}H${right}`} />
      ))}
      <path className="net-curve" d={path} />
      {others.map((other) => {
        const at = pointAt(other);
        return <circle key={other} className="net-other" cx={at.x} cy={at.y} r={4} />;
      })}
      {point && (
        <>
          {!isBare && (
            <path className="net-guide" d={`M${point.x} ${bottom}V${point.y}H${right}`} />
          )}
          <circle ref={dotRef} className="net-dot" cx={point.x} cy={point.y} r={8} />
          {isBeyond && (
            <path
              className="net-burst"
              d={`M${point.x - 5} ${bottom - 14}l${point.x < zero.x ? -7 : 7} 6l${point.x < zero.x ? 7 : -7} 6`}
            />
          )}
          {!isBare && (
            <>
              <SvgText
                className="net-number"
                x={point.x}
                y={bottom + AWAY + fontSize * 0.72}
                textAnchor="middle"
                fontSize={fontSize}
              >
                {text}
              </SvgText>
              <SvgText
                className="net-number"
                x={right + AWAY}
                y={point.y + fontSize * 0.36}
                fontSize={fontSize}
              >
                {result}
              </SvgText>
            </>
          )}
        </>
      )}
    </g>
  );
}
