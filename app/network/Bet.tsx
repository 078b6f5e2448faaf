import type { KeyboardEvent } from "react";
import { networkWords as words } from "../words/network.ts";
import { topOf, trackOf } from "./bet.ts";
import { Ghost } from "./Ghost.tsx";
import { useRoving } from "./roving.ts";
import type { NetworkSizes } from "./sizes.ts";
import { untranslated } from "../words/untranslated.ts";
import { SvgText } from "../math/SvgText.tsx";

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
  /** Another bet in the same picture, dashed: the reader's guess, the network's beside the reader's, or the one before an update. */
  readonly ghost?: readonly number[] | undefined;
  readonly isLit?: boolean;
  /** The reader bets on a bar: a group of radios, one stop for Tab. Lay it out with `pickableSizes`. */
  readonly onPick?: ((index: number) => void) | undefined;
  /** Index of the bar that the reader has bet on. */
  readonly picked?: number | undefined;
}

/** A guess: ochre bars in tracks as high as a chance of 1, one for each letter; they grow and shrink in 250 ms. */
export function Bet(props: BetProps) {
  const { bars, sizes, x, y, right, ghost, isLit = false, onPick, picked } = props;
  const { stop, move, choose } = useRoving(bars.length, bars.length, "both", picked);
  const isEmpty = bars.every(({ chance }) => chance === null);
  const spoken = bars.map(({ letter, text }, index) =>
    index === right ? words.rightBar(letter, text) : words.bar(letter, text),
  );
  return (
    <g
      className="net-bet"
      data-lit={isLit || undefined}
      data-empty={isEmpty || undefined}
      transform={`translate(${x} ${y})`}
      data-symbol="p"
      role={onPick ? "radiogroup" : "img"}
      aria-label={onPick ? words.pick : isEmpty ? words.betEmpty : words.bet(spoken.join(", "))}
      onKeyDown={onPick && move}
    >
      {bars.map(({ letter, chance }, index) => {
        const track = trackOf(index, sizes);
        const middle = track.x + track.width / 2;
        const baseline = track.height + sizes.letter * 1.15;
        const top = topOf(chance ?? 0, track);
        const reach = track.width + sizes.bar.gap;
        const pick = onPick && (() => onPick(index));
        const press = (event: KeyboardEvent) => {
          if (!pick || (event.key !== "Enter" && event.key !== " ")) return;
          event.preventDefault();
          event.stopPropagation();
          pick();
        };
        return (
          <g
            key={letter}
            className="net-bar"
            data-right={index === right || undefined}
            data-picked={index === picked || undefined}
            data-stop={onPick && ""}
            role={onPick && "radio"}
            aria-checked={onPick && index === picked}
            tabIndex={onPick && (index === stop ? 0 : -1)}
            aria-label={onPick && spoken[index]}
            onFocus={onPick && (() => choose(index))}
            onClick={pick}
            onKeyDown={onPick && press}
          >
            {onPick && (
              <rect
                className="net-hit"
                x={middle - reach / 2}
                y={0}
                width={reach}
                height={track.height + sizes.letter * 1.7}
              />
            )}
            <rect className="net-track" {...track} rx={3} />
            <rect className="net-fill" {...track} y={top} height={track.height - top} />
            {ghost?.[index] !== undefined && (
              <Ghost
                box={{
                  ...track,
                  y: topOf(ghost[index], track),
                  height: track.height - topOf(ghost[index], track),
                }}
              />
            )}
            <SvgText
              className="net-bar-letter"
              {...untranslated}
              x={middle}
              y={baseline}
              textAnchor="middle"
              fontSize={sizes.letter}
            >
              {letter}
            </SvgText>
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
