import { pathThrough } from "../math/pathThrough.ts";
import type { Series } from "./series.ts";

/** In units of the picture */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line through the places of a series, in their order. */
export const Line = ({ of, places }: { readonly of: Series; readonly places: readonly Place[] }) =>
  places.length > 0 && <path className="chart-line" data-series={of} d={pathThrough(places)} />;
