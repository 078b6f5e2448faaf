import { useContext, useRef } from "react";
import { useElementSize } from "../../hooks/useElementSize.ts";
import { PresentedContext } from "../../kit/frame/question.ts";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Bet } from "../../network/Bet.tsx";
import { cellOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { FilmStrip } from "../../network/FilmStrip.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import {
  betOf,
  comparisonOf,
  isOneColumn,
  shownOf,
  stateOf,
  twinsOf,
  type WireView,
} from "./cutWire.ts";
import { besideText, projected, stripLayout } from "./layout.ts";
import { chance, signed } from "./numbers.ts";
import { WireButtons } from "./WireButtons.tsx";
import { wireWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

interface StripProps {
  readonly view: WireView;
  onTurn(): void;
}

/** The network that is shown, frame by frame: what it reads, remembers and bets after the updates made so far. */
export function Strip({ view, onTurn }: StripProps) {
  const comparison = comparisonOf(view);
  const { letters, alphabet, targetByStep } = comparison;
  const { isCut } = view.params;
  const T = targetByStep.length;
  const training = shownOf(view);
  const twins = twinsOf(comparison);
  const isOne = twins.length > 0 && twins.every((one) => isOneColumn(view, one));
  const isTwin = (t: number) => twins.some(({ steps }) => steps.includes(t));
  const box = useRef<HTMLDivElement>(null);
  const measured = useElementSize(box);
  const isWide = useContext(PresentedContext) && (measured?.width ?? 0) >= projected.width;
  const shape = isWide ? projected : besideText;
  const { sizes, direction, note } = shape;
  const { strip, height, brackets } = stripLayout(shape, T, alphabet.length, twins);

  const column = ({ t, column: place }: StripFrame) => (
    <>
      <Column
        cells={stateOf(training, T, view.step, t).map((value, unit) =>
          cellOf({
            name: words.unit(t, unit + 1),
            value,
            text: signed(value),
            largest: 1,
          }),
        )}
        sizes={sizes}
        direction={direction}
        x={place.x}
        y={place.y}
        name={words.column(t)}
        isLit={isTwin(t)}
      />
      <SvgText
        className="net-label"
        data-family="h"
        x={place.x}
        y={place.y - 8}
        fontSize={sizes.label}
      >
        <SymSpan of="h" t={t} />
      </SvgText>
    </>
  );
  const bet = ({ t, bet: place }: StripFrame) => {
    const shares = betOf(training, T, view.step, t);
    return (
      <Bet
        bars={alphabet.map((letter, index) => {
          const share = shares[index] ?? 0;
          return { letter, chance: share, text: chance(share) };
        })}
        sizes={sizes}
        x={place.x}
        y={place.y}
        right={targetByStep[t - 1]}
        isLit={isTwin(t)}
      />
    );
  };
  return (
    <div className="cut-wire-strip" data-in-sight ref={box}>
      <svg
        className="net"
        data-broad={isWide || undefined}
        viewBox={`0 0 ${strip.width} ${height}`}
        style={{ "--units": strip.width }}
      >
        <FilmStrip
          layout={strip}
          sizes={sizes}
          name={words.strip(letters.join(""))}
          inputs={letters.slice(0, -1)}
          lit={null}
          computed={T}
          isCut={isCut}
          renderColumn={column}
          renderBet={bet}
        />
        <WireButtons frames={strip.frames} sizes={shape.scissors} isCut={isCut} onTurn={onTurn} />
        <g className="cut-wire-twins" data-one={isOne || undefined}>
          {brackets.map((bracket) => (
            <path key={bracket} d={bracket} />
          ))}
          <SvgText x={strip.width / 2} y={height - note * 0.5} textAnchor="middle" fontSize={note}>
            {twins.length === 0 ? words.noTwins : isOne ? words.oneColumn : words.twoColumns}
          </SvgText>
        </g>
      </svg>
    </div>
  );
}
