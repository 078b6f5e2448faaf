import { networkWords as words } from "../words/network.ts";
import type { Box } from "./boxes.ts";
import { topOf } from "./bet.ts";
import { SvgText } from "../math/SvgText.tsx";

interface GapProps {
  /** Track of the right bar, in the picture's coordinates. */
  readonly track: Box;
  /** What was bet on the right letter, 0 … 1. */
  readonly chance: number;
  /** −ln of it, as the figure writes it; "∞" where the chance is 0. */
  readonly text: string;
  readonly fontSize: number;
  /** Above the bet; or beside it, where nothing stands there. */
  readonly side?: "above" | "beside";
}

const HOOK = 6;
/** From the track to the bracket: beside the bet, or between its bars. */
const AWAY = 14;
const CLOSE = 4;
/** As a share of the font size. */
const ABOVE = 0.45;

/** The bracket from the bar's top to 1, and where its number stands. */
export function layoutGap(track: Box, chance: number, fontSize: number, side: "above" | "beside") {
  const top = track.y;
  const bottom = topOf(chance, track);
  const isBeside = side === "beside";
  const right = track.x + track.width;
  const x = right + (isBeside ? AWAY : CLOSE);
  const bracket = `M${x - HOOK} ${top}h${HOOK}V${bottom}h${-HOOK}`;
  const text = isBeside
    ? { x: x + 8, y: (top + bottom) / 2 + fontSize * 0.36, anchor: "start" as const }
    : { x: track.x + track.width / 2, y: top - fontSize * ABOVE, anchor: "middle" as const };
  return { top, bottom, bracket, text };
}

/** The loss: a crimson bracket over what the right bar lacks to 1, with −ln p at it. A chance of 0 costs infinity, and is marked. */
export function Gap({ track, chance, text, fontSize, side = "above" }: GapProps) {
  const { bracket, bottom, text: place } = layoutGap(track, chance, fontSize, side);
  const isInfinite = !(chance > 0);
  const middle = track.x + track.width / 2;
  return (
    <g
      className="net-gap"
      data-symbol="L"
      data-family="grad"
      role="img"
      aria-label={words.gap(isInfinite ? words.infinite : text)}
    >
      <path className="net-bracket" d={bracket} />
      {isInfinite && (
        <path
          className="net-bracket"
          d={`M${middle - 6} ${bottom - 13}l6 9l6 -9M${middle - 6} ${bottom - 22}l6 9l6 -9`}
        />
      )}
      <SvgText
        className="net-loss"
        x={place.x}
        y={place.y}
        textAnchor={place.anchor}
        fontSize={fontSize}
      >
        {text}
      </SvgText>
    </g>
  );
}
