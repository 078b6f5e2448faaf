import { useRef } from "react";
import { amount } from "../../chart/tickText.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Part } from "../../network/Parts.tsx";
import { appearFrames, pathFrames, useTravel } from "../../network/travel.ts";
import { Wire } from "../../network/Wire.tsx";
import { useAppState } from "../../store/appStore.ts";
import { matrixIds } from "./selection.ts";
import { gradientText, selectionOf, type TriangleView } from "./triangle.ts";
import { layoutWalk } from "./layoutWalk.ts";
import { triangleWords as words } from "./words.ts";

type Layout = ReturnType<typeof layoutWalk>;

/** A number for each thing that can be looked at, so that each new one is travelled to. */
function numberOf(view: TriangleView): number {
  const { matrix, t, k, apart } = selectionOf(view);
  return [t, k, apart].reduce<number>(
    (number, one) => 100 * number + (one ?? -1) + 1,
    matrixIds.indexOf(matrix),
  );
}

/** What tells of the figure how the walk ends: the product's numbers, the sentence, and what became of a guess */
const toldBy = (drawing: Element | null): Iterable<Element> =>
  drawing
    ?.closest(".figure-body")
    ?.querySelectorAll(".triangle-product .net-cell, .figure-sentence, .figure-verdict") ?? [];

/** Each term slides from its loss to its step; what the step holds of them, and all that tells of it, comes after them. */
function useSharesTravel(view: TriangleView, { travellers }: Layout) {
  const drawing = useRef<SVGGElement>(null);
  useTravel(
    numberOf(view),
    () => {
      const all = (selector: string) => [
        ...(drawing.current?.querySelectorAll<SVGElement>(selector) ?? []),
      ];
      const longest = Math.max(...travellers.map(({ durationMs }) => durationMs), 0);
      return [
        ...all(".triangle-traveller").flatMap((current, index) => {
          const way = travellers[index];
          if (!way) return [];
          const frames = pathFrames(way.points).map((frame, at) => ({
            ...frame,
            opacity: 1,
            transform: `${String(frame["transform"])} scale(${way.scales[at] ?? 1})`,
          }));
          return [{ ref: { current }, frames, durationMs: way.durationMs }];
        }),
        ...[...all(".triangle-share, .triangle-numbers"), ...toldBy(drawing.current)].map(
          (current) => ({
            ref: { current },
            frames: appearFrames,
            delayMs: longest,
            durationMs: 120,
          }),
        ),
      ];
    },
    Infinity,
  );
  return drawing;
}

/** What arrives at a state: its numbers, or where there are too many its norm. */
const textsOf = (values: Float64Array, hasNumbers: boolean) =>
  hasNumbers ? Array.from(values, gradientText) : [amount(Math.hypot(...values), 1)];

/** The strip: each loss, the state below it, the letter that was read, and the way of the gradient that is looked at. */
export function Walk({ view }: { readonly view: TriangleView }) {
  const { answer } = view;
  const isProjected = useAppState(({ mode }) => mode === "present");
  const layout = layoutWalk(view, isProjected);
  const drawing = useSharesTravel(view, layout);
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.walk} ref={drawing}>
        {layout.times.map(({ step, x, isLit, isEnd }) => (
          <g key={step} className="triangle-step" data-lit={isLit || undefined}>
            <SvgText
              className="net-loss"
              x={x}
              y={layout.loss}
              textAnchor="middle"
              fontSize={layout.fontSize}
            >
              <SymSpan of="L" t={step} />
            </SvgText>
            <circle
              className="triangle-state"
              data-end={isEnd || undefined}
              cx={x}
              cy={layout.state}
              r={layout.radius}
            />
            <SvgText
              className="net-letter"
              data-family="x"
              x={x}
              y={layout.letter}
              textAnchor="middle"
              fontSize={layout.letterSize}
            >
              {answer.letters[step - 1]}
            </SvgText>
          </g>
        ))}
        {layout.flows.map(({ key, from, to, thickness }) => (
          <g key={key} className="triangle-flow">
            <Wire from={from} to={to} family="grad" thickness={thickness} />
          </g>
        ))}
        {layout.shares.map(({ step, ...box }) => (
          <rect key={step} className="triangle-share" {...box} rx={1.5} />
        ))}
        <g aria-hidden="true" data-export="skip">
          {layout.travellers.map(({ key, box }) => (
            <rect key={key} className="triangle-traveller" {...box} rx={1.5} />
          ))}
        </g>
        {layout.numbers.map(({ step, x, values }) => (
          <g key={step} className="triangle-numbers">
            {textsOf(values, layout.hasNumbers).map((text, row) => (
              <SvgText
                // oxlint-disable-next-line react/no-array-index-key -- a unit is told by its place
                key={row}
                x={x}
                y={layout.line(row)}
                textAnchor="middle"
                fontSize={layout.fontSize}
              >
                {text}
              </SvgText>
            ))}
          </g>
        ))}
      </g>
    </Part>
  );
}
