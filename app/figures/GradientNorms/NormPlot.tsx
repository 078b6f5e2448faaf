import { useMemo, useRef } from "react";
import { useElementSize } from "../../hooks/useElementSize.ts";
import { useAppState } from "../../store/appStore.ts";
import type { NormPlace } from "../../store/gradientNormPlace.ts";
import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { type ChartSize, layoutNorms } from "./layout.ts";
import { NormChart } from "./NormChart.tsx";
import { sequenceLengthOf } from "./reading.ts";
import { directLabel } from "./sentences.ts";

interface NormPlotProps {
  readonly curves: readonly NamedCurve[];
  readonly shown: Pick<NormPlace, "axis" | "stepsBack">;
  readonly description: string;
}

/** Until the page is measured, the style sheet picks one of these by the width of the figure. */
const unmeasured = {
  wide: { width: 900, height: 368 },
  narrow: { width: 330, height: 320 },
} as const satisfies Record<string, ChartSize>;

/** Projected, the picture's type is this much larger than the page's. */
const PROJECTED = 1.3;

/** The picture at the size of the box it stands in. */
export function NormPlot({ curves, shown, description }: NormPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const measured = useElementSize(box);
  const zoom = useAppState((state) => (state.mode === "present" ? PROJECTED : 1));
  const charts = useMemo(() => {
    const sizes = measured
      ? [{ name: "measured", width: measured.width / zoom, height: measured.height / zoom }]
      : Object.entries(unmeasured).map(([name, size]) => ({ name, ...size }));
    return sizes.map(({ name, ...size }) => ({
      name,
      size,
      chart: layoutNorms({
        size,
        curves,
        axis: shown.axis,
        stepsBack: shown.stepsBack,
        labelOf: (named) =>
          directLabel(named, Math.max(sequenceLengthOf(named.curve) - shown.stepsBack, 1)),
      }),
    }));
  }, [measured, zoom, curves, shown]);
  return (
    <div className="norm-plot" ref={box}>
      {charts.map(({ name, size, chart }) => (
        <NormChart
          key={name}
          className={`norm-chart-${name}`}
          chart={chart}
          size={size}
          description={description}
        />
      ))}
    </div>
  );
}
