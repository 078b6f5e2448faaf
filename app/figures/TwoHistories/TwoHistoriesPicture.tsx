import { useRef } from "react";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Bet } from "../../network/Bet.tsx";
import { cellOf, type NetworkCell } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import { FilmStrip } from "../../network/FilmStrip.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";
import { toldAfter } from "../../network/toldAfter.ts";
import { type Travel, useTravel } from "../../network/travel.ts";
import { Wire } from "../../network/Wire.tsx";
import { useAppState } from "../../store/appStore.ts";
import { layoutHistory, projectedSizes, sizes as usualSizes } from "./layout.ts";
import {
  type HistoryProps,
  type HistoryView,
  percent,
  stageOf,
  textOf,
  topOf,
} from "./twoHistories.ts";
import { historyWords as words, letterSign } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

/** Both texts, each read from left to right: the memory that the last letter meets, and what is expected next. */
export const TwoHistoriesPicture = ({ view }: HistoryProps) => (
  <div className="histories">
    <History view={view} index={0} />
    <History view={view} index={1} />
  </div>
);

/** How long a memory is on its way to the next letter, in milliseconds; all letters together take no longer than the second. */
const LETTER_MS = 200;
const MOST_MS = 600;
/** How far below its place a memory sets off that comes from a letter alone */
const BELOW = 26;

const arriving = (x: number, y: number): readonly Keyframe[] => [
  { transform: `translate(${x}px, ${y}px)`, opacity: 0 },
  { opacity: 1, offset: 0.4 },
  { transform: "translate(0px, 0px)", opacity: 1 },
];

interface HistoryProp {
  readonly view: HistoryView;
  readonly index: 0 | 1;
}

function History({ view, index }: HistoryProp) {
  const { answer } = view;
  const { letters } = answer.expectations[index];
  const units = answer.withoutMemory.hidden.length;
  const most = Math.max(...answer.expectations.map((one) => one.letters.length));
  const isPresented = useAppState(({ mode }) => mode === "present");
  const sizes = isPresented ? projectedSizes : usualSizes;
  const layout = layoutHistory(letters.length, most, units, answer.candidates.length, sizes);
  const stage = stageOf(view);
  const last = letters.length;
  const columns = useRef<(SVGGElement | null)[]>([]);
  const bet = useRef<SVGGElement>(null);
  // Letter by letter a memory goes along the wire into the next one, and from the last one comes the bet.
  useTravel(view.step, (isForward): readonly Travel[] => {
    if (!isForward) return [];
    const from = stage === "without" ? last : 1;
    const durationMs = Math.min(LETTER_MS, MOST_MS / Math.max(last, 1));
    const read = layout.strip.frames.filter(({ t }) => t >= from);
    return [
      ...read.map(({ t, wires: { memory } }, order) => ({
        ref: { current: columns.current[t] ?? null },
        frames: order === 0 ? arriving(0, BELOW) : arriving(memory.from.x - memory.to.x, 0),
        delayMs: order * durationMs,
        durationMs,
      })),
      {
        ref: bet,
        frames: [{ opacity: 0 }, { opacity: 1 }],
        delayMs: read.length * durationMs,
        durationMs: LETTER_MS,
      },
      ...(index === 0 ? toldAfter(bet.current, read.length * durationMs + LETTER_MS) : []),
    ];
  });
  return (
    <svg
      className="net"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={words.reads(textOf(view, index))}
      data-text={index + 1}
    >
      <g transform={`translate(${layout.shift} 0)`}>
        <FilmStrip
          layout={layout.strip}
          sizes={sizes}
          name={words.reads(textOf(view, index))}
          inputs={letters.map(letterSign)}
          lit={last}
          computed={stage === "read" ? 0 : last}
          isCut={stage === "without"}
          litWires={[
            { kind: "input", t: last },
            ...(stage === "whole" ? [{ kind: "memory" as const, t: last }] : []),
          ]}
          renderInput={(frame) => (
            <Letter
              frame={frame}
              sign={letterSign(letters[frame.t - 1] ?? "")}
              view={view}
              isLast={frame.t === last}
              fontSize={sizes.letter}
            />
          )}
          renderColumn={({ t, column }) => (
            <g
              ref={(element) => {
                columns.current[t] = element;
              }}
            >
              <Column
                cells={memoryAt(view, index, t)}
                sizes={sizes}
                x={column.x}
                y={column.y}
                name={`h_${t}`}
                label={<SymSpan of="h" t={t} />}
                isLit={stage !== "read" && t >= last - (stage === "whole" ? 1 : 0)}
              />
            </g>
          )}
        />
      </g>
      <Wire
        {...layout.wire}
        family="y"
        symbol="Wy"
        isEmpty={stage === "read"}
        isLit={stage !== "read"}
      />
      <g ref={bet}>
        <Expected view={view} index={index} x={layout.bet.x} y={layout.bet.y} sizes={sizes} />
      </g>
    </svg>
  );
}

interface LetterProps {
  readonly frame: StripFrame;
  readonly sign: string;
  readonly view: HistoryView;
  readonly isLast: boolean;
  readonly fontSize: number;
}

/** What is read at one step; nobody hears the first letters once memory is cut. */
function Letter({ frame: { input }, sign, view, isLast, fontSize }: LetterProps) {
  const isUnheard = stageOf(view) === "without" && !isLast;
  return (
    <SvgText
      className="net-letter"
      data-family={isUnheard ? undefined : "x"}
      data-empty={isUnheard || undefined}
      data-unheard={isUnheard || undefined}
      x={input.x + input.width / 2}
      y={input.y + input.height / 2}
      dy="0.3em"
      textAnchor="middle"
      fontSize={fontSize}
    >
      {sign}
    </SvgText>
  );
}

/** The memory after letter t as the stage has it: not yet computed, of the last letter alone, or of the whole text. */
function memoryAt(
  { answer, ...view }: HistoryView,
  index: 0 | 1,
  t: number,
): readonly NetworkCell[] {
  const { hidden } = answer.withoutMemory;
  const { hiddenByStep, letters } = answer.expectations[index];
  const stage = stageOf(view);
  const last = letters.length;
  return Array.from(hidden, (alone, unit) => {
    const whole = hiddenByStep.data[t * hiddenByStep.cols + unit] ?? null;
    const value = stage === "whole" ? whole : stage === "without" && t === last ? alone : null;
    return cellOf({
      name: words.unit(t, unit + 1),
      value,
      text: value === null ? "" : value.toFixed(2).replace("-", "−"),
      state: t >= last - 1 ? "lit" : "back",
      largest: 1,
    });
  });
}

interface ExpectedProps extends HistoryProp {
  readonly x: number;
  readonly y: number;
  readonly sizes: NetworkSizes;
}

/** The bet on the next letter, over its likeliest letter; once memory is whole, the bet without it stays as a ghost. */
function Expected({ view, index, x, y, sizes }: ExpectedProps) {
  const { answer } = view;
  const { withoutMemory, candidates, expectations } = answer;
  const stage = stageOf(view);
  const isShown = stage !== "read";
  const { chances } = stage === "whole" ? expectations[index] : withoutMemory;
  const top = topOf(view, chances);
  return (
    <>
      {isShown && (
        <SvgText className="histories-top" x={x} y={y - 10} fontSize={sizes.letter}>
          {`${letterSign(top.letter)} ${top.chance}`}
        </SvgText>
      )}
      <Bet
        bars={candidates.map((letter, at) => ({
          letter: letterSign(letter),
          chance: isShown ? (chances[at] ?? null) : null,
          text: isShown ? percent(chances[at] ?? 0) : "",
        }))}
        sizes={sizes}
        x={x}
        y={y}
        isLit={isShown}
        ghost={stage === "whole" ? [...withoutMemory.chances] : undefined}
      />
    </>
  );
}
