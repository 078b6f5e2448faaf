import { useRef } from "react";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Part } from "../../network/Parts.tsx";
import { Plate } from "../../network/Plate.tsx";
import { flowBackFrames, useTravel } from "../../network/travel.ts";
import { type InitialView, startNameOf, startNames, startOf } from "./initialState.ts";
import { layoutGradients, sizes } from "./layout.ts";
import { initialWords as words } from "./words.ts";

/** When they begin to come back, and how long it takes them. */
const BACK_MS = 300;

/** What the first step gives back to learn from: crimson, one scale for all three beginnings. */
export function Gradients({ view }: { readonly view: InitialView }) {
  const isLearnt = startNameOf(view) === "learnt";
  const { firstShare } = startOf(view);
  // What is learnt has gone against the gradient at zeros: that is the one to see beside it.
  const { gradInitial } = isLearnt ? view.answer.zeros : startOf(view);
  const layout = layoutGradients(gradInitial.length);
  const largest = Math.max(
    ...startNames.flatMap((name) => [
      ...view.answer[name].firstShare.data.map(Math.abs),
      ...view.answer[name].gradInitial.map(Math.abs),
    ]),
  );
  const all = useRef<SVGGElement>(null);
  useTravel(
    view.step,
    () => [{ ref: all, frames: flowBackFrames, delayMs: BACK_MS, durationMs: BACK_MS }],
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
        {isLearnt && (
          <SvgText
            className="net-note"
            {...layout.columnNote}
            textAnchor="middle"
            fontSize={sizes.label}
          >
            {words.gradientNote}
          </SvgText>
        )}
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
