import type { KeyboardEvent } from "react";
import { SvgText } from "../../math/SvgText.tsx";
import type { MemoryLayout } from "./layout.ts";
import { fateOf, Mark } from "./Mark.tsx";
import { GUESSING, type MemoryProps, type MemoryView } from "./memorySpan.ts";
import {
  type Cell,
  CELLS,
  type Gap,
  laneOf,
  params,
  runOf,
  type Runs,
  seedsOf,
  shareOf,
} from "./race.ts";
import { memoryWords as words } from "./words.ts";

const GAPS = params.gap.options;

interface BoardProps {
  readonly view: MemoryView;
  readonly layout: MemoryLayout;
  readonly runs: Runs;
  readonly change: MemoryProps["change"];
}

/** Every network at every distance that was tried. A click or a key chooses the distance of the race. */
export function Board({ view, layout, runs, change }: BoardProps) {
  const { text, headings, boardLeft, size, columnBox, columnMiddle } = layout;
  const now = GAPS.indexOf(view.params.gap);
  const choose = (index: number): void => {
    const gap = GAPS[Math.min(Math.max(index, 0), GAPS.length - 1)];
    if (gap !== undefined && gap !== view.params.gap) change({ gap });
  };
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      Home: 0,
      End: GAPS.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <g className="memory-board">
      <SvgText className="memory-heading" x={boardLeft} y={headings.board} fontSize={text.label}>
        {words.board}
      </SvgText>
      {CELLS.map((cell, index) => (
        <g key={cell}>
          {layout.isNarrow && (
            <SvgText
              className="memory-cell"
              x={0}
              y={layout.boardY(index, 0.5)}
              fontSize={text.name}
            >
              {words.cells[cell]}
            </SvgText>
          )}
          <path
            className="memory-chance"
            d={`M${boardLeft} ${layout.boardY(index, GUESSING)}H${size.width}`}
          />
        </g>
      ))}
      <g
        className="memory-columns"
        role="slider"
        tabIndex={0}
        aria-label={words.gap}
        aria-valuemin={Number(GAPS[0])}
        aria-valuemax={Number(GAPS.at(-1))}
        aria-valuenow={Number(view.params.gap)}
        aria-valuetext={words.lettersAt(view.params.gap)}
        onKeyDown={press}
      >
        {GAPS.map((gap, index) => (
          <g
            key={gap}
            role="presentation"
            className="memory-column"
            data-lit={gap === view.params.gap || undefined}
            onClick={() => choose(index)}
          >
            <rect {...columnBox(gap)} rx={6} />
            <SvgText
              className="memory-gap"
              x={columnMiddle(gap)}
              y={headings.gaps}
              fontSize={text.label}
              textAnchor="middle"
            >
              {gap}
            </SvgText>
            {CELLS.map((cell, which) => (
              <Tried key={cell} {...{ view, layout, runs, gap, cell }} index={which} />
            ))}
          </g>
        ))}
      </g>
    </g>
  );
}

interface TriedProps extends Omit<BoardProps, "change"> {
  readonly gap: Gap;
  readonly cell: Cell;
  readonly index: number;
}

/** The networks of a cell over one distance: each as high as it is right, and how many recall. */
function Tried({ view, layout, runs, gap, cell, index }: TriedProps) {
  const { text, columnMiddle, dotX, boardY, countY, dot } = layout;
  const set = { ...view.params, gap };
  const { recall, ended } = laneOf(runs, cell, set);
  return (
    <>
      {seedsOf(set).map((seed, place) => {
        const run = runOf(runs, cell, set, seed);
        const y = boardY(index, run ? shareOf(run) : GUESSING);
        return (
          <g
            key={seed}
            className="memory-runner"
            style={{ transform: `translate(${dotX(gap, place)}px, ${y}px)` }}
          >
            <Mark fate={fateOf(run)} radius={dot} />
          </g>
        );
      })}
      {ended > 0 && (
        <SvgText
          className="memory-count"
          x={columnMiddle(gap)}
          y={countY(index)}
          fontSize={text.label}
          textAnchor="middle"
        >
          {`${recall}/${ended}`}
        </SvgText>
      )}
    </>
  );
}
