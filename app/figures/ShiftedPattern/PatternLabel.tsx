import { SvgText } from "../../math/SvgText.tsx";
import type { Point } from "../../network/boxes.ts";

interface PatternLabelProps {
  readonly at: Point;
  readonly lines: readonly string[];
  readonly fontSize: number;
}

/** The name of a row: above it, or in a few lines beside it. */
export const PatternLabel = ({ at, lines, fontSize }: PatternLabelProps) =>
  lines.map((line, index) => (
    <SvgText
      key={line}
      className="pattern-label"
      x={at.x}
      y={at.y + 1.2 * index * fontSize}
      fontSize={fontSize}
    >
      {line}
    </SvgText>
  ));
