import { type CSSProperties, useState } from "react";
import type { Answer } from "../../../src/protocol/messages.ts";
import { textWidth } from "../../words/textWidth.ts";
import { Bet } from "../../network/Bet.tsx";
import { layoutBet, trackOf } from "../../network/bet.ts";
import { cellOf } from "../../network/cells.ts";
import { Column, layoutColumn } from "../../network/Column.tsx";
import { brickSizes } from "../../network/sizes.ts";
import { Wire } from "../../network/Wire.tsx";
import type { PictureProps } from "../../kit/figure.ts";
import { signed } from "../../words/valueText.ts";
import { barsOf, betOn, isReadAt, LETTER, type params, percent, verdictOf } from "./sameLetter.ts";
import { sameLetterWords as words } from "./words.ts";
import { untranslated } from "../../words/untranslated.ts";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";

const sizes = {
  ...brickSizes,
  cell: { width: 44, height: 5, gap: 1 },
  bar: { width: 38, height: 110, gap: 16 },
};
const TOP = 40;
const WIRE = 32;
const EDGE = 4;
const TEXT = 26;
/** Of the chances over the bars, which stand this far above them. */
const CHANCE = { size: 21, above: 6 };

/** As much of the end of a text as stands in a width, after a sign for what is left out. */
export function endThatFits(letters: readonly string[], width: number): string {
  const text = letters.join("");
  if (textWidth(text, TEXT) <= width) return text;
  let end = text;
  while (textWidth(`…${end}`, TEXT) > width) end = end.slice(1);
  return `…${end}`;
}

/** Texts with one last letter side by side: the same key, other columns, other bets. */
export function SameLetterPicture({ view }: PictureProps<typeof params, "endings">) {
  const { answer, step } = view;
  // What is read when the figure comes stands there from the beginning.
  const [first] = useState(step);
  const letters = barsOf(answer);
  const verdict = verdictOf(view);
  return (
    <div className="same-letter">
      <div className="same-letter-row">
        {answer.map((ending, index) => {
          const isRead = isReadAt(index, step);
          const isMoving = isRead && !isReadAt(index, first);
          const place = index + 1;
          return <EndingPicture key={place} {...{ ending, letters, isRead, isMoving }} />;
        })}
      </div>
      {verdict !== null && (
        <p role="status">
          <strong>{verdict}</strong>
        </p>
      )}
    </div>
  );
}

interface EndingProps {
  readonly ending: Answer<"endings">[number];
  /** That the bars stand for */
  readonly letters: readonly string[];
  readonly isRead: boolean;
  /** Read letter by letter, and then the column, and then the bet. */
  readonly isMoving: boolean;
}

/** The n-th thing that happens; the styles make a time of it. */
const turn = (n: number) => ({ "--turn": n }) as CSSProperties;

function EndingPicture({ ending, letters, isRead, isMoving }: EndingProps) {
  const text = ending.letters.join("");
  const column = layoutColumn(ending.hidden.length, sizes);
  const bet = layoutBet(letters.length, sizes);
  const height = TOP + column.height + EDGE;
  const betX = EDGE + column.width + WIRE;
  const middle = TOP + column.height / 2;
  const width = betX + bet.width + 2 * EDGE;
  const last = ending.letters.at(-1) ?? "";
  const betY = middle - bet.height / 2;
  const shown = Array.from(endThatFits(ending.letters, width - 2 * EDGE));
  const chances = letters.map((letter) => ({
    letter,
    chance: isRead ? betOn(ending, letter) : null,
  }));
  return (
    <svg
      className="net"
      viewBox={`0 0 ${width} ${height}`}
      style={{ "--columns": letters.length, ...turn(shown.length) }}
      data-read={isRead || undefined}
      data-moving={isMoving || undefined}
    >
      <SvgText {...untranslated} className="same-letter-text" x={EDGE} y={26} fontSize={TEXT}>
        {shown.map((letter, index) => {
          const isLast = index === shown.length - 1 && last === LETTER;
          const place = index + 1;
          return (
            <SvgSpan key={place} data-last={isLast || undefined} style={turn(index)}>
              {letter}
            </SvgSpan>
          );
        })}
      </SvgText>
      <Column
        cells={Array.from(ending.hidden, (value, index) =>
          cellOf({
            name: `${index + 1}`,
            value: isRead ? value : null,
            text: signed(value),
            largest: 1,
          }),
        )}
        sizes={sizes}
        x={EDGE}
        y={TOP}
        name={words.memory(text)}
        isLit={isRead}
      />
      <Wire
        from={{ x: EDGE + column.width + 4, y: middle }}
        to={{ x: betX - 6, y: middle }}
        family="y"
        isLit={isRead}
        isEmpty={!isRead}
      />
      <Bet
        bars={chances.map(({ letter, chance }) => ({
          letter: letter === " " ? words.space : letter,
          chance: isRead ? (chance ?? 0) : null,
          text: chance === null ? "" : percent(chance),
        }))}
        sizes={sizes}
        x={betX}
        y={betY}
        isLit={isRead}
      />
      <g className="same-letter-chances" aria-hidden="true">
        {chances.map(({ letter, chance }, index) => {
          const track = trackOf(index, sizes);
          return (
            chance !== null && (
              <SvgText
                key={letter}
                x={betX + track.x + track.width / 2}
                y={betY - CHANCE.above}
                textAnchor="middle"
                fontSize={CHANCE.size}
              >
                {percent(chance)}
              </SvgText>
            )
          );
        })}
      </g>
    </svg>
  );
}
