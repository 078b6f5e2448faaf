import { useRef } from "react";
import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { Segments } from "../../controls/Segments.tsx";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Bet } from "../../network/Bet.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { Plate } from "../../network/Plate.tsx";
import { appearFrames, comingFrom, flowBackFrames, useTravel } from "../../network/travel.ts";
import { Wire } from "../../network/Wire.tsx";
import { percent } from "../../words/valueText.ts";
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
import { layoutFirstStep, layoutGradients, sizes } from "./layout.ts";
import { Losses } from "./Losses.tsx";
import { initialWords as words } from "./words.ts";

const ARRIVE_MS = 350;

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

/** The first step from the state that it begins with, what it gives back to learn from, and what the text costs. */
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
        <Gradients view={view} />
        <Losses view={view} />
      </Parts>
    </div>
  </>
);

interface ViewProp {
  readonly view: InitialView;
}

function FirstStep({ view }: ViewProp) {
  const { answer } = view;
  const { initial, firstHidden, firstChances } = startOf(view);
  const isZeros = startNameOf(view) === "zeros";
  const layout = layoutFirstStep(initial.length, ARTICLE_ALPHABET.length);
  const [before, arriving, made] = [
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
  ];
  useTravel(
    view.step,
    () => [
      {
        ref: before,
        frames: arrivingFrames(before.current, startNameOf(view)),
        durationMs: ARRIVE_MS,
      },
      {
        ref: arriving,
        frames: [
          { transform: `translate(${layout.initial.x - layout.first.x}px, 0px)`, opacity: 1 },
          { transform: "translate(0px, 0px)", opacity: 0 },
        ],
        delayMs: ARRIVE_MS,
        durationMs: ARRIVE_MS,
      },
      { ref: made, frames: appearFrames, delayMs: 2 * ARRIVE_MS - 150 },
    ],
    2,
  );
  const cells = cellsOf(initial, (unit) => words.unit("h_0", unit + 1), {
    largest: 1,
    state: isZeros ? "back" : "lit",
  });
  return (
    <Part width={layout.width} height={layout.height}>
      <Wire
        {...layout.memory}
        family="h"
        symbol="Wh"
        label={<SymSpan of="Wh" />}
        isLit={!isZeros}
        isEmpty={isZeros}
      />
      <Wire {...layout.input} family="x" symbol="Wx" label={<SymSpan of="Wx" />} isLit />
      <Wire {...layout.output} family="y" symbol="Wy" isLit />
      <g ref={before}>
        <Column
          cells={cells}
          sizes={sizes}
          {...layout.initial}
          name="h_0"
          label={<SymSpan of="h" t={0} />}
          isLit={!isZeros}
        />
      </g>
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
        <Column cells={cells} sizes={sizes} {...layout.first} name="" isLit={!isZeros} />
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

/** Crimson, one scale for all three starts. */
function Gradients({ view }: ViewProp) {
  const { firstShare, gradInitial } = startOf(view);
  const layout = layoutGradients(gradInitial.length);
  const largest = Math.max(
    ...startNames.flatMap((name) => [
      ...view.answer[name].firstShare.data.map(Math.abs),
      ...view.answer[name].gradInitial.map(Math.abs),
    ]),
  );
  const isLearnt = startNameOf(view) === "learnt";
  const all = useRef<SVGGElement>(null);
  useTravel(
    view.step,
    () => [{ ref: all, frames: flowBackFrames, delayMs: 2 * ARRIVE_MS, durationMs: ARRIVE_MS }],
    2,
  );
  return (
    <Part width={layout.width} height={layout.height}>
      <g ref={all}>
        <Plate
          of="Wh"
          cells={cellsOf(
            firstShare.data,
            (index) =>
              words.cell(Math.floor(index / firstShare.cols) + 1, (index % firstShare.cols) + 1),
            { isGradient: true, largest },
          )}
          columns={firstShare.cols}
          sizes={sizes}
          {...layout.plate}
          name={words.share}
          isGradient
          label={
            <>
              <Slope />
              <SymSpan of="Wh" />
            </>
          }
        />
        <SvgText className="net-note" {...layout.note} fontSize={sizes.label}>
          {words.shareNote}
        </SvgText>
        <g className="initial-gradient">
          <Column
            isGradient
            cells={cellsOf(gradInitial, (unit) => words.unit(words.gradient, unit + 1), {
              isGradient: true,
              largest,
              state: isLearnt ? "lit" : "back",
            })}
            sizes={sizes}
            {...layout.column}
            name={words.gradient}
            label={
              <>
                <Slope />
                <SymSpan of="h" t={0} />
              </>
            }
            isLit={isLearnt}
          />
        </g>
      </g>
    </Part>
  );
}

const Slope = () => (
  <>
    <SvgSpan>∂</SvgSpan>
    <SymSpan of="loss" />
    <SvgSpan>/∂</SvgSpan>
  </>
);
