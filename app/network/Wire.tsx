import type { ReactNode } from "react";
import type { SymbolFamily, SymbolId } from "../math/symbols.ts";
import type { Point } from "./boxes.ts";
import { untranslated } from "../words/untranslated.ts";
import { SvgText } from "../math/SvgText.tsx";

interface WireProps {
  readonly from: Point;
  readonly to: Point;
  readonly family: SymbolFamily;
  /** The matrix on this wire: it is lit wherever that is touched. */
  readonly symbol?: SymbolId;
  /** A `SymSpan` above its middle. */
  readonly label?: ReactNode;
  readonly fontSize?: number;
  readonly isLit?: boolean;
  /** Nothing runs through it yet. */
  readonly isEmpty?: boolean;
  /** Cut in two: nothing can run through it. */
  readonly isCut?: boolean;
  /** Width of the line; without it, what its state gives it. */
  readonly thickness?: number | undefined;
}

const THIN = 2;
const THICK = 5;
const HEAD = 3.2;
const CUT = 9;

/** A wire's line and the three corners of its head, which ends exactly at `to`. */
export function layoutWire(from: Point, to: Point, thickness: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const head = Math.min(Math.max(HEAD * thickness, 11), length * 0.7);
  const neck = { x: to.x - along.x * head, y: to.y - along.y * head };
  const half = head * 0.55;
  return {
    neck,
    middle: { x: (from.x + neck.x) / 2, y: (from.y + neck.y) / 2 },
    along,
    head: [
      to,
      { x: neck.x - along.y * half, y: neck.y + along.x * half },
      { x: neck.x + along.y * half, y: neck.y - along.x * half },
    ],
  };
}

const points = (corners: readonly Point[]) => corners.map(({ x, y }) => `${x},${y}`).join(" ");

/** An arrow along which a value goes: from column to column, from key to column, from column to bet. */
export function Wire(props: WireProps) {
  const { from, to, family, symbol, label, fontSize = 16, isLit = false } = props;
  const { isEmpty = false, isCut = false } = props;
  const thickness = props.thickness ?? (isLit ? THICK : THIN);
  const { neck, middle, along, head } = layoutWire(from, to, thickness);
  const gap = isCut ? CUT : 0;
  const left = { x: middle.x - along.x * gap, y: middle.y - along.y * gap };
  const right = { x: middle.x + along.x * gap, y: middle.y + along.y * gap };
  const isUpright = Math.abs(along.y) > Math.abs(along.x);
  return (
    <g
      className="net-wire"
      data-family={family}
      data-symbol={symbol}
      data-lit={isLit || undefined}
      data-empty={isEmpty || undefined}
      data-cut={isCut || undefined}
      style={{ "--thickness": `${thickness}px` }}
    >
      <path
        d={`M${from.x} ${from.y}L${left.x} ${left.y}M${right.x} ${right.y}L${neck.x} ${neck.y}`}
      />
      <polygon points={points(head)} />
      {isCut && (
        <path className="net-cut" d={`M${middle.x - 5} ${middle.y - 9}l10 18m0 -18l-10 18`} />
      )}
      {label !== undefined && (
        <SvgText
          className="net-label"
          {...untranslated}
          x={isUpright ? middle.x + 8 + thickness / 2 : middle.x}
          y={isUpright ? middle.y : middle.y - 7 - thickness / 2}
          dy={isUpright ? "0.36em" : undefined}
          textAnchor={isUpright ? "start" : "middle"}
          fontSize={fontSize}
        >
          {label}
        </SvgText>
      )}
    </g>
  );
}
