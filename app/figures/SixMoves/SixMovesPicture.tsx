import { useRef } from "react";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Bet } from "../../network/Bet.tsx";
import type { Point } from "../../network/boxes.ts";
import { cellBox } from "../../network/CellGrid.tsx";
import { cellsOf, type NetworkCell } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import { FilmStrip } from "../../network/FilmStrip.tsx";
import { Gap } from "../../network/Gap.tsx";
import { NumberCell } from "../../network/NumberCell.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { Plate } from "../../network/Plate.tsx";
import { percent } from "../../words/valueText.ts";
import { BackFlow } from "./BackFlow.tsx";
import { layoutPlates, layoutStrip, sizes, stripSizes, trackOf } from "./layout.ts";
import {
  chanceAt,
  gradientOf,
  isReached,
  letterAfter,
  lossText,
  moveOf,
  moves,
  type MovesProps,
  type MovesView,
  passOf,
  plateBefore,
  plateOf,
  stateAt,
} from "./sixMoves.ts";
import { useMovesTravel } from "./useMovesTravel.ts";
import { movesWords as words } from "./words.ts";

/** What is learnt, its gradient, and what is computed; each move lights what it changes. */
export const SixMovesPicture = ({ view, description, goTo }: MovesProps) => (
  <>
    <Ring step={view.step} goTo={goTo} />
    <Parts description={description}>
      <Plates view={view} />
      <Computed view={view} />
    </Parts>
  </>
);

/** The moves in their order; from the last, training goes back to the second. */
const Ring = ({ step, goTo }: { readonly step: number; readonly goTo: MovesProps["goTo"] }) => (
  <ol className="six-moves" aria-label={words.ring} data-export="skip">
    {moves.map((move, index) => (
      <li key={move}>
        <button
          type="button"
          aria-current={index === step ? "step" : undefined}
          onClick={() => goTo(index)}
        >
          {words.moves[move]}
        </button>
      </li>
    ))}
  </ol>
);

interface ViewProp {
  readonly view: MovesView;
}

function Plates({ view }: ViewProp) {
  const { matrix } = view.params;
  const weights = plateOf(view);
  const before = plateBefore(view);
  const gradient = gradientOf(view);
  const layout = layoutPlates(weights.rows, weights.cols);
  const move = moveOf(view);
  const isKnown = move === "backward" || move === "update";
  const nameAt = (index: number) =>
    words.cell(Math.floor(index / weights.cols) + 1, (index % weights.cols) + 1);
  const isLit = move === "initialise" || move === "update";
  const slopes = cellsOf(gradient.data, nameAt, {
    isGradient: true,
    largest: gradient.data.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
    state: isKnown ? "lit" : "empty",
  });
  return (
    <Part width={layout.width} height={layout.height}>
      <SvgText className="net-note" {...layout.names.first} fontSize={sizes.label}>
        {words.learnt}
      </SvgText>
      <g className="six-moves-plate">
        <Plate
          of={matrix}
          cells={cellsOf(weights.data, nameAt, { state: isLit ? "lit" : "back" }).map(
            (cell, index) =>
              move === "update" && weights.data[index] !== before.data[index]
                ? { ...cell, mark: "changed" }
                : cell,
          )}
          columns={weights.cols}
          sizes={sizes}
          {...layout.plate}
          name={words.plate(matrix)}
        />
      </g>
      <SvgText className="net-note" {...layout.names.second} fontSize={sizes.label}>
        {words.gradient}
      </SvgText>
      <g className="six-moves-gradient">
        <Plate
          of={matrix}
          cells={slopes}
          columns={gradient.cols}
          sizes={sizes}
          {...layout.gradient}
          name={words.gradientPlate(matrix)}
          isGradient
          label={
            <>
              <SvgSpan>∂</SvgSpan>
              <SymSpan of="loss" />
              <SvgSpan>/∂</SvgSpan>
              <SymSpan of={matrix} />
            </>
          }
        />
      </g>
      {move === "update" && (
        <>
          <Fleeting
            className="six-moves-before"
            cells={cellsOf(before.data, nameAt)}
            columns={before.cols}
            at={layout.cells.first}
          />
          <Fleeting
            className="six-moves-going"
            cells={slopes}
            columns={gradient.cols}
            at={layout.cells.second}
          />
        </>
      )}
    </Part>
  );
}

interface FleetingProps {
  readonly className: string;
  readonly cells: readonly NetworkCell[];
  readonly columns: number;
  readonly at: Point;
}

/** Copies of cells that are seen on their way alone: the old weights, and what is taken from them. */
const Fleeting = ({ className, cells, columns, at }: FleetingProps) => (
  <g
    className={`six-moves-fleeting ${className}`}
    transform={`translate(${at.x} ${at.y})`}
    aria-hidden="true"
    data-export="skip"
  >
    {cells.map((cell, index) => (
      <NumberCell
        key={cell.name}
        cell={cell}
        box={cellBox(index, columns, sizes)}
        fontSize={sizes.cellText}
      />
    ))}
  </g>
);

function Computed({ view }: ViewProp) {
  const { answer } = view;
  const pass = passOf(view);
  const move = moveOf(view);
  const layout = layoutStrip(answer.letters.length, pass.hiddenByStep.cols);
  const isRead = isReached(view, "forward");
  const isNew = move === "forward" || move === "repeat";
  const isPriced = isReached(view, "loss");
  const strip = useRef<SVGGElement>(null);
  useMovesTravel(strip, view.step, move);
  const betOf = ({ t, bet }: StripFrame) => {
    const chance = chanceAt(answer, pass, t);
    const before = chanceAt(answer, answer.pass, t);
    return (
      <>
        <Bet
          bars={[
            {
              letter: letterAfter(answer, t),
              chance: isRead ? chance : null,
              text: isRead ? percent(chance) : "",
            },
          ]}
          right={0}
          ghost={move === "repeat" ? [before] : undefined}
          sizes={stripSizes}
          x={bet.x}
          y={bet.y}
          isLit={isNew}
        />
        {isPriced && (
          <Gap
            track={trackOf(bet)}
            chance={chance}
            text={lossText(pass.lossByStep[t - 1] ?? 0)}
            fontSize={stripSizes.label}
          />
        )}
      </>
    );
  };
  return (
    <Part width={layout.width} height={layout.height}>
      <SvgText className="net-note" {...layout.name} fontSize={stripSizes.label}>
        {words.computed}
      </SvgText>
      <g ref={strip} className="six-moves-strip" transform={`translate(0 ${layout.top})`}>
        <FilmStrip
          layout={layout.strip}
          sizes={stripSizes}
          name={words.computed}
          inputs={answer.letters}
          lit={null}
          computed={isRead ? answer.letters.length : 0}
          renderColumn={({ t, column }) => (
            <Column
              cells={cellsOf(stateAt(pass, t), (unit) => words.unit(t, unit + 1), {
                largest: 1,
                state: isRead ? (isNew ? "lit" : "back") : "empty",
              })}
              sizes={stripSizes}
              x={column.x}
              y={column.y}
              name={words.state(t)}
              isLit={isNew}
            />
          )}
          renderBet={betOf}
        />
        {move === "backward" && <BackFlow answer={answer} frames={layout.strip.frames} />}
      </g>
    </Part>
  );
}
