import { SvgText } from "../../math/SvgText.tsx";
import { signed } from "./cliff.ts";
import type { layoutRelief } from "./layout.ts";
import { cliffWords as words } from "./words.ts";

interface CliffAxesProps extends Pick<ReturnType<typeof layoutRelief>, "axes" | "ticks"> {
  readonly fontSize: number;
}

/** Length of the line at a number */
const TICK = 6;

/** Beside the axis of w, between two of its numbers */
const between = (from: number, to: number): number => from + 0.82 * (to - from);

/** The three axes of the relief, with their numbers: b along its front, w along its left side, the loss upwards. */
export const CliffAxes = ({ axes, ticks, fontSize }: CliffAxesProps) => (
  <g className="cliff-axes">
    <path d={`M${axes.top.x} ${axes.top.y}V${axes.b.y}H${axes.origin.x}L${axes.w.x} ${axes.w.y}`} />
    {ticks.b.map(({ of, x, y }) => (
      <g key={of}>
        <path d={`M${x} ${y}v${TICK}`} />
        <SvgText x={x} y={y + 24} textAnchor="middle" fontSize={fontSize}>
          {signed(of, 0)}
        </SvgText>
      </g>
    ))}
    {ticks.w.map(({ of, x, y }) => (
      <g key={of}>
        <path d={`M${x} ${y}h${-TICK}`} />
        <SvgText x={x - TICK - 4} y={y} dy="0.5em" textAnchor="end" fontSize={fontSize}>
          {signed(of, 0)}
        </SvgText>
      </g>
    ))}
    {ticks.loss.map(({ of, x, y }) => (
      <g key={of}>
        <path d={`M${x} ${y}h${TICK}`} />
        <SvgText x={x + TICK + 4} y={y} dy="0.34em" fontSize={fontSize}>
          {signed(of, 0)}
        </SvgText>
      </g>
    ))}
    <SvgText x={axes.b.x} y={axes.b.y + 24} textAnchor="middle" fontSize={fontSize}>
      {words.axes.b}
    </SvgText>
    <SvgText
      x={between(axes.origin.x, axes.w.x) - TICK - 4}
      y={between(axes.origin.y, axes.w.y)}
      dy="0.5em"
      textAnchor="end"
      fontSize={fontSize}
    >
      {words.axes.w}
    </SvgText>
    <SvgText x={axes.top.x} y={axes.top.y - 10} textAnchor="middle" fontSize={fontSize}>
      {words.axes.loss}
    </SvgText>
  </g>
);
