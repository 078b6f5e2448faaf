import type { Answer } from "../../../src/protocol/messages.ts";
import { textWidth } from "../../words/textWidth.ts";
import { Bet } from "../../network/Bet.tsx";
import { layoutBet, trackOf } from "../../network/bet.ts";
import { cellOf } from "../../network/cells.ts";
import { Column, layoutColumn } from "../../network/Column.tsx";
import { brickSizes } from "../../network/sizes.ts";
import { Wire } from "../../network/Wire.tsx";
import type { PictureProps } from "../../kit/figure.ts";
import { percent, signed } from "../../words/valueText.ts";
import { barsOf, betOn, LETTER, type params, verdictOf } from "./sameLetter.ts";
import { sameLetterWords as words } from "./words.ts";
import { untranslated } from "../../words/untranslated.ts";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { inPercent } from "../../words/percent.ts";

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

/** A chance where there is room for three letters. */
const roundPercent = (chance: number): string => inPercent(Math.round(100 * chance));

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
  const letters = barsOf(view.answer);
  const verdict = verdictOf(view);
  const endings = view.answer.map((ending, index) => ({ ending, place: index + 1 }));
  return (
    <div className="same-letter">
      <div className="same-letter-row">
        {endings.map(({ ending, place }) => (
          <EndingPicture key={place} ending={ending} letters={letters} />
        ))}
      </div>
      <p>
        <span>{words.unlike}</span>
      </p>
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
  readonly letters: readonly string[];
}

function EndingPicture({ ending, letters }: EndingProps) {
  const text = ending.letters.join("");
  const column = layoutColumn(ending.hidden.length, sizes);
  const bet = layoutBet(letters.length, sizes);
  const height = TOP + column.height + EDGE;
  const betX = EDGE + column.width + WIRE;
  const middle = TOP + column.height / 2;
  const width = betX + bet.width + 2 * EDGE;
  const last = ending.letters.at(-1) ?? "";
  const betY = middle - bet.height / 2;
  return (
    <svg className="net" viewBox={`0 0 ${width} ${height}`} style={{ "--columns": letters.length }}>
      <SvgText {...untranslated} className="same-letter-text" x={EDGE} y={26} fontSize={TEXT}>
        <SvgSpan>{endThatFits(ending.letters, width - 2 * EDGE).slice(0, -1)}</SvgSpan>
        <SvgSpan data-last={last === LETTER || undefined}>{last}</SvgSpan>
      </SvgText>
      <Column
        cells={Array.from(ending.hidden, (value, index) =>
          cellOf({ name: `${index + 1}`, value, text: signed(value), largest: 1 }),
        )}
        sizes={sizes}
        x={EDGE}
        y={TOP}
        name={words.memory(text)}
        isLit
      />
      <Wire
        from={{ x: EDGE + column.width + 4, y: middle }}
        to={{ x: betX - 6, y: middle }}
        family="y"
        isLit
      />
      <Bet
        bars={letters.map((letter) => {
          const chance = betOn(ending, letter);
          return {
            letter: letter === " " ? words.space : letter,
            chance: chance ?? 0,
            text: chance === null ? "" : percent(chance),
          };
        })}
        sizes={sizes}
        x={betX}
        y={betY}
        isLit
      />
      <g className="same-letter-chances" aria-hidden="true">
        {letters.map((letter, index) => {
          const chance = betOn(ending, letter);
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
                {roundPercent(chance)}
              </SvgText>
            )
          );
        })}
      </g>
    </svg>
  );
}
