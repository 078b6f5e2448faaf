import { SvgText } from "../../math/SvgText.tsx";
import type { RiverLayout } from "../../network/river/layout.ts";

interface RiverNameProps {
  readonly layout: RiverLayout;
  readonly y: number;
  readonly name: string;
}

/** The cell whose river this is, beside its source. */
export const RiverName = ({ layout: { loss, label }, y, name }: RiverNameProps) => (
  <SvgText className="river-name net-still" x={loss.x} y={y} dy="0.34em" fontSize={label}>
    {name}
  </SvgText>
);
