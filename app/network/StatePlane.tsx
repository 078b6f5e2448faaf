import "./statePlane.css";
import { SvgText } from "../math/SvgText.tsx";
import { type Plane, pointIn } from "./statePlane.ts";

interface StatePlaneProps {
  readonly plane: Plane;
  /** Of the unit that grows to the right, and of the one that grows upwards. */
  readonly names: readonly [string, string];
}

/** The frame in which a state of two units is a point. */
export function StatePlane({ plane, names }: StatePlaneProps) {
  const { fontSize, bounds } = plane;
  const { x: left, y: top, width, height } = bounds;
  const origin = pointIn(plane, [0, 0]);
  const below = top + height + 1.2 * fontSize;
  const beside = left - 0.45 * fontSize;
  return (
    <g className="net-plane" fontSize={fontSize}>
      <rect {...bounds} rx={6} />
      <path d={`M${left} ${origin.y}h${width}M${origin.x} ${top}v${height}`} />
      <SvgText x={origin.x} y={below}>
        {names[0]}
      </SvgText>
      <SvgText x={left} y={below}>
        −1
      </SvgText>
      <SvgText x={left + width - 0.4 * fontSize} y={below}>
        1
      </SvgText>
      <SvgText transform={`translate(${beside} ${origin.y}) rotate(-90)`}>{names[1]}</SvgText>
      <SvgText x={left - 0.7 * fontSize} y={top + fontSize}>
        1
      </SvgText>
    </g>
  );
}
