import type { ReactNode } from "react";
import type { SymbolFamily, SymbolId } from "../../math/symbols.ts";
import { cell, type Cell, type Quantity } from "./cells.ts";
import { NumberCell } from "./NumberCell.tsx";
import { WeightCell } from "./WeightCell.tsx";

interface NumberGridProps {
  readonly q: Quantity;
  readonly t?: number;
  readonly rows: number;
  readonly cols?: number;
  /** What stands above: a symbol or a short formula. */
  readonly label: ReactNode;
  /** Names of the rows or columns, such as the letters of the alphabet. */
  readonly rowNames?: readonly string[] | undefined;
  readonly colNames?: readonly string[] | undefined;
  /** Numbers along the edges instead: the factors of an outer product. */
  readonly rowCell?: (row: number) => Cell;
  readonly colCell?: (col: number) => Cell;
  /** The colour of brackets and label. */
  readonly family: SymbolFamily;
  /** Lights up with every other place of this symbol. */
  readonly symbol?: SymbolId;
  /** Numbers the reader may set. */
  readonly isEditable?: boolean;
  /** Columns that are not used now. */
  readonly isIdleColumn?: ((col: number) => boolean) | undefined;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A matrix or a column of numbers in brackets, with its name above. One stop for Tab; arrows move inside. */
export function NumberGrid(props: NumberGridProps) {
  const { q, t = 0, rows, cols = 1, label, family, symbol, isEditable = false } = props;
  const { rowNames, colNames, rowCell, colCell, isIdleColumn } = props;
  const hasRowEdge = rowNames !== undefined || rowCell !== undefined;
  const hasColEdge = colNames !== undefined || colCell !== undefined;
  const OneNumber = isEditable ? WeightCell : NumberCell;
  return (
    <div
      className="grid-box"
      data-symbol={symbol}
      data-family={family}
      data-row-edge={hasRowEdge || undefined}
    >
      <div className="grid-label">{label}</div>
      {hasColEdge && (
        <div
          className="col-edge"
          data-group={colCell && ""}
          data-cols={cols}
          style={{ "--cols": cols }}
          aria-hidden={colNames !== undefined}
        >
          {range(cols).map((j) => (
            <span key={j} className="edge-item">
              {colCell ? <NumberCell cell={colCell(j)} isTabStop={j === 0} /> : colNames?.[j]}
            </span>
          ))}
        </div>
      )}
      {hasRowEdge && (
        <div
          className="row-edge"
          data-group={rowCell && ""}
          data-cols={1}
          aria-hidden={rowNames !== undefined}
        >
          {range(rows).map((i) => (
            <span key={i} className="edge-item">
              {rowCell ? <NumberCell cell={rowCell(i)} isTabStop={i === 0} /> : rowNames?.[i]}
            </span>
          ))}
        </div>
      )}
      <div className="bracketed" style={{ "--cols": cols }} data-group data-cols={cols}>
        {range(rows * cols).map((index) => {
          const one = cell(q, t, Math.floor(index / cols), index % cols);
          return (
            <OneNumber
              key={index}
              cell={one}
              isTabStop={index === 0}
              isIdle={isIdleColumn?.(one.j) ?? false}
            />
          );
        })}
      </div>
    </div>
  );
}
