import type { Segment } from "../../network/placeSigns.ts";
import { type layoutEnds, MOST_DOTS } from "./layout.ts";
import { RoadSign } from "./RoadSign.tsx";

const DOT = 6;
const NEAR = 14;

/** The nearest two ends: a line from one to the other, or a ring around two that no screen tells apart. */
function NearPair({ pair: [from, to] }: { readonly pair: Segment }) {
  const distance = Math.hypot(from.x - to.x, from.y - to.y);
  if (distance > 2 * NEAR)
    return <path className="roads-near" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />;
  return (
    <circle
      className="roads-near"
      cx={(from.x + to.x) / 2}
      cy={(from.y + to.y) / 2}
      r={NEAR + distance / 2}
    />
  );
}

/** Where all orders end: dots with numbers, and the roads there, or a cloud; and which two are nearest and farthest. */
export function RoadEnds({ ends }: { readonly ends: ReturnType<typeof layoutEnds> }) {
  const { points, roads, near, far, signs } = ends;
  const isCloud = points.length > MOST_DOTS;
  const cloud = points.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join("");
  return (
    <g className="roads-ends">
      <path className="roads-order" d={roads.join("")} />
      {far && <path className="roads-far" d={`M${far[0].x} ${far[0].y}L${far[1].x} ${far[1].y}`} />}
      {isCloud ? (
        <path className="roads-cloud" d={cloud} />
      ) : (
        // oxlint-disable-next-line react/no-array-index-key -- an end is the place of its order
        points.map(({ x, y }, row) => <circle key={row} cx={x} cy={y} r={DOT} />)
      )}
      {isCloud && far?.map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r={DOT} />)}
      {near && <NearPair pair={near} />}
      {signs.map((sign) => (
        <RoadSign key={sign.id} sign={sign} kind={sign.id.replace(/[.].*/u, "")} />
      ))}
    </g>
  );
}
