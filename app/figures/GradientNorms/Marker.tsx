import type { CurveId } from "../../store/gradientNormPlace.ts";

const shapes: Readonly<Record<CurveId, (r: number) => string>> = {
  A: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  B: (r) => `M${-r * 0.9} ${-r * 0.9}h${1.8 * r}v${1.8 * r}h${-1.8 * r}Z`,
  C: (r) => `M0 ${-1.15 * r}L${1.1 * r} ${0.8 * r}H${-1.1 * r}Z`,
  D: (r) => `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0Z`,
};

interface MarkerProps {
  readonly id: CurveId;
  readonly r: number;
  readonly x?: number;
  readonly y?: number;
}

/** A curve's sign: its shape, filled or hollow, tells it apart without colour. */
export const Marker = ({ id, r, x = 0, y = 0 }: MarkerProps) => (
  <path
    className="norm-marker"
    data-curve={id}
    d={shapes[id](r)}
    transform={`translate(${x} ${y})`}
  />
);

/** The same sign with a piece of its line, for texts beside the picture. */
export const CurveKey = ({ id }: { readonly id: CurveId }) => (
  <svg className="norm-key" viewBox="0 0 32 12" width="32" height="12" aria-hidden="true">
    <path className="norm-line" data-curve={id} d="M1 6H31" />
    <Marker id={id} r={4.5} x={16} y={6} />
  </svg>
);
