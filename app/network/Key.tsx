import { networkWords as words } from "../words/network.ts";
import type { NetworkCell } from "./cells.ts";
import { Column } from "./Column.tsx";
import type { NetworkSizes } from "./sizes.ts";
import { SvgText } from "../math/SvgText.tsx";
import { untranslated } from "../words/untranslated.ts";

interface KeyProps {
  readonly sizes: NetworkSizes;
  readonly x: number;
  readonly y: number;
  /** Spoken name, such as "x_2". */
  readonly name: string;
  /** The letter that is read. */
  readonly letter: string;
  /** Place of the one tooth, from 0. */
  readonly index: number;
  /** Places: letters of the alphabet. */
  readonly count: number;
  /** How the places stand: below one another as in the sum, or side by side as the columns they open. */
  readonly direction?: "across" | "down";
  /** What each place stands for, beside its digit. */
  readonly places?: readonly string[];
  /** The tooth of a key across points to what stands below it, not above. */
  readonly isPointingDown?: boolean;
}

const WARD = 7;

/** Where the places of a key stand, from its corner. */
export function layoutKey(count: number, { cell }: NetworkSizes, direction: "across" | "down") {
  const isDown = direction === "down";
  const place = (index: number) => ({
    x: isDown ? 0 : index * (cell.width + cell.gap),
    y: isDown ? index * (cell.height + cell.gap) : 0,
  });
  const last = place(count - 1);
  return { place, width: last.x + cell.width, height: last.y + cell.height };
}

/**
 * The input as a key with one tooth, the 1 of its one-hot vector: it opens one column of W_x. The
 * zeros are empty places.
 */
export function Key(props: KeyProps) {
  const { sizes, x, y, name, letter, index, count, direction = "across" } = props;
  const { isPointingDown = false, places = [] } = props;
  const { cell, cellText } = sizes;
  const { place } = layoutKey(count, sizes, direction);
  const isBrick = cellText === 0;
  return (
    <g
      className="net-key"
      data-symbol="x"
      data-family="x"
      transform={`translate(${x} ${y})`}
      role="img"
      aria-label={words.oneHot(name, letter, index + 1, count)}
    >
      {Array.from({ length: count }, (_, at) => {
        const { x: left, y: top } = place(at);
        const isTooth = at === index;
        const tooth =
          direction === "down"
            ? `M${left + cell.width} ${top + cell.height * 0.25}h${WARD}v${cell.height * 0.5}h${-WARD}z`
            : isPointingDown
              ? `M${left + cell.width * 0.25} ${top + cell.height}v${WARD}h${cell.width * 0.5}v${-WARD}z`
              : `M${left + cell.width * 0.25} ${top}v${-WARD}h${cell.width * 0.5}v${WARD}z`;
        return (
          <g key={`${left} ${top}`} className="net-key-place" data-tooth={isTooth || undefined}>
            {isTooth && <path d={tooth} />}
            <rect
              x={left}
              y={top}
              width={cell.width}
              height={cell.height}
              rx={Math.min(5, cell.height / 4)}
            />
            {!isBrick && places[at] !== undefined && (
              <SvgText
                className="net-place-name"
                {...untranslated}
                x={left + cell.width * 0.28}
                y={top + cell.height / 2}
                dy="0.36em"
                textAnchor="middle"
                fontSize={cellText}
              >
                {places[at]}
              </SvgText>
            )}
            {!isBrick && (
              <SvgText
                x={left + cell.width * (places[at] === undefined ? 0.5 : 0.7)}
                y={top + cell.height / 2}
                dy="0.36em"
                textAnchor="middle"
                fontSize={cellText}
              >
                {isTooth ? 1 : 0}
              </SvgText>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface EmbeddingProps {
  readonly sizes: NetworkSizes;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly letter: string;
  /** The column that the letter opened. */
  readonly cells: readonly NetworkCell[];
}

/** An embedding: the column that a key has opened, taken along instead of the key. */
export function Embedding({ sizes, x, y, name, letter, cells }: EmbeddingProps) {
  return (
    <Column of="x" cells={cells} sizes={sizes} x={x} y={y} name={words.embedding(name, letter)} />
  );
}
