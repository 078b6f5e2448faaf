import type { Place } from "./Line.tsx";
import type { Series } from "./series.ts";

interface BarsProps {
  readonly of: Series;
  /** Middle of the upper end of each bar; `key` tells the bars of a series apart. */
  readonly places: readonly (Place & { readonly key: number })[];
  readonly width: number;
  /** Where bars stand. */
  readonly bottom: number;
}

/** Upright bars of a series, from zero. */
export const Bars = ({ of, places, width, bottom }: BarsProps) =>
  places.map(({ key, x, y }) => (
    <rect
      key={key}
      className="chart-bar"
      data-series={of}
      x={x - width / 2}
      y={y}
      width={width}
      height={Math.max(bottom - y, 0)}
    />
  ));
