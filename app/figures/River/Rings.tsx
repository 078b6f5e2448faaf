import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import type { RiverLayout } from "./layout.ts";
import type { RiverView } from "./river.ts";
import { riverWords as words } from "./words.ts";

interface RingsProps {
  readonly answer: RiverView["answer"];
  readonly layout: RiverLayout;
  readonly reached: number;
}

/**
 * The tenfold glasses through which each needle is seen, hung one below the other: open ones magnify, filled ones
 * reduce. Their number is what a logarithmic axis counts.
 */
export function Rings({ answer, layout, reached }: RingsProps) {
  const { rings, power, label } = layout;
  return layout.frames
    .filter(({ t }) => t >= reached)
    .map(({ t, x }) => {
      const glasses = answer.magnifierByStep[t] ?? 0;
      const count = Math.abs(glasses);
      return (
        <g
          key={t}
          className="river-rings net-still"
          data-family="grad"
          data-now={t === reached || undefined}
          data-reduces={glasses < 0 || undefined}
        >
          {power !== null && count > 0 && (
            <SvgText x={x} y={power} textAnchor="middle" fontSize={label}>
              <SvgSpan>{words.power(glasses)}</SvgSpan>
              {count > 1 && (
                <SvgSpan dy="-0.4em" fontSize="0.85em">
                  {count}
                </SvgSpan>
              )}
            </SvgText>
          )}
          {Array.from({ length: count }, (_, index) => (
            <circle
              key={index}
              cx={x}
              cy={rings.top + index * rings.pitch}
              r={rings.radius}
              style={{ animationDelay: `${index * 60}ms` }}
            />
          ))}
        </g>
      );
    });
}
