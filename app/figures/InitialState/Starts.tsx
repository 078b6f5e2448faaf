import type { RefObject } from "react";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { type InitialView, lossText, startNames } from "./initialState.ts";
import { type layoutFirstStep, sizes } from "./layout.ts";
import { initialWords as words } from "./words.ts";

interface StartsProps {
  readonly view: InitialView;
  readonly layout: ReturnType<typeof layoutFirstStep>;
  /** Takes the beginning that is read from now. */
  readonly current: RefObject<SVGGElement | null>;
}

/** The three beginnings beside one another, those to come as empty places, and below each what the text costs from it. */
export function Starts({ view, layout, current }: StartsProps) {
  const most = Math.max(...startNames.map((name) => view.answer[name].loss));
  return (
    <>
      <SvgText
        className="net-label"
        data-family="h"
        {...layout.rows.initial}
        fontSize={sizes.label}
      >
        <SymSpan of="h" t={0} />
      </SvgText>
      <SvgText className="initial-name" {...layout.rows.loss} dy="0.36em" fontSize={sizes.cellText}>
        {words.loss}
      </SvgText>
      {startNames.map((name, index) => {
        const start = view.answer[name];
        const isNow = index === view.step;
        const isSeen = index <= view.step;
        return (
          <g key={name} className="initial-start" data-now={isNow || undefined}>
            <SvgText
              className="initial-name"
              {...layout.nameAt(index)}
              textAnchor="middle"
              fontSize={sizes.cellText}
            >
              {words.shelf[name]}
            </SvgText>
            <g ref={isNow ? current : undefined}>
              <Column
                cells={cellsOf(start.initial, (unit) => words.unit("h_0", unit + 1), {
                  largest: 1,
                  state: isNow ? "lit" : isSeen ? "back" : "empty",
                })}
                sizes={sizes}
                {...layout.initialAt(index)}
                name={words.begins(words.starts[name])}
                isLit={isNow}
              />
            </g>
            {isSeen && (
              <g className="initial-loss">
                <rect {...layout.lossAt(index, start.loss / most)} rx={3} />
                <SvgText
                  {...layout.lossTextAt(index)}
                  textAnchor="middle"
                  fontSize={sizes.cellText}
                >
                  {lossText(start)}
                </SvgText>
              </g>
            )}
          </g>
        );
      })}
    </>
  );
}
