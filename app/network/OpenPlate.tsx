import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { networkWords as words } from "../words/network.ts";
import { CellGrid, type CellUse, gridSize } from "./CellGrid.tsx";
import type { NetworkCell } from "./cells.ts";
import { layoutPlate, phonePlateSizes, Plate } from "./Plate.tsx";
import type { SymbolId } from "../math/symbols.ts";
import type { NetworkSizes } from "./sizes.ts";
import { spokenValues } from "./spoken.ts";

interface OpenPlateProps extends Pick<CellUse, "onChange" | "bounds"> {
  readonly of: SymbolId;
  /** Row by row. */
  readonly cells: readonly NetworkCell[];
  readonly columns: number;
  /** Sizes of the row that opens. */
  readonly sizes: NetworkSizes;
  readonly x: number;
  readonly y: number;
  /** Room for the whole; a long row breaks into several lines. */
  readonly width: number;
  readonly name: string;
  /** The row that is open, from 0. */
  readonly row: number;
  readonly onOpen: (row: number) => void;
}

const APART = 14;

/** Where the bricks, the open row and all of it stand. */
function layoutOpenPlate(rows: number, columns: number, sizes: NetworkSizes, width: number) {
  const bricks = phonePlateSizes(rows, columns, sizes, width);
  const plate = layoutPlate(rows, columns, bricks);
  const { cell } = sizes;
  const inLine = Math.max(
    Math.min(Math.floor((width + cell.gap) / (cell.width + cell.gap)), columns),
    1,
  );
  const open = gridSize(Math.ceil(columns / inLine), inLine, sizes);
  return {
    bricks,
    plate,
    inLine,
    top: plate.height + APART,
    height: plate.height + APART + open.height,
  };
}

/** A matrix that is too large for thumbs: bricks, of which the row that is touched opens large below them. */
export function OpenPlate(props: OpenPlateProps) {
  const { of, cells, columns, sizes, x, y, width, name, row, onOpen, ...use } = props;
  const rows = cells.length / columns;
  const { bricks, plate, inLine, top } = layoutOpenPlate(rows, columns, sizes, width);
  const isTouching = useRef(false);
  const open = cells.slice(row * columns, (row + 1) * columns);

  const go = (to: number) => onOpen(Math.min(Math.max(to, 0), rows - 1));

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: row + 1,
      ArrowRight: row + 1,
      ArrowUp: row - 1,
      ArrowLeft: row - 1,
      Home: 0,
      End: rows - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(to);
  }

  function touch(event: PointerEvent<SVGGElement>): void {
    const matrix = event.currentTarget.getScreenCTM();
    if (!isTouching.current || !matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    go(Math.floor((at.y - plate.cells.y) / (bricks.cell.height + bricks.cell.gap)));
  }

  return (
    <g transform={`translate(${x} ${y})`}>
      <g
        className="net-rows net-stop"
        role="slider"
        tabIndex={0}
        aria-label={words.rowOf(name)}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={rows}
        aria-valuenow={row + 1}
        aria-valuetext={`${words.row(row + 1, rows)}: ${spokenValues(open)}`}
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          isTouching.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          touch(event);
        }}
        onPointerMove={touch}
        onPointerUp={() => (isTouching.current = false)}
        onPointerCancel={() => (isTouching.current = false)}
      >
        <Plate
          of={of}
          name={name}
          cells={cells}
          columns={columns}
          sizes={bricks}
          x={0}
          y={0}
          highlight={{ row }}
        />
        <rect className="net-hit" width={plate.width} height={plate.height} rx={8} />
      </g>
      <g transform={`translate(0 ${top})`}>
        <CellGrid
          cells={open}
          columns={inLine}
          sizes={sizes}
          name={`${name}, ${words.row(row + 1, rows)}`}
          isReadable
          {...use}
        />
      </g>
    </g>
  );
}
