import type { ReactNode } from "react";
import { networkWords as words } from "../words/network.ts";
import { SymSpan } from "../math/SymSpan.tsx";
import { type SymbolId, symbols } from "../math/symbols.ts";
import { cellBox, CellGrid, type CellUse, gridSize } from "./CellGrid.tsx";
import type { NetworkCell } from "./cells.ts";
import { type NetworkSizes, SMALLEST_NUMBER } from "./sizes.ts";
import { SvgSpan, SvgText } from "../math/SvgText.tsx";

/** A row, a column or one cell that is used now; indices from 0. */
interface PlatePart {
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

interface PlateProps extends CellUse {
  readonly of: SymbolId;
  /** Row by row. */
  readonly cells: readonly NetworkCell[];
  readonly columns: number;
  readonly sizes: NetworkSizes;
  /** Corner of the tab. */
  readonly x: number;
  readonly y: number;
  /** Spoken name, such as "W_h". */
  readonly name: string;
  /** What the tab says in place of symbol and shape, such as ∂L/∂W_h. */
  readonly label?: ReactNode;
  /** For the backward walk: the plate's colour is the gradient's. */
  readonly isGradient?: boolean | undefined;
  readonly highlight?: PlatePart | undefined;
  /** Somebody touches this plate, here or anywhere: its wires are lit, too. */
  readonly isTouched?: boolean | undefined;
  /** Hears when a pointer or the focus comes and goes. */
  readonly onTouch?: ((isTouched: boolean) => void) | undefined;
}

const PADDING = 8;
const TAB_PADDING = 8;
/** Width of a letter of the tab, in em: no shape is wider. */
const LETTER = 0.62;
const SYMBOL_LETTERS = 3;

/** A plate's size with its tab, and where its cells begin, from the tab's corner. */
export function layoutPlate(rows: number, columns: number, sizes: NetworkSizes) {
  const grid = gridSize(rows, columns, sizes);
  const tab = {
    width:
      TAB_PADDING * 2 + sizes.label * LETTER * (SYMBOL_LETTERS + `${rows} × ${columns}`.length),
    height: sizes.label * 1.5,
  };
  return {
    width: Math.max(grid.width + 2 * PADDING, tab.width + PADDING),
    height: tab.height + grid.height + 2 * PADDING,
    tab,
    cells: { x: PADDING, y: tab.height + PADDING },
  };
}

/** Larger matrices are bricks under a thumb; the row that is touched opens large, as a plate of its own. */
const MOST_ON_PHONE = 4;

/** Sizes for a plate on a phone: cells that a thumb can touch up to 4 × 4, bricks beyond. */
export function phonePlateSizes(
  rows: number,
  columns: number,
  sizes: NetworkSizes,
  width: number,
): NetworkSizes {
  if (rows <= MOST_ON_PHONE && columns <= MOST_ON_PHONE) return sizes;
  const gap = 1;
  const side = Math.min((width - 2 * PADDING + gap) / columns - gap, SMALLEST_NUMBER.height - 1);
  return { ...sizes, cell: { width: side, height: side, gap } };
}

/** A matrix: a plate tinted in its symbol's colour, name and shape on the tab; its cells keep the colours of signs. */
export function Plate(props: PlateProps) {
  const { of, cells, columns, sizes, x, y, name, label, isGradient, highlight, ...rest } = props;
  const { isTouched, onTouch, ...use } = rest;
  const rows = cells.length / columns;
  const { width, height, tab, cells: corner } = layoutPlate(rows, columns, sizes);
  const { row, column } = highlight ?? {};
  const first = cellBox((row ?? 0) * columns + (column ?? 0), columns, sizes);
  const reach = gridSize(row === undefined ? rows : 1, column === undefined ? columns : 1, sizes);
  return (
    <g
      className="net-plate"
      data-symbol={isGradient ? undefined : of}
      data-family={isGradient ? "grad" : symbols[of].family}
      data-touched={isTouched || undefined}
      transform={`translate(${x} ${y})`}
      onPointerEnter={onTouch && (() => onTouch(true))}
      onPointerLeave={onTouch && (() => onTouch(false))}
      onFocus={onTouch && (() => onTouch(true))}
      onBlur={onTouch && (() => onTouch(false))}
    >
      <rect className="net-tab" {...tab} height={tab.height + 8} rx={6} />
      <rect
        className="net-plate-body"
        y={tab.height}
        width={width}
        height={height - tab.height}
        rx={8}
      />
      <SvgText className="net-tab-text" x={TAB_PADDING} y={tab.height * 0.7} fontSize={sizes.label}>
        {label ?? (
          <>
            <SymSpan of={of} />
            <SvgSpan className="net-shape" dx="0.5em" fontSize={sizes.label}>
              {`${rows} × ${columns}`}
            </SvgSpan>
          </>
        )}
      </SvgText>
      <g transform={`translate(${corner.x} ${corner.y})`}>
        <CellGrid
          cells={cells}
          columns={columns}
          sizes={sizes}
          name={`${name}, ${words.shape(rows, columns)}`}
          {...use}
        />
        {highlight !== undefined && (
          <rect
            className="net-highlight"
            x={first.x - 2}
            y={first.y - 2}
            width={reach.width + 4}
            height={reach.height + 4}
            rx={6}
          />
        )}
      </g>
    </g>
  );
}
