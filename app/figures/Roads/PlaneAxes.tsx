import { type Plane, pointIn } from "./layout.ts";
import { roadsWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

/** The two hidden units, from −1 to 1, as the frame of a plane. */
export function PlaneAxes({ plane }: { readonly plane: Plane }) {
  const { side, fontSize, bounds } = plane;
  const { x: left, y: top, width, height } = bounds;
  const origin = pointIn(plane, [0, 0]);
  const below = side - 0.3 * fontSize;
  const beside = left - 0.45 * fontSize;
  return (
    <>
      <rect className="roads-frame" {...bounds} rx={6} />
      <path
        className="roads-axes"
        d={`M${left} ${origin.y}h${width}M${origin.x} ${top}v${height}`}
      />
      <g className="roads-axis-names">
        <SvgText x={origin.x} y={below}>
          {words.axes[0]}
        </SvgText>
        <SvgText x={left} y={below}>
          −1
        </SvgText>
        <SvgText x={left + width - 0.4 * fontSize} y={below}>
          1
        </SvgText>
        <SvgText transform={`translate(${beside} ${origin.y}) rotate(-90)`}>
          {words.axes[1]}
        </SvgText>
        <SvgText x={left - 0.7 * fontSize} y={top + fontSize}>
          1
        </SvgText>
      </g>
    </>
  );
}
