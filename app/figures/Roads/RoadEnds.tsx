import { type layoutEnds, MOST_DOTS } from "./layout.ts";
import { RoadSign } from "./RoadSign.tsx";

const DOT = 6;
const NEAR = 14;

/** Where all orders end: dots with numbers, and the roads there, or a cloud with its nearest and its farthest two. */
export function RoadEnds({ ends }: { readonly ends: ReturnType<typeof layoutEnds> }) {
  const { points, roads, near, far, signs } = ends;
  const cloud = points.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join("");
  return (
    <g className="roads-ends">
      <path className="roads-order" d={roads.join("")} />
      {points.length > MOST_DOTS ? (
        <path className="roads-cloud" d={cloud} />
      ) : (
        // oxlint-disable-next-line react/no-array-index-key -- an end is the place of its order
        points.map(({ x, y }, row) => <circle key={row} cx={x} cy={y} r={DOT} />)
      )}
      {far && <path className="roads-far" d={`M${far[0].x} ${far[0].y}L${far[1].x} ${far[1].y}`} />}
      {far?.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={DOT} />
      ))}
      {near && (
        <circle
          className="roads-near"
          cx={(near[0].x + near[1].x) / 2}
          cy={(near[0].y + near[1].y) / 2}
          r={NEAR + Math.hypot(near[0].x - near[1].x, near[0].y - near[1].y) / 2}
        />
      )}
      {signs.map((sign) => (
        <RoadSign key={sign.id} sign={sign} kind={sign.id.replace(/[.].*/u, "")} />
      ))}
    </g>
  );
}
