import type { ReactNode } from "react";
import { untranslated } from "../words/untranslated.ts";
import { SvgText } from "../math/SvgText.tsx";

interface StatePointProps {
  readonly x: number;
  readonly y: number;
  /** Spoken name with its numbers, such as "h_2: 0.54, −0.20". */
  readonly name: string;
  /** A `SymSpan` beside it. */
  readonly label?: ReactNode;
  readonly fontSize?: number;
  /** The starting point, before anything was read. */
  readonly isStart?: boolean;
  readonly isLit?: boolean;
  /** A second network's state, or a second reading's, is a diamond. */
  readonly shape?: "dot" | "diamond";
}

/** A state of two units: a violet dot on the plane, hollow where nothing was read yet. */
export function StatePoint(props: StatePointProps) {
  const { x, y, name, label, fontSize = 18, isStart = false, isLit = false } = props;
  const radius = isLit ? 9 : 7;
  return (
    <g
      className="net-point"
      data-symbol="h"
      data-family="h"
      data-start={isStart || undefined}
      transform={`translate(${x} ${y})`}
      role="img"
      aria-label={name}
    >
      {props.shape === "diamond" ? (
        <path d={`M0 ${-1.3 * radius}L${1.3 * radius} 0L0 ${1.3 * radius}L${-1.3 * radius} 0Z`} />
      ) : (
        <circle r={radius} />
      )}
      {label !== undefined && (
        <SvgText {...untranslated} className="net-label" x={12} y={-9} fontSize={fontSize}>
          {label}
        </SvgText>
      )}
    </g>
  );
}
