import { ChartBox } from "../../chart/ChartBox.tsx";
import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Wire } from "../../network/Wire.tsx";
import {
  type CausalityProps,
  type CausalityView,
  barText,
  isChanged,
  params as settable,
  stateAt,
} from "./causality.ts";
import { type CausalityLayout, layoutCausality } from "./layout.ts";
import { causalityWords as words } from "./words.ts";

const letters = settable.letter.options.map((value) => ({ value, name: value }));

const unmeasured = {
  wide: { width: 680, height: 400 },
  narrow: { width: 330, height: 352 },
} as const;

/** A text and the same with one letter replaced, read side by side, and between them what has moved. */
export const CausalityPicture = ({ view, params, change, description }: CausalityProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <Segments
        label={words.letter(params.at)}
        value={params.letter}
        options={letters}
        onChange={(letter) => change({ letter })}
      />
    </div>
    <div className="causality" role="group" aria-label={description} data-in-sight>
      <ChartBox unmeasured={unmeasured}>
        {({ width, height }) => <Rows view={view} aspect={width / height} />}
      </ChartBox>
    </div>
  </>
);

interface PartProps {
  readonly view: CausalityView;
  readonly layout: CausalityLayout;
}

function Rows({ view, aspect }: { readonly view: CausalityView; readonly aspect: number }) {
  const { rows, cols } = view.answer.hiddenByStep;
  const layout = layoutCausality(rows - 1, cols, aspect);
  return (
    <svg className="net" viewBox={`0 0 ${layout.width} ${layout.height}`}>
      <Reading view={view} layout={layout} which="written" />
      <Reading view={view} layout={layout} which="changed" />
      {isChanged(view) && <Changes view={view} layout={layout} />}
    </svg>
  );
}

/** One text, from left to right: a state after each letter. */
function Reading({ view, layout, which }: PartProps & { readonly which: "written" | "changed" }) {
  const { answer, params, step } = view;
  const isWritten = which === "written";
  const row = isWritten ? layout.above : layout.below;
  const isEmpty = !isWritten && !isChanged(view);
  const read = isWritten ? answer.letters : answer.changedLetters;
  const states = isWritten ? answer.hiddenByStep : answer.changedHiddenByStep;
  return (
    <g className="causality-row" key={`${step} ${params.letter}`}>
      <SvgText
        className="causality-name"
        x={8}
        y={isWritten ? layout.names.above : layout.names.below}
        fontSize={layout.sizes.label}
      >
        {isWritten ? words.written : words.changed}
      </SvgText>
      {read.map((letter, index) => {
        const t = index + 1;
        const isMoved = answer.movedSteps.includes(t);
        const isLit = isChanged(view) ? isMoved : isWritten;
        const isOther = !isWritten && t === params.at;
        return (
          <g
            key={t}
            className="causality-step"
            data-moved={(isChanged(view) && isMoved && !isWritten) || undefined}
            style={{ "--after": Math.max(t - params.at, 0) }}
          >
            <Wire
              {...layout.wireAt(t, row)}
              family="h"
              symbol="Wh"
              isLit={isLit && isChanged(view) && t > params.at}
              isEmpty={isEmpty}
            />
            <Wire
              {...layout.arrowAt(t, row)}
              family="x"
              symbol="Wx"
              isLit={isOther && isChanged(view)}
              isEmpty={isEmpty}
            />
            <SvgText
              className="net-letter"
              data-family="x"
              data-empty={isEmpty || undefined}
              data-other={(isOther && isChanged(view)) || undefined}
              x={layout.middleOf(t)}
              y={row.letterY}
              textAnchor="middle"
              fontSize={layout.sizes.letter}
            >
              {isEmpty ? "" : letter}
            </SvgText>
            <Column
              cells={cellsOf(stateAt(states, t), (unit) => words.state(which, t, unit + 1), {
                largest: 1,
                state: isEmpty ? "empty" : isLit ? "lit" : "back",
              })}
              sizes={layout.sizes}
              {...layout.columnAt(t, row)}
              name={words.column(which, t)}
              isLit={isLit && isChanged(view)}
            />
          </g>
        );
      })}
    </g>
  );
}

/** How far each state has moved: nothing at all before the letter that was replaced. */
function Changes({ view, layout }: PartProps) {
  const { changeByStep, letters: read } = view.answer;
  const most = Math.max(...changeByStep);
  return (
    <g className="causality-changes">
      <path className="causality-floor" d={`M8 ${layout.floor}H${layout.width}`} />
      {layout.isWide && (
        <SvgText
          className="causality-name"
          x={8}
          y={layout.floor + 17}
          fontSize={layout.sizes.label}
        >
          {words.change}
        </SvgText>
      )}
      {read.map((_, index) => {
        const t = index + 1;
        const change = changeByStep[t] ?? 0;
        const bar = layout.barAt(t, most === 0 ? 0 : change / most);
        return (
          <g
            key={t}
            data-still={change === 0 || undefined}
            style={{ "--after": t - view.params.at }}
          >
            <rect {...bar} />
            <SvgText
              x={layout.middleOf(t)}
              y={bar.y - 7}
              textAnchor="middle"
              fontSize={layout.bandText}
            >
              {barText(view, t)}
            </SvgText>
            <SvgText
              className="causality-index"
              x={layout.middleOf(t)}
              y={layout.floor + 17}
              textAnchor="middle"
              fontSize={layout.bandText}
            >
              <SymSpan of="h" t={t} />
            </SvgText>
          </g>
        );
      })}
    </g>
  );
}
