import { ChartBox } from "../../chart/ChartBox.tsx";
import type { NormPlace } from "../../store/gradientNormPlace.ts";
import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { layoutNorms } from "./layout.ts";
import { NormChart } from "./NormChart.tsx";
import { sequenceLengthOf } from "./reading.ts";
import { directLabel } from "./sentences.ts";

interface NormPlotProps {
  readonly curves: readonly NamedCurve[];
  readonly shown: Pick<NormPlace, "axis" | "stepsBack">;
  readonly description: string;
}

const unmeasured = {
  wide: { width: 900, height: 368 },
  narrow: { width: 330, height: 320 },
} as const;

/** The picture at the size of the box it stands in. */
export const NormPlot = ({ curves, shown, description }: NormPlotProps) => (
  <ChartBox unmeasured={unmeasured}>
    {(size) => {
      const labelOf = (named: NamedCurve) =>
        directLabel(named, Math.max(sequenceLengthOf(named.curve) - shown.stepsBack, 1));
      const chart = layoutNorms({ size, curves, ...shown, labelOf });
      return <NormChart chart={chart} size={size} description={description} />;
    }}
  </ChartBox>
);
