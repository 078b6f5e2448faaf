import type { ReactNode } from "react";
import { CellGrid, type CellUse, gridSize } from "./CellGrid.tsx";
import type { NetworkCell } from "./cells.ts";
import { type SymbolId, symbols } from "../math/symbols.ts";
import type { NetworkSizes } from "./sizes.ts";
import { SvgText } from "../math/SvgText.tsx";

interface ColumnProps extends CellUse {
  /** One for each unit; their order never changes. */
  readonly cells: readonly NetworkCell[];
  readonly sizes: NetworkSizes;
  /** Units below one another; or side by side, where a strip has to be low. */
  readonly direction?: ColumnDirection | undefined;
  /** Corner of the frame. */
  readonly x: number;
  readonly y: number;
  /** Spoken name, such as "h_2". */
  readonly name: string;
  /** Label above the frame: a `SymSpan`. */
  readonly label?: ReactNode;
  /** Used by what happens now: its frame is heavy. */
  readonly isLit?: boolean;
  /** Which of the network's vectors it is; without it, the memory. */
  readonly of?: SymbolId | undefined;
  /** For the backward walk: the frame's colour is the gradient's. */
  readonly isGradient?: boolean;
}

/** How the units of a column stand. */
export type ColumnDirection = "down" | "across";

const PADDING = 5;

const columnsOf = (units: number, direction: ColumnDirection) =>
  direction === "down" ? 1 : Math.max(units, 1);

/** Width and height of a column's frame, and where its first cell stands in it. */
export function layoutColumn(
  units: number,
  sizes: NetworkSizes,
  direction: ColumnDirection = "down",
) {
  const columns = columnsOf(units, direction);
  const { width, height } = gridSize(units / columns, columns, sizes);
  return { width: width + 2 * PADDING, height: height + 2 * PADDING, padding: PADDING };
}

/** The memory at one step: a violet frame around signed cells, one for each unit. */
export function Column(props: ColumnProps) {
  const {
    cells,
    sizes,
    x,
    y,
    name,
    label,
    of = "h",
    direction = "down",
    isLit = false,
    isGradient = false,
    ...use
  } = props;
  const { width, height, padding } = layoutColumn(cells.length, sizes, direction);
  const isEmpty = cells.every(({ state }) => state === "empty");
  return (
    <g
      className="net-column"
      data-symbol={isGradient ? undefined : of}
      data-family={isGradient ? "grad" : symbols[of].family}
      data-lit={isLit || undefined}
      data-empty={isEmpty || undefined}
      transform={`translate(${x} ${y})`}
    >
      <rect className="net-frame" width={width} height={height} rx={8} />
      {label !== undefined && (
        <SvgText
          className="net-label"
          x={width / 2}
          y={-8}
          textAnchor="middle"
          fontSize={sizes.label}
        >
          {label}
        </SvgText>
      )}
      <g transform={`translate(${padding} ${padding})`}>
        <CellGrid
          cells={cells}
          columns={columnsOf(cells.length, direction)}
          sizes={sizes}
          name={name}
          {...use}
        />
      </g>
    </g>
  );
}
