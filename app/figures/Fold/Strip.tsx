import { useRef } from "react";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellOf } from "../../network/cells.ts";
import { NumberCell } from "../../network/NumberCell.tsx";
import { signed } from "../../words/valueText.ts";
import { untranslated } from "../../words/untranslated.ts";
import { bestOf, chancesOf, type FoldAnswer, type MatrixId, stateOf } from "./fold.ts";
import {
  barsOf,
  bricksOf,
  dealt,
  FONT,
  type FoldLayout,
  LETTER_FONT,
  MOST_NAMED,
  NARROW_FONT,
  ROW,
} from "./layout.ts";
import { Handle } from "./Handle.tsx";
import { useUnfold } from "./useUnfold.ts";
import { Memory, Upright, WireNames } from "./Wires.tsx";
import { foldWords as words } from "./words.ts";

interface StripProps {
  readonly answer: FoldAnswer;
  readonly layout: FoldLayout;
  readonly touched: MatrixId | "none";
  readonly description: string;
  onTouch(matrix: MatrixId): void;
  onPull(T: number): void;
}

/** All that is computed: the machine folded with its loop, or at each of T steps. */
export function Strip({ answer, layout, touched, description, onTouch, onPull }: StripProps) {
  const { T, cardWidth: width, poseOf } = layout;
  const deck = useRef<SVGGElement>(null);
  useUnfold(deck, layout);
  const steps = Array.from({ length: Math.max(T, 1) }, (_, index) => index + 1);
  const isNamed = T <= MOST_NAMED;
  return (
    <svg
      className="net fold-strip"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={description}
    >
      <rect
        className="fold-layer"
        x={0}
        y={ROW.card - 6}
        width={layout.width}
        height={ROW.cardEnd - ROW.card + 12}
        rx={10}
      />
      <RowNames />
      <g ref={deck}>
        {dealt.map((t) => {
          const pose = poseOf(t);
          return (
            <g key={t} transform={`translate(${pose.x} 0)`}>
              <g
                className="fold-card"
                data-symbol="h"
                data-family="h"
                style={{ transform: `rotate(${pose.angle}deg)`, opacity: pose.isShown ? 1 : 0 }}
              >
                <rect
                  x={-width / 2}
                  y={ROW.card}
                  width={width}
                  height={ROW.cardEnd - ROW.card}
                  rx={5}
                />
                {bricksOf(answer.hiddenByStep.cols, width).map((box, unit) => (
                  <NumberCell
                    key={box.y}
                    cell={cellOf({
                      name: words.table.unit(unit + 1),
                      value: stateOf(answer, t)[unit] ?? null,
                      text: signed(stateOf(answer, t)[unit] ?? NaN),
                      largest: 1,
                    })}
                    box={box}
                    fontSize={layout.numberFont}
                  />
                ))}
                <SvgText
                  className="net-label"
                  y={ROW.cardEnd - 6}
                  textAnchor="middle"
                  fontSize={isNamed ? FONT : NARROW_FONT}
                >
                  <SymSpan of="h" t={T === 0 ? "t" : t} />
                </SvgText>
              </g>
            </g>
          );
        })}
      </g>
      {/* Made anew for each number of steps: arrows come when the cards lie, and letters flow in. */}
      <g key={T} className="fold-flow">
        {steps.map((t) => (
          <g key={t} style={{ "--place": t }} transform={`translate(${poseOf(t).x} 0)`}>
            <Upright
              matrix="Wx"
              from={ROW.letter - 18}
              to={ROW.cardEnd + 2}
              {...{ touched, onTouch }}
            />
            <Upright
              matrix="Wy"
              from={ROW.card - 2}
              to={ROW.trackEnd + 3}
              {...{ touched, onTouch }}
            />
            <SvgText
              className="net-letter fold-letter"
              data-family="x"
              {...untranslated}
              y={ROW.letter}
              textAnchor="middle"
              fontSize={LETTER_FONT}
            >
              {answer.letters[t - 1]}
            </SvgText>
            <Answer answer={answer} t={t} width={width} />
          </g>
        ))}
        <Memory layout={layout} isTouched={touched === "Wh"} onTouch={onTouch} />
        {isNamed && <WireNames layout={layout} />}
        {T > 0 && (
          <SvgText
            className="net-label"
            data-family="h"
            {...layout.start}
            dy="0.36em"
            textAnchor="middle"
            fontSize={FONT}
          >
            <SymSpan of="h" t={0} />
          </SvgText>
        )}
      </g>
      <Handle layout={layout} onPull={onPull} />
    </svg>
  );
}

const RowNames = () => (
  <g className="fold-rows">
    {[
      { y: ROW.track + 30, lines: [words.rows.answer] },
      { y: ROW.card + 10, lines: words.rows.layer },
      { y: ROW.letter, lines: [words.rows.input] },
    ].map(({ y, lines }) =>
      lines.map((line, index) => (
        <SvgText key={line} x={5} y={y + 15 * index} fontSize={FONT}>
          {line}
        </SvgText>
      )),
    )}
  </g>
);

interface AnswerProps {
  readonly answer: FoldAnswer;
  readonly t: number;
  readonly width: number;
}

/** What the network bets on after a step, and the letter on which it bets most. */
const Answer = ({ answer, t, width }: AnswerProps) => (
  <g className="net-bet" data-symbol="p" data-lit>
    {barsOf(chancesOf(answer, t), width).map(({ track, fill }) => (
      <g key={track.x}>
        <rect className="net-track" {...track} rx={1} />
        <rect className="net-fill" {...fill} />
      </g>
    ))}
    <SvgText
      className="fold-best"
      {...untranslated}
      y={ROW.best}
      textAnchor="middle"
      fontSize={FONT}
    >
      {bestOf(answer, t).letter}
    </SvgText>
  </g>
);
