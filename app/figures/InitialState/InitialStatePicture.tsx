import { useRef } from "react";
import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Bet } from "../../network/Bet.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { appearFrames, comingFrom, useTravel } from "../../network/travel.ts";
import { Wire } from "../../network/Wire.tsx";
import { percent } from "../../words/valueText.ts";
import { Added } from "./Added.tsx";
import {
  type InitialProps,
  type InitialView,
  params as settable,
  type StartName,
  startNameOf,
  startNames,
  startOf,
  TEXT,
} from "./initialState.ts";
import { layoutFirstStep, sizes } from "./layout.ts";
import { Starts } from "./Starts.tsx";
import { initialWords as words } from "./words.ts";

/** To its place; along the wire; and when the new state is made of it. */
const ARRIVE_MS = 200;
const WIRE_MS = 300;
const MADE_MS = 400;

/** Where each beginning comes from: the text before, or the gradient that has changed it; zeros come from nowhere. */
const originOf: Readonly<Record<StartName, string | null>> = {
  zeros: null,
  carried: ".net-parts-control :checked + span",
  learnt: ".initial-gradient",
};

function arrivingFrames(column: SVGGElement | null, start: StartName): readonly Keyframe[] {
  const selector = originOf[start];
  const origin = selector && column?.closest(".figure-body")?.querySelector(selector);
  return column && origin ? comingFrom(column, origin, 0.4) : appearFrames;
}

const texts = settable.before.options.map((value) => ({ value, name: value }));

/** The three beginnings and the first step from one of them, what the text costs from each, and what memory adds to the first sums. */
export const InitialStatePicture = ({ view, params, change, description }: InitialProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <Segments
        label={words.before}
        value={params.before}
        options={texts}
        onChange={(before) => change({ before })}
      />
    </div>
    <div className="initial-state">
      <Parts description={description}>
        <FirstStep view={view} />
        <Added view={view} />
      </Parts>
    </div>
  </>
);

function FirstStep({ view }: { readonly view: InitialView }) {
  const { answer, step } = view;
  const { initial, firstHidden, firstChances } = startOf(view);
  const isZeros = startNameOf(view) === "zeros";
  const layout = layoutFirstStep(initial.length, ARTICLE_ALPHABET.length, startNames.length);
  const [before, arriving, made] = [
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
  ];
  useTravel(
    step,
    () => [
      {
        ref: before,
        frames: arrivingFrames(before.current, startNameOf(view)),
        durationMs: ARRIVE_MS,
      },
      {
        ref: arriving,
        frames: layout.framesFrom(step),
        delayMs: ARRIVE_MS,
        durationMs: WIRE_MS,
        isEven: true,
      },
      { ref: made, frames: appearFrames, delayMs: MADE_MS, durationMs: ARRIVE_MS },
    ],
    2,
  );
  const way = layout.wayFrom(step).map(({ x, y }) => `${x} ${y}`);
  return (
    <Part width={layout.width} height={layout.height}>
      <path className="initial-way" data-empty={isZeros || undefined} d={`M${way.join("L")}`} />
      <Wire {...layout.memory} family="h" symbol="Wh" isLit={!isZeros} isEmpty={isZeros} />
      <SvgText
        className="net-label"
        data-family="h"
        {...layout.memoryName}
        textAnchor="middle"
        fontSize={sizes.label}
      >
        <SymSpan of="Wh" />
      </SvgText>
      <Wire
        {...layout.input}
        family="x"
        symbol="Wx"
        label={<SymSpan of="Wx" />}
        fontSize={sizes.label}
        isLit
      />
      <Wire {...layout.output} family="y" symbol="Wy" isLit />
      <Starts view={view} layout={layout} current={before} />
      <g ref={made}>
        <Column
          cells={cellsOf(firstHidden, (unit) => words.unit("h_1", unit + 1), { largest: 1 })}
          sizes={sizes}
          {...layout.first}
          name="h_1"
          label={<SymSpan of="h" t={1} />}
          isLit
        />
      </g>
      {/* On the way along the wire, and gone where it arrives. */}
      <g ref={arriving} className="initial-arriving" aria-hidden="true" data-export="skip">
        <Column
          cells={cellsOf(initial, (unit) => words.unit("h_0", unit + 1), { largest: 1 })}
          sizes={sizes}
          {...layout.first}
          name=""
          isLit={!isZeros}
        />
      </g>
      <SvgText
        className="net-letter"
        data-family="x"
        {...layout.letter}
        textAnchor="middle"
        fontSize={sizes.letter}
      >
        {TEXT.slice(0, 1)}
      </SvgText>
      <Bet
        bars={ARTICLE_ALPHABET.map((letter, index) => ({
          letter,
          chance: firstChances[index] ?? 0,
          text: percent(firstChances[index] ?? 0),
        }))}
        right={answer.target}
        ghost={isZeros ? undefined : [...answer.zeros.firstChances]}
        sizes={sizes}
        {...layout.bet}
        isLit
      />
    </Part>
  );
}
