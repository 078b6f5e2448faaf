import { networkWords as words } from "../words/network.ts";
import { topOf, trackOf } from "./bet.ts";
import { Ghost } from "./Ghost.tsx";
import type { NetworkSizes } from "./sizes.ts";

/** One letter of a bet. */
export interface BetBar {
  readonly letter: string;
  /** 0 … 1; null while there is no bet. */
  readonly chance: number | null;
  /** The chance as the figure writes it. */
  readonly text: string;
}

interface BetProps {
  readonly bars: readonly BetBar[];
  readonly sizes: NetworkSizes;
  readonly x: number;
  readonly y: number;
  /** Index of the letter that comes; it is underlined. */
  readonly right?: number | undefined;
  /** Another bet in the same picture, dashed: the reader's guess, or the network's beside the reader's. */
  readonly ghost?: readonly number[] | undefined;
  readonly isLit?: boolean;
  /** A bar is a button: the reader bets on it. */
  readonly onPick?: ((index: number) => void) | undefined;
}

/** A guess: ochre bars in tracks as high as a chance of 1, one for each letter; they grow and shrink in 250 ms. */
export function Bet({ bars, sizes, x, y, right, ghost, isLit = false, onPick }: BetProps) {
  const isEmpty = bars.every(({ chance }) => chance === null);
  const spoken = bars.map(({ letter, text }, index) =>
    index === right ? words.rightBar(letter, text) : words.bar(letter, text),
  );
  return (
    <g
      className={onPick ? "net-bet" : "net-bet net-still"}
      data-lit={isLit || undefined}
      data-empty={isEmpty || undefined}
      transform={`translate(${x} ${y})`}
      role={onPick ? "group" : "img"}
      aria-label={isEmpty ? words.betEmpty : words.bet(spoken.join(", "))}
    >
      {bars.map(({ letter, chance, text }, index) => {
        const track = trackOf(index, sizes);
        const middle = track.x + track.width / 2;
        const baseline = track.height + sizes.letter * 1.15;
        const pick = onPick && (() => onPick(index));
        return (
          <g
            key={letter}
            className="net-bar"
            data-right={index === right || undefined}
            role={onPick && "button"}
            tabIndex={onPick && 0}
            aria-label={onPick && words.bar(letter, text)}
            onClick={pick}
            onKeyDown={(event) => {
              if (!pick || (event.key !== "Enter" && event.key !== " ")) return;
              event.preventDefault();
              event.stopPropagation();
              pick();
            }}
          >
            {onPick && (
              <rect
                className="net-hit"
                x={middle - Math.max(sizes.target, track.width) / 2}
                y={0}
                width={Math.max(sizes.target, track.width)}
                height={track.height + sizes.letter * 1.7}
              />
            )}
            <rect className="net-track" {...track} rx={3} />
            <g transform={`translate(${track.x} ${track.height})`}>
              <rect
                className="net-fill"
                y={-track.height}
                width={track.width}
                height={track.height}
                style={{ transform: `scaleY(${Math.min(Math.max(chance ?? 0, 0), 1)})` }}
              />
            </g>
            {ghost?.[index] !== undefined && (
              <Ghost
                box={{
                  ...track,
                  y: topOf(ghost[index], track),
                  height: track.height - topOf(ghost[index], track),
                }}
              />
            )}
            <text
              className="net-bar-letter"
              x={middle}
              y={baseline}
              textAnchor="middle"
              fontSize={sizes.letter}
            >
              {letter}
            </text>
            {index === right && (
              <path
                className="net-right"
                d={`M${track.x} ${baseline + sizes.letter * 0.32}h${track.width}`}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}
