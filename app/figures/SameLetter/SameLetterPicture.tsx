import { type CSSProperties, useRef, useState } from "react";
import type { Answer } from "../../../src/protocol/messages.ts";
import { textWidth } from "../../words/textWidth.ts";
import { Bet } from "../../network/Bet.tsx";
import { layoutBet, trackOf } from "../../network/bet.ts";
import { cellOf } from "../../network/cells.ts";
import { Column, layoutColumn } from "../../network/Column.tsx";
import { brickSizes } from "../../network/sizes.ts";
import { toldAfter } from "../../network/toldAfter.ts";
import { useTravel } from "../../network/travel.ts";
import { Wire } from "../../network/Wire.tsx";
import type { PictureProps } from "../../kit/figure.ts";
import { signed } from "../../words/valueText.ts";
import { betsOf, isReadAt, LETTER, type params, percent, verdictOf } from "./sameLetter.ts";
import { sameLetterWords as words } from "./words.ts";
import { untranslated } from "../../words/untranslated.ts";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";

const sizes = {
  ...brickSizes,
  cell: { width: 44, height: 6, gap: 1 },
  bar: { width: 36, height: 132, gap: 15 },
  letter: 25,
};
/** The memory that the last letter meets is narrower than what becomes of it. */
const NARROW = 20;
const beforeSizes = { ...sizes, cell: { ...sizes.cell, width: NARROW } };
const TOP = 40;
const WIRE = 24;
const MEMORY_WIRE = 22;
const EDGE = 4;
const TEXT = 26;
/** Of the chances over the bars, which stand this far above them. */
const CHANCE = { size: 24.5, above: 6 };

/** As much of the end of a text as stands in a width, after a sign for what is left out. */
export function endThatFits(letters: readonly string[], width: number): string {
  const text = letters.join("");
  if (textWidth(text, TEXT) <= width) return text;
  let end = text;
  while (textWidth(`…${end}`, TEXT) > width) end = end.slice(1);
  return `…${end}`;
}

/** Texts with one last letter side by side: the memory that it meets, what becomes of it, and the bet. */
export function SameLetterPicture({ view }: PictureProps<typeof params, "endings">) {
  const { answer, step } = view;
  // What is read when the figure comes stands there from the beginning.
  const [first] = useState(step);
  const verdict = verdictOf(view);
  const picture = useRef<HTMLDivElement>(null);
  useTravel(step, (isForward) => {
    const read = answer[step - 1];
    return isForward && read ? toldAfter(picture.current, TURN_MS * (read.letters.length + 2)) : [];
  });
  return (
    <div ref={picture} className="same-letter">
      <div className="same-letter-row">
        {answer.map((ending, index) => {
          const isRead = isReadAt(index, step);
          const isMoving = isRead && !isReadAt(index, first);
          const place = index + 1;
          return <EndingPicture key={place} {...{ ending, isRead, isMoving }} />;
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
  readonly isRead: boolean;
  /** Read letter by letter, and then the column, and then the bet. */
  readonly isMoving: boolean;
}

/** How long a letter takes, as the styles have it, in milliseconds. */
const TURN_MS = 200;

/** The n-th thing that happens; the styles make a time of it. */
const turn = (n: number) => ({ "--turn": n }) as CSSProperties;

function EndingPicture({ ending, isRead, isMoving }: EndingProps) {
  const text = ending.letters.join("");
  const before = layoutColumn(ending.before.length, beforeSizes);
  const column = layoutColumn(ending.hidden.length, sizes);
  const bars = betsOf(ending).map(({ letter, chance }) => ({
    letter,
    chance: isRead ? chance : null,
    text: isRead ? percent(chance) : "",
  }));
  const bet = layoutBet(bars.length, sizes);
  const height = TOP + column.height + EDGE;
  const columnX = EDGE + before.width + MEMORY_WIRE;
  const betX = columnX + column.width + WIRE;
  const middle = TOP + column.height / 2;
  const width = betX + bet.width + 2 * EDGE;
  const last = ending.letters.at(-1) ?? "";
  const betY = middle - bet.height / 2;
  const shown = Array.from(endThatFits(ending.letters, width - 2 * EDGE));
  const cellsOf = (values: ArrayLike<number>) =>
    Array.from(values, (value, index) =>
      cellOf({
        name: `${index + 1}`,
        value: isRead ? value : null,
        text: signed(value),
        largest: 1,
      }),
    );
  return (
    <svg
      className="net"
      viewBox={`0 0 ${width} ${height}`}
      style={{
        ...turn(shown.length),
        "--way": `${EDGE - columnX}px`,
        "--narrow": before.width / column.width,
      }}
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
      <g className="same-letter-before">
        <Column
          cells={cellsOf(ending.before)}
          sizes={beforeSizes}
          x={EDGE}
          y={TOP}
          name={words.memory(ending.letters.slice(0, -1).join(""))}
        />
      </g>
      <g className="same-letter-wire">
        <Wire
          from={{ x: EDGE + before.width + 3, y: middle }}
          to={{ x: columnX - 4, y: middle }}
          family="h"
          isLit={isRead}
          isEmpty={!isRead}
        />
      </g>
      <g className="same-letter-memory">
        <Column
          cells={cellsOf(ending.hidden)}
          sizes={sizes}
          x={columnX}
          y={TOP}
          name={words.memory(text)}
          isLit={isRead}
        />
      </g>
      <Wire
        from={{ x: columnX + column.width + 4, y: middle }}
        to={{ x: betX - 6, y: middle }}
        family="y"
        isLit={isRead}
        isEmpty={!isRead}
      />
      <Bet bars={bars} sizes={sizes} x={betX} y={betY} isLit={isRead} />
      <g className="same-letter-chances" aria-hidden="true">
        {bars.map(({ letter, text: chance }, index) => {
          const track = trackOf(index, sizes);
          return (
            <SvgText
              key={letter}
              x={betX + track.x + track.width / 2}
              y={betY - CHANCE.above}
              textAnchor="middle"
              fontSize={CHANCE.size}
            >
              {chance}
            </SvgText>
          );
        })}
      </g>
    </svg>
  );
}
