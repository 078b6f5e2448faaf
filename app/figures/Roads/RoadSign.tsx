import type { Placed } from "../../network/placeSigns.ts";
import { SvgText } from "../../math/SvgText.tsx";

interface RoadSignProps {
  readonly sign: Placed;
  readonly kind: string;
  /** The words that have colors, in their order */
  readonly tones?: readonly string[];
}

/** A word beside its push, or a name beside a point. */
export function RoadSign({ sign, kind, tones = [] }: RoadSignProps) {
  const { box, leader, text } = sign;
  return (
    <g className="roads-sign" data-kind={kind} data-word={tones.indexOf(text)}>
      {leader && <path d={`M${leader[0].x} ${leader[0].y}L${leader[1].x} ${leader[1].y}`} />}
      <SvgText x={box.x + box.width / 2} y={box.y + 0.7 * box.height}>
        {text}
      </SvgText>
    </g>
  );
}
