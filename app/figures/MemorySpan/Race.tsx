import { RECALLS } from "../../../src/engine/experiments/memorySpan/limits.ts";
import { SvgText } from "../../math/SvgText.tsx";
import type { MemoryLayout } from "./layout.ts";
import { fateOf, Mark } from "./Mark.tsx";
import { GUESSING, type MemoryView, percent } from "./memorySpan.ts";
import { type Cell, CELLS, laneOf, runOf, type Runs, seedsOf, shareOf } from "./race.ts";
import { memoryWords as words } from "./words.ts";

interface RaceProps {
  readonly view: MemoryView;
  readonly layout: MemoryLayout;
  readonly runs: Runs;
}

/** Every network in a lane of its own, on its way from guessing to the finish. */
export function Race({ view, layout, runs }: RaceProps) {
  const { headings, shareX, raceTop, raceBottom, text } = layout;
  const lines = [
    { share: GUESSING, name: words.guessing(percent(GUESSING)), anchor: "start" },
    { share: RECALLS, name: words.finish(percent(RECALLS)), anchor: "end" },
  ] as const;
  return (
    <g className="memory-race">
      {lines.map(({ share, name, anchor }) => (
        <g key={anchor} className="memory-line" data-line={anchor}>
          <path d={`M${shareX(share)} ${raceTop - 4}V${raceBottom + 2}`} />
          <SvgText
            x={anchor === "end" ? layout.finishEnd : shareX(share)}
            y={headings.race}
            fontSize={text.label}
            textAnchor={anchor}
          >
            {name}
          </SvgText>
        </g>
      ))}
      {CELLS.map((cell, index) => (
        <g key={cell}>
          <CellName {...{ view, layout, runs, cell, index }} />
          {seedsOf(view.params).map((seed, lane) => (
            <Runner key={seed} {...{ view, layout, runs, cell, index, seed, lane }} />
          ))}
        </g>
      ))}
    </g>
  );
}

interface OfCell extends RaceProps {
  readonly cell: Cell;
  /** Of the cell among the three */
  readonly index: number;
}

/** A cell's name, and how many of its networks recall. */
function CellName({ view, layout, runs, cell, index }: OfCell) {
  const { text, race } = layout;
  const { recall, ended } = laneOf(runs, cell, view.params);
  const { y, height } = race(index);
  const middle = y + height / 2;
  return (
    <>
      <SvgText className="memory-cell" x={0} y={middle - 0.1 * text.name} fontSize={text.name}>
        {words.cells[cell]}
      </SvgText>
      {ended > 0 && (
        <SvgText
          className="memory-count"
          x={0}
          y={middle + 0.85 * text.name}
          fontSize={0.72 * text.name}
        >
          {words.ofCount(recall, ended)}
        </SvgText>
      )}
    </>
  );
}

/** The network of one seed: how far it has come. */
function Runner(props: OfCell & { readonly seed: number; readonly lane: number }) {
  const { view, layout, runs, cell, index, seed, lane } = props;
  const { shareX, laneY, laneHeight, radius } = layout;
  const run = runOf(runs, cell, view.params, seed);
  const fate = fateOf(run);
  const from = shareX(GUESSING);
  const x = shareX(run ? shareOf(run) : GUESSING);
  const y = laneY(index, lane);
  return (
    <g data-fate={fate}>
      <path className="memory-lane" d={`M${from} ${y}H${shareX(1)}`} />
      <rect
        className="memory-way"
        x={from}
        y={y - laneHeight / 2}
        width={Math.max(x - from, 0)}
        height={laneHeight}
        rx={laneHeight / 4}
      />
      <g className="memory-runner" style={{ transform: `translate(${x}px, ${y}px)` }}>
        <Mark fate={fate} radius={radius} />
      </g>
    </g>
  );
}
