import { useRef } from "react";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Part } from "../../network/Parts.tsx";
import { appearFrames, flowBackFrames, useTravel } from "../../network/travel.ts";
import { type InitialView, startNameOf, startNames, startOf } from "./initialState.ts";
import { layoutAdded, sizes } from "./layout.ts";
import { initialWords as words } from "./words.ts";

/** When the state has come along the wire, and when its gradient begins to come back. */
const COME_MS = 400;
const BACK_MS = 300;

/** What memory adds to the first sums; of what is learnt also the gradient that has changed it, in crimson. */
export function Added({ view }: { readonly view: InitialView }) {
  const isLearnt = startNameOf(view) === "learnt";
  const { recurrentProduct } = startOf(view);
  // What is learnt has gone against the gradient at zeros: that is the one to see beside it.
  const { gradInitial } = view.answer.zeros;
  const layout = layoutAdded(recurrentProduct.length);
  const most = startNames.flatMap((name) => [...view.answer[name].recurrentProduct].map(Math.abs));
  const [sum, gradient] = [useRef<SVGGElement>(null), useRef<SVGGElement>(null)];
  useTravel(
    view.step,
    () => [
      { ref: sum, frames: appearFrames, delayMs: COME_MS },
      { ref: gradient, frames: flowBackFrames, durationMs: BACK_MS },
    ],
    2,
  );
  return (
    <Part width={layout.width} height={layout.height}>
      <g ref={sum}>
        <Column
          cells={cellsOf(recurrentProduct, (unit) => words.unit(words.added, unit + 1), {
            largest: Math.max(...most),
          })}
          sizes={sizes}
          {...layout.sum}
          name={words.added}
          label={
            <>
              <SymSpan of="Wh" />
              <SymSpan of="h" t={0} />
            </>
          }
        />
        <SvgText
          className="net-note"
          {...layout.sumNote}
          textAnchor="middle"
          fontSize={sizes.label}
        >
          {words.addedNote}
        </SvgText>
      </g>
      {isLearnt && (
        <g ref={gradient}>
          <SvgText
            className="net-note"
            {...layout.gradientNote}
            textAnchor="middle"
            fontSize={sizes.label}
          >
            {words.gradientNote}
          </SvgText>
          <g className="initial-gradient">
            <Column
              isGradient
              cells={cellsOf(gradInitial, (unit) => words.unit(words.gradient, unit + 1), {
                isGradient: true,
                largest: Math.max(...gradInitial.map(Math.abs)),
              })}
              sizes={sizes}
              {...layout.gradient}
              name={words.gradient}
              label={
                <>
                  <SvgSpan>∂</SvgSpan>
                  <SymSpan of="loss" />
                  <SvgSpan>/∂</SvgSpan>
                  <SymSpan of="h" t={0} />
                </>
              }
              isLit
            />
          </g>
        </g>
      )}
    </Part>
  );
}
