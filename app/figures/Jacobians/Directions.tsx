import { type PointerEvent } from "react";
import { SvgText } from "../../math/SvgText.tsx";
import { degreesAt, PLANE } from "./layout.ts";
import { type JacobianProps, reachedOf } from "./jacobians.ts";
import { jacobianWords as words } from "./words.ts";

/** As many directions are marked on the circle. */
const MARKED = 12;

/** Product and zoom are one transform, so that nothing between two steps is larger than both. */
const matrixOf = (
  { data: [a = 0, b = 0, c = 0, d = 0] }: { readonly data: ArrayLike<number> & Iterable<number> },
  zoom: number,
) => `matrix(${zoom * a} ${zoom * c} ${zoom * b} ${zoom * d} 0 0)`;

/**
 * The plane of both units: the circle of all directions that a gradient may set out in, and what the steps so far have
 * made of it, drawn larger by a power of two. The arrow is the reader's, the dot the network's own gradient.
 */
export function Directions({ view, change }: Pick<JacobianProps, "view" | "change">) {
  const { answer } = view;
  const t = reachedOf(view);
  const { middle, radius, side } = PLANE;
  const zoom = answer.zoomByStep[t] ?? 1;
  const product = answer.productByStep[t];
  const [along = 0, up = 0] = answer.arrowByStep.data.subarray(2 * t, 2 * t + 2);
  const [ownAlong = 0, ownUp = 0] = answer.ownByStep.data.subarray(2 * t, 2 * t + 2);
  const turn = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = side / box.width;
    const angle = degreesAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    change({ angle }, { continues: event.type === "pointermove" });
  };
  return (
    <svg className="net jacobian-plane" viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
      <path className="jacobian-axes" d={`M8 ${middle}H${side - 8}M${middle} 8V${side - 8}`} />
      <SvgText x={side - 6} y={middle - 7} textAnchor="end" fontSize={17.5}>
        {words.axes[0]}
      </SvgText>
      <SvgText x={middle + 7} y={18} fontSize={17.5}>
        {words.axes[1]}
      </SvgText>
      <circle className="jacobian-circle" cx={middle} cy={middle} r={radius} />
      <g transform={`translate(${middle} ${middle}) scale(${radius} ${-radius})`}>
        {product && (
          <g className="jacobian-turned" transform={matrixOf(product, zoom)}>
            <circle className="jacobian-ellipse" r={1} />
            {Array.from({ length: MARKED }, (_, index) => {
              const radians = (2 * Math.PI * index) / MARKED;
              return (
                <path
                  key={index}
                  className="jacobian-mark"
                  data-first={index === 0 || undefined}
                  d={`M${Math.cos(radians)} ${Math.sin(radians)}h0`}
                />
              );
            })}
          </g>
        )}
        <path className="jacobian-arrow" d={`M0 0L${along * zoom} ${up * zoom}`} />
        <path className="jacobian-tip" d={`M${along * zoom} ${up * zoom}h0`} />
        <path className="jacobian-own" d={`M${ownAlong * zoom} ${ownUp * zoom}h0`} />
      </g>
      {zoom !== 1 && (
        <SvgText className="jacobian-zoom" x={6} y={side - 8} fontSize={20}>
          {words.drawn(zoom)}
        </SvgText>
      )}
      <rect
        className="jacobian-draw"
        data-export="skip"
        width={side}
        height={side}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          turn(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) turn(event);
        }}
      />
    </svg>
  );
}
