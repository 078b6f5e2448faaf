import { type Box, hatchOf } from "./boxes.ts";
import type { NetworkCell } from "./cells.ts";
import { fittingSize } from "./numberText.ts";
import { SMALLEST_NUMBER } from "./sizes.ts";
import { SvgText } from "../math/SvgText.tsx";

interface NumberCellProps {
  readonly cell: NetworkCell;
  readonly box: Box;
  /** Largest font size; a long number is set smaller, so that it stays inside. */
  readonly fontSize: number;
}

/**
 * One number: blue above zero, orange below, with its sign; or crimson if it belongs to a gradient,
 * hatched below zero. Without room for text it is a brick, and a bar across it says "below zero".
 */
export function NumberCell({ cell, box, fontSize }: NumberCellProps) {
  const { x, y, width, height } = box;
  const isBrick = width < SMALLEST_NUMBER.width || height < SMALLEST_NUMBER.height;
  const isNegative = cell.sign === "negative";
  return (
    <g
      className="net-cell"
      data-state={cell.state}
      data-sign={cell.sign}
      data-kind={cell.isGradient ? "gradient" : "value"}
      data-mark={cell.mark ?? undefined}
      data-brick={isBrick || undefined}
      style={{ "--tint": cell.tint }}
    >
      <rect className="net-cell-box" {...box} rx={Math.min(5, height / 4)} />
      {cell.isGradient && isNegative && (
        <path className="net-hatch" d={hatchOf(box, isBrick ? 4 : 7)} />
      )}
      {isBrick && isNegative && !cell.isGradient && (
        <path className="net-minus" d={`M${x + width * 0.3} ${y + height / 2}h${width * 0.4}`} />
      )}
      {!isBrick && cell.text !== "" && (
        <SvgText
          className="net-number"
          x={x + width / 2}
          y={y + height / 2}
          dy="0.36em"
          textAnchor="middle"
          fontSize={fittingSize(cell.text, width, fontSize)}
        >
          {cell.text}
        </SvgText>
      )}
      {cell.mark === "set" && (
        <path
          className="net-set-mark"
          d={`M${x + width - Math.min(10, width / 3)} ${y}h${Math.min(10, width / 3)}v${Math.min(10, height)}z`}
        />
      )}
    </g>
  );
}
