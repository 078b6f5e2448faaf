import { memo, useMemo } from "react";
import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { readWords } from "./words.ts";
import { LetterMark } from "./LetterMark.tsx";
import {
  bandsFor,
  type CellLayer,
  cellLayers,
  COLUMN,
  columnOf,
  ROW_HEIGHT,
  rowOf,
  unitLine,
  widthFor,
} from "./layout.ts";

interface MemoryPictureProps {
  readonly reading: CharacterReading;
  /** Letters read so far, 0 … T */
  readonly read: number;
  readonly unit: number;
  /** Whether the newest column arrives with a movement. */
  readonly isTyped: boolean;
}

const EMPTY_COLUMNS = 18;

/**
 * A column for each letter: above, the guess made before it was seen; below, the memory after it.
 * What the reader should see: guesses that are right, and a memory that moves with every letter.
 */
export function MemoryPicture({ reading, read, unit, isTyped }: MemoryPictureProps) {
  const { letters, hiddenByStep } = reading;
  const bands = bandsFor(hiddenByStep.cols);
  // An empty text still has its rows, so that the first letter finds them in place.
  const columns = letters.length > 0 ? letters.length : EMPTY_COLUMNS;
  const width = widthFor(columns);
  const place = `translate(${columnOf(read)} 0)`;
  return (
    <svg
      className="read-svg"
      viewBox={`0 0 ${width} ${bands.height}`}
      style={{ "--columns": columns + 1 }}
      role="img"
      aria-label={readWords.picture}
    >
      <Letters reading={reading} />
      <rect
        className="read-field"
        data-empty={letters.length === 0 ? "" : undefined}
        x={0}
        y={bands.memory}
        width={columns * COLUMN}
        height={bands.memoryEnd - bands.memory}
      />
      <Memory reading={reading} isTyped={isTyped} />
      <UnitLine reading={reading} unit={unit} columns={columns} />
      {read < letters.length && (
        <g className="read-veil" transform={place}>
          <rect x={COLUMN} y={bands.memory - 1} width={width} height={bands.height} />
        </g>
      )}
      <rect
        className="read-row"
        x={0}
        y={rowOf(unit) - 0.4}
        width={columns * COLUMN}
        height={ROW_HEIGHT + 0.8}
      />
      {read > 0 && (
        <g className="read-now" transform={place}>
          <rect
            className="read-now-column"
            x={0.5}
            y={bands.letter - 14}
            width={COLUMN - 1}
            height={bands.height - bands.letter + 13.4}
            rx={2.5}
          />
          <rect
            className="read-now-guess"
            x={COLUMN + 0.5}
            y={1}
            width={COLUMN - 1}
            height={18.5}
            rx={2.5}
          />
        </g>
      )}
    </svg>
  );
}

const Letters = memo(function Letters({ reading }: { readonly reading: CharacterReading }) {
  const { letters, topGuessByStep, guessIsRightByStep } = reading;
  const { guess, letter } = bandsFor(reading.hiddenByStep.cols);
  const cells = letters.map((sign, index) => ({ sign, position: index + 1 }));
  return (
    <>
      <g className="read-guesses">
        {cells.map(({ position }) => {
          const x = columnOf(position + 1) + COLUMN / 2;
          const isRight = guessIsRightByStep[position - 1] === true;
          return (
            <g key={position} data-right={isRight ? "" : undefined}>
              <LetterMark letter={topGuessByStep[position - 1] ?? ""} x={x} y={guess} />
              {isRight && <path d={`M${x - 5} ${guess + 3.5}h10`} />}
            </g>
          );
        })}
      </g>
      <g className="read-letters">
        {cells.map(({ sign, position }) => (
          <LetterMark key={position} letter={sign} x={columnOf(position) + COLUMN / 2} y={letter} />
        ))}
      </g>
    </>
  );
});

const Memory = memo(function Memory({
  reading,
  isTyped,
}: Pick<MemoryPictureProps, "reading" | "isTyped">) {
  const count = reading.letters.length;
  return (
    <>
      <Layers layers={useMemo(() => cellLayers(reading, 1, count - 1), [reading, count])} />
      {count > 0 && (
        <g key={count} className={isTyped ? "read-arrives" : undefined}>
          <Layers layers={cellLayers(reading, count, count)} />
        </g>
      )}
    </>
  );
});

const Layers = ({ layers }: { readonly layers: readonly CellLayer[] }) => (
  <>
    {layers.map(({ key, sign, strength, path }) => (
      <path key={key} className={`read-${sign}`} fillOpacity={strength} d={path} />
    ))}
  </>
);

const UnitLine = memo(function UnitLine({
  reading,
  unit,
  columns,
}: Pick<MemoryPictureProps, "reading" | "unit"> & { readonly columns: number }) {
  const { plot, plotEnd } = bandsFor(reading.hiddenByStep.cols);
  const { points, path } = unitLine(reading, unit);
  const middle = (plot + plotEnd) / 2;
  const right = columns * COLUMN;
  return (
    <g className="read-unit">
      <path className="read-axis" d={`M0 ${plot}H${right}M0 ${plotEnd}H${right}`} />
      <path className="read-zero" d={`M0 ${middle}H${right}`} />
      <path className="read-line" d={path} />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={1.7} />
      ))}
    </g>
  );
});
