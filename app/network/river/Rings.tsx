import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import type { RiverLayout } from "./layout.ts";

interface RingsProps {
  /** At t = 0 … T; negative for reducing ones */
  readonly glassesByStep: readonly number[];
  readonly layout: RiverLayout;
  readonly reached: number;
}

/**
 * The tenfold glasses through which each needle is seen, hung one below the other: open ones magnify, filled ones
 * reduce. Their number is what a logarithmic axis counts.
 */
export function Rings({ glassesByStep, layout, reached }: RingsProps) {
  const { rings, power, slot } = layout;
  // Chains side by side do not touch; the first one is where the gradient arrives.
  const stride = Math.ceil((2 * rings.radius + 2) / slot);
  return layout.frames
    .filter(({ t }) => t >= reached && (t - 1) % stride === 0)
    .map(({ t, x }) => {
      const glasses = glassesByStep[t] ?? 0;
      const count = Math.abs(glasses);
      const chains = Math.ceil(count / rings.chain);
      const placeOf = (index: number) => {
        const row = index % Math.min(rings.chain, count);
        const chain = (index - row) / rings.chain;
        return {
          cx: x + (chain - (chains - 1) / 2) * rings.pitch,
          cy: rings.top + row * rings.pitch,
        };
      };
      return (
        <g
          key={t}
          className="river-rings net-still"
          data-family="grad"
          data-now={t === reached || undefined}
          data-reduces={glasses < 0 || undefined}
        >
          {power !== null && count > 0 && (
            <SvgText x={x} y={power.y} textAnchor="middle" fontSize={power.fontSize}>
              <SvgSpan>{glasses > 0 ? "×10" : "÷10"}</SvgSpan>
              {count > 1 && <SvgSpan dy="-0.4em">{count}</SvgSpan>}
            </SvgText>
          )}
          {Array.from({ length: count }, (_, index) => (
            <circle
              key={index}
              {...placeOf(index)}
              r={rings.radius}
              style={{ animationDelay: `${index * 60}ms` }}
            />
          ))}
        </g>
      );
    });
}
