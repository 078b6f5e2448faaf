import type { Box } from "./boxes.ts";
import type { NetworkCell } from "./cells.ts";
import { EditableCell } from "./EditableCell.tsx";
import { NumberCell } from "./NumberCell.tsx";
import { useRoving } from "./roving.ts";
import type { NetworkSizes } from "./sizes.ts";
import { spokenValue, spokenValues } from "./spoken.ts";

/** How the numbers of a part can be used; without any of it the part is one still picture. */
export interface CellUse {
  /** Each number can have the focus: one stop for Tab, arrows inside. */
  readonly isReadable?: boolean | undefined;
  readonly onSelect?: ((index: number) => void) | undefined;
  /** The reader may set the numbers. `continues` within one drag. */
  readonly onChange?: ((index: number, value: number, continues: boolean) => void) | undefined;
  /** What a number may be set to. */
  readonly bounds?: { readonly min: number; readonly max: number } | undefined;
}

interface CellGridProps extends CellUse {
  /** Row by row. */
  readonly cells: readonly NetworkCell[];
  readonly columns: number;
  readonly sizes: NetworkSizes;
  /** Spoken name of the whole. */
  readonly name: string;
}

const ANY = { min: -1000, max: 1000 };

/** Where the cell of an index stands, from the grid's corner. */
export function cellBox(index: number, columns: number, { cell }: NetworkSizes): Box {
  const { width, height, gap } = cell;
  return {
    x: (index % columns) * (width + gap),
    y: Math.floor(index / columns) * (height + gap),
    width,
    height,
  };
}

/** Width and height of a grid of cells. */
export function gridSize(rows: number, columns: number, { cell }: NetworkSizes) {
  return {
    width: columns * (cell.width + cell.gap) - cell.gap,
    height: rows * (cell.height + cell.gap) - cell.gap,
  };
}

/** Numbers in rows. Still, it is one picture that speaks all of them; else one stop for Tab, arrows move inside. */
export function CellGrid(props: CellGridProps) {
  const { cells, columns, sizes, name, isReadable, onSelect, onChange, bounds = ANY } = props;
  const keys = onChange ? "sideways" : "both";
  const { stop, move, choose } = useRoving(cells.length, columns, keys);
  if (!isReadable && !onSelect && !onChange) {
    return (
      <g className="net-still" role="img" aria-label={`${name}: ${spokenValues(cells)}`}>
        {cells.map((cell, index) => (
          <NumberCell
            key={cell.name}
            cell={cell}
            box={cellBox(index, columns, sizes)}
            fontSize={sizes.cellText}
          />
        ))}
      </g>
    );
  }
  return (
    <g role="group" aria-label={name} onKeyDown={move}>
      {cells.map((cell, index) => {
        const drawn = { cell, box: cellBox(index, columns, sizes), fontSize: sizes.cellText };
        if (onChange && cell.state !== "empty") {
          return (
            <g key={cell.name} onFocus={() => choose(index)}>
              <EditableCell
                {...drawn}
                isTabStop={index === stop}
                bounds={bounds}
                onChange={(value, continues) => onChange(index, value, continues)}
              />
            </g>
          );
        }
        return (
          <g
            key={cell.name}
            className="net-stop"
            data-stop
            data-cell={cell.id}
            role={onSelect ? "button" : "img"}
            tabIndex={index === stop ? 0 : -1}
            aria-label={`${cell.name}: ${spokenValue(cell)}`}
            onFocus={() => choose(index)}
            onClick={onSelect && (() => onSelect(index))}
            onKeyDown={(event) => {
              if (!onSelect || (event.key !== "Enter" && event.key !== " ")) return;
              event.preventDefault();
              event.stopPropagation();
              onSelect(index);
            }}
          >
            <NumberCell {...drawn} />
          </g>
        );
      })}
    </g>
  );
}
