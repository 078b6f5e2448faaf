import { useRef } from "react";
import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { Segments } from "../../controls/Segments.tsx";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { type CellState, cellOf, cellsOf, type NetworkCell } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { useTravel } from "../../network/travel.ts";
import { useBroad } from "../../kit/useBroad.ts";
import { untranslated } from "../../words/untranslated.ts";
import { signed } from "../../words/valueText.ts";
import { Formula } from "./Formula.tsx";
import { type DerivationLayout, layoutDerivation } from "./layout.ts";
import {
  type GradientProps,
  type GradientView,
  params as settable,
  sumLine,
  sumText,
} from "./softmaxGradient.ts";
import { gradientWords as words } from "./words.ts";

const timeSteps = Array.from({ length: settable.t.max }, (_, index) => {
  const value = String(index + 1);
  return { value, name: value };
});

/** One line of the derivation at a time, over the numbers that it is about. */
export function SoftmaxGradientPicture({ view, params, change, description }: GradientProps) {
  const control = useRef<HTMLDivElement>(null);
  const layout = layoutDerivation(ARTICLE_ALPHABET.length, useBroad(control));
  return (
    <>
      <div className="net-parts-control" data-export="skip" ref={control}>
        <Segments
          label={words.step}
          value={String(params.t)}
          options={timeSteps}
          onChange={(t) => change({ t: Number(t) })}
        />
      </div>
      <div className="derivation">
        <Parts description={description}>
          <Derivation view={view} layout={layout} />
        </Parts>
      </div>
    </>
  );
}

const columns = [
  { of: "logits", symbol: "z", from: 1 },
  { of: "powers", symbol: "z", from: 1 },
  { of: "probabilities", symbol: "p", from: 0 },
  { of: "oneHot", symbol: "y", from: 3 },
  { of: "gradient", symbol: "z", from: 4 },
] as const;
type ColumnName = (typeof columns)[number]["of"];

/** Columns that the line is about, by the position of the line. */
const litAt: readonly (readonly ColumnName[])[] = [
  ["probabilities"],
  ["powers", "probabilities"],
  ["logits", "powers"],
  ["probabilities", "oneHot"],
  ["probabilities", "oneHot", "gradient"],
];

/** What each line makes of what, in order. */
const movesAt: readonly (readonly (readonly [ColumnName, ColumnName])[])[] = [
  [],
  [
    ["logits", "powers"],
    ["powers", "probabilities"],
  ],
  [["powers", "logits"]],
  [["powers", "probabilities"]],
  [
    ["probabilities", "gradient"],
    ["oneHot", "gradient"],
  ],
];
const MOVE_MS = 380;
const NEXT_MS = 300;
const placeOf = (name: ColumnName) => columns.findIndex(({ of }) => of === name);

interface DrawnProps {
  readonly view: GradientView;
  readonly layout: DerivationLayout;
}

/** Copies of columns that slide onto what is made of them: p and y onto p − y. They stand there unseen. */
function Sliding({ view: { answer, step }, layout }: DrawnProps) {
  const group = useRef<SVGGElement>(null);
  const moves = movesAt[step] ?? [];
  useTravel(step, (isForward) =>
    isForward
      ? moves.map(([from, to], index) => {
          const x = layout.columnAt(placeOf(from)).x - layout.columnAt(placeOf(to)).x;
          return {
            ref: { current: (group.current?.children[index] ?? null) as SVGElement | null },
            frames: [
              { transform: `translate(${x}px, 0px)`, opacity: 1 },
              { transform: "translate(0px, 0px)", opacity: 1, offset: 0.8 },
              { transform: "translate(0px, 0px)", opacity: 0 },
            ],
            delayMs: index * NEXT_MS,
            durationMs: MOVE_MS,
          };
        })
      : [],
  );
  return (
    <g ref={group} aria-hidden="true" data-export="skip">
      {moves.map(([from, to]) => (
        <g key={`${from} ${to}`} className="derivation-sliding">
          <Column
            cells={cellsOf(answer[from], () => "", {
              largest: from === "powers" ? answer.powerSum : 1.5,
            })}
            sizes={layout.sizes}
            {...layout.columnAt(placeOf(to))}
            name=""
            of={columns[placeOf(from)]?.symbol}
            isLit
          />
        </g>
      ))}
    </g>
  );
}

/** The numbers of a column; a target is a whole one. */
function cellsIn({ answer }: GradientView, of: ColumnName, state: CellState): NetworkCell[] {
  const nameOf = (row: number) => words.cell(words.columns[of], ARTICLE_ALPHABET[row] ?? "");
  const shared = {
    state,
    isGradient: of === "gradient",
    largest: of === "powers" ? answer.powerSum : 1.5,
  };
  return of === "oneHot"
    ? Array.from(answer.oneHot, (value, row) =>
        cellOf({ ...shared, name: nameOf(row), value, text: String(value) }),
      )
    : cellsOf(answer[of], nameOf, shared);
}

function Derivation({ view, layout }: DrawnProps) {
  const { answer, step } = view;
  const { sizes } = layout;
  const lit = litAt[step] ?? [];
  return (
    <Part width={layout.width} height={layout.height}>
      <Formula view={view} layout={layout} />
      {ARTICLE_ALPHABET.map((letter, index) => (
        <SvgText
          key={letter}
          {...untranslated}
          className="derivation-letter"
          data-right={index === answer.target || undefined}
          x={layout.letterX}
          y={layout.letterY(index)}
          dy="0.35em"
          textAnchor="middle"
          fontSize={sizes.letter}
        >
          {letter}
        </SvgText>
      ))}
      {columns.map(({ of, symbol, from }, index) => (
        <Column
          key={of}
          cells={cellsIn(view, of, step < from ? "empty" : lit.includes(of) ? "lit" : "back")}
          sizes={sizes}
          {...layout.columnAt(index)}
          name={words.columns[of]}
          of={symbol}
          isGradient={of === "gradient"}
          isLit={lit.includes(of)}
          label={<Label of={of} t={view.params.t} />}
        />
      ))}
      <Sliding view={view} layout={layout} />
      <Sums view={view} layout={layout} />
      {step === 4 && (
        <>
          <SvgText
            className="derivation-sign"
            x={layout.signX(2)}
            y={layout.signY}
            dy="0.35em"
            textAnchor="middle"
            fontSize={sizes.label}
          >
            −
          </SvgText>
          <SvgText
            className="derivation-sign"
            x={layout.signX(3)}
            y={layout.signY}
            dy="0.35em"
            textAnchor="middle"
            fontSize={sizes.label}
          >
            =
          </SvgText>
        </>
      )}
    </Part>
  );
}

/** What a column holds, over it. */
function Label({ of, t }: { readonly of: ColumnName; readonly t: number }) {
  switch (of) {
    case "logits":
      return <SymSpan of="z" t={t} />;
    case "powers":
      return <SvgSpan>{words.short.powers}</SvgSpan>;
    case "probabilities":
      return <SymSpan of="p" t={t} />;
    case "oneHot":
      return <SymSpan of="y" t={t} />;
    case "gradient":
      return <SvgSpan>{words.short.gradient}</SvgSpan>;
  }
}

/** Under the powers what they add up to, and under the slopes that it is nothing. */
function Sums({ view: { answer, step }, layout }: DrawnProps) {
  const sums = [
    ...(step >= 1 ? [{ index: 1, text: sumLine(answer.powers, signed(answer.powerSum)) }] : []),
    ...(step >= 4 ? [{ index: 4, text: sumLine(answer.gradient, sumText(answer.gradient)) }] : []),
  ];
  return sums.map(({ index, text }) => (
    <SvgText
      key={index}
      className="derivation-sum"
      {...layout.sum(index)}
      textAnchor="middle"
      fontSize={layout.sizes.label}
    >
      {text}
    </SvgText>
  ));
}
