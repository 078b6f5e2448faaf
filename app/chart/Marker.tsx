import "./chart.css";
import type { Series } from "./series.ts";

const shapes: Readonly<Record<Series, (r: number) => string>> = {
  A: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  B: (r) => `M${-r * 0.9} ${-r * 0.9}h${1.8 * r}v${1.8 * r}h${-1.8 * r}Z`,
  C: (r) => `M0 ${-1.15 * r}L${1.1 * r} ${0.8 * r}H${-1.1 * r}Z`,
  D: (r) => `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0Z`,
};

interface MarkerProps {
  readonly of: Series;
  readonly r: number;
  readonly x: number;
  readonly y: number;
}

/** A series' sign: its shape, filled or hollow, tells it apart without colour. */
export const Marker = ({ of, r, x, y }: MarkerProps) => (
  <path
    className="chart-marker"
    data-series={of}
    d={shapes[of](r)}
    transform={`translate(${x} ${y})`}
  />
);

/** The same sign with a piece of its line, for texts beside the picture. */
export const SeriesKey = ({ of }: { readonly of: Series }) => (
  <svg className="chart-key" viewBox="0 0 32 12" width="32" height="12" aria-hidden="true">
    <path className="chart-line" data-series={of} d="M1 6H31" />
    <Marker of={of} r={4.5} x={16} y={6} />
  </svg>
);
