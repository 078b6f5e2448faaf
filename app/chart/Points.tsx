import type { Place } from "./Line.tsx";
import { Marker } from "./Marker.tsx";
import type { Series } from "./series.ts";

interface PointsProps {
  readonly of: Series;
  readonly places: readonly (Place & { readonly key: number })[];
  /** Room from one to the next, in units of the picture */
  readonly slot: number;
  /** Where markers would run into one line, only the first and the last are drawn. */
  readonly isSparse?: boolean;
}

/** A series' places as its markers; the last, where the reader stands, is larger. */
export function Points({ of, places, slot, isSparse = false }: PointsProps) {
  const radius = Math.min(Math.max(slot / 9, 2.5), 4.5);
  const last = places.at(-1);
  return (
    <>
      {(isSparse ? places.slice(0, 1) : places).map(({ key, x, y }) => (
        <Marker key={key} of={of} r={radius} x={x} y={y} />
      ))}
      {last && (
        <g className="chart-now" data-series={of}>
          <Marker of={of} r={Math.max(radius * 1.45, 4.5)} x={last.x} y={last.y} />
        </g>
      )}
    </>
  );
}
