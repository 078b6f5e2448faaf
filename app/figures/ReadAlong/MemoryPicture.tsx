import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { LetterMark } from "./LetterMark.tsx";
import {
  type Bands,
  bandsFor,
  type CellLayer,
  cellLayers,
  cellsOf,
  columnOf,
  type Columns,
  priceBox,
  ROW_HEIGHT,
  rowOf,
  unitLine,
  widthFor,
} from "./layout.ts";
import { readWords } from "./words.ts";

interface MemoryPictureProps {
  readonly reading: CharacterReading;
  /** Letters read so far, 0 … T */
  readonly read: number;
  /** The unit that is followed, or 0 for none */
  readonly unit: number;
  readonly columns: Columns;
  /** Whether the newest column arrives with a movement. */
  readonly isMoving: boolean;
}

const EMPTY_COLUMNS = 18;
const FRAME = 1.6;
const HEAD = 4.4;

/**
 * A column of memory for each letter, and a wire from each into the next. What the reader should see: the newest
 * column is made of the letter below it and of the column before it, and nothing else is at work.
 */
export function MemoryPicture({ reading, read, unit, columns, isMoving }: MemoryPictureProps) {
  const { letters, hiddenByStep } = reading;
  const bands = bandsFor(hiddenByStep.cols, unit > 0);
  // An empty text still has its places, so that the first letter finds them there.
  const count = letters.length > 0 ? letters.length : EMPTY_COLUMNS;
  const width = widthFor(count, columns);
  const positions = Array.from({ length: count }, (_, index) => index + 1);
  const isRead = positions.slice(0, read);
  return (
    <svg
      className="read-svg"
      viewBox={`0 0 ${width} ${bands.height}`}
      style={{ "--columns": count }}
      role="img"
      aria-label={readWords.picture}
    >
      <g className="read-places">
        {positions.map((position) => (
          <Frame key={position} {...{ position, columns, bands }} />
        ))}
      </g>
      <g className="read-before">
        <Layers layers={cellLayers(reading, 1, read - 2, columns)} />
      </g>
      <Layers layers={cellLayers(reading, Math.max(read - 1, 1), read - 1, columns)} />
      {isRead.map((position) => (
        <Arrivals
          key={position}
          {...{ reading, position, columns, bands }}
          isNow={position === read}
        />
      ))}
      {read > 0 && (
        <g key={`${letters.length} ${read}`} className={isMoving ? "read-arrives" : undefined}>
          <Layers layers={cellLayers(reading, read, read, columns)} />
          <g className="read-now">
            <Frame position={read} {...{ columns, bands }} />
          </g>
        </g>
      )}
      {unit > 0 && <FollowedLine {...{ reading, read, unit, columns, width, bands }} />}
    </svg>
  );
}

interface PlaceProps {
  readonly position: number;
  readonly columns: Columns;
  readonly bands: Bands;
}

/** Where a column of memory stands. */
function Frame({ position, columns, bands }: PlaceProps) {
  const { left, right } = cellsOf(position, columns);
  return (
    <rect
      x={left - FRAME}
      y={bands.memory - FRAME}
      width={right - left + 2 * FRAME}
      height={bands.memoryEnd - bands.memory + 2 * FRAME}
      rx={2}
    />
  );
}

/** All that comes to a column: its letter from below, the memory from the left, and what had been bet on the letter. */
function Arrivals(
  props: PlaceProps & { readonly reading: CharacterReading; readonly isNow: boolean },
) {
  const { reading, position, columns, bands, isNow } = props;
  const { left } = cellsOf(position, columns);
  const middle = columnOf(position, columns) + columns.pitch / 2;
  const head = Math.min(HEAD, (columns.pitch - columns.cell) / 2);
  const wireY = (bands.memory + bands.memoryEnd) / 2;
  const probability = reading.probabilityOfNextByStep[position - 2];
  return (
    <g className="read-step" data-now={isNow || undefined}>
      <g className="read-letters">
        <LetterMark letter={reading.letters[position - 1] ?? ""} x={middle} y={bands.letter} />
        <path d={`M${middle - 2.4} ${bands.memoryEnd + 5.4}l2.4 -2.4l2.4 2.4m-2.4 -2.4v6`} />
      </g>
      {position > 1 && (
        <g className="read-wire">
          <path
            d={`M${cellsOf(position - 1, columns).right + 0.5} ${wireY}H${left - FRAME - head}`}
          />
          <path d={`M${left - FRAME} ${wireY}l${-head} ${head * 0.75}v${-head * 1.5}z`} />
        </g>
      )}
      {typeof probability === "number" && (
        <g
          className="read-price"
          data-right={reading.guessIsRightByStep[position - 2] === true || undefined}
        >
          <rect className="read-track" {...priceBox(position, 1, columns)} />
          <rect {...priceBox(position, probability, columns)} />
        </g>
      )}
    </g>
  );
}

const Layers = ({ layers }: { readonly layers: readonly CellLayer[] }) => (
  <>
    {layers.map(({ key, sign, strength, path }) => (
      <path key={key} className={`read-${sign}`} fillOpacity={strength} d={path} />
    ))}
  </>
);

interface FollowedLineProps extends Omit<MemoryPictureProps, "isMoving"> {
  readonly width: number;
  readonly bands: Bands;
}

/** The row of one unit, and its ups and downs as a line. */
function FollowedLine({ reading, read, unit, columns, width, bands }: FollowedLineProps) {
  const { plot, plotEnd } = bands;
  const { points, path } = unitLine(reading, unit, read, columns);
  return (
    <g className="read-unit">
      <rect
        x={0}
        y={rowOf(unit) - 0.4}
        width={columnOf(read + 1, columns)}
        height={ROW_HEIGHT + 0.8}
      />
      <path className="read-axis" d={`M0 ${plot}H${width}M0 ${plotEnd}H${width}`} />
      <path className="read-zero" d={`M0 ${(plot + plotEnd) / 2}H${width}`} />
      <path className="read-line" d={path} />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={1.4} />
      ))}
    </g>
  );
}
