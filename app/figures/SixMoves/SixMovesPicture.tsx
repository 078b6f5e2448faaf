import { useRef } from "react";
import { SvgText } from "../../math/SvgText.tsx";
import { Bet } from "../../network/Bet.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import { FilmStrip } from "../../network/FilmStrip.tsx";
import { Gap } from "../../network/Gap.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { useAppState } from "../../store/appStore.ts";
import { percent } from "../../words/valueText.ts";
import { BackFlow } from "./BackFlow.tsx";
import { layoutStrip, stripSizesOf, trackOf } from "./layout.ts";
import {
  chanceAt,
  isReached,
  letterAfter,
  lossText,
  moveOf,
  moves,
  type MovesProps,
  type MovesView,
  passOf,
  stateAt,
} from "./sixMoves.ts";
import { useMovesTravel } from "./useMovesTravel.ts";
import { Plates } from "./Plates.tsx";
import { movesWords as words } from "./words.ts";

/** What is learnt, its gradient, and what is computed; each move lights what it changes. */
export function SixMovesPicture({ view, description, goTo }: MovesProps) {
  const isProjected = useAppState(({ mode }) => mode === "present");
  return (
    <>
      <Ring step={view.step} goTo={goTo} />
      <Parts description={description}>
        <Plates view={view} isProjected={isProjected} />
        <Computed view={view} isProjected={isProjected} />
      </Parts>
    </>
  );
}

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

interface ComputedProps {
  readonly view: MovesView;
  /** Projected, a frame's units stand side by side. */
  readonly isProjected: boolean;
}

function Computed({ view, isProjected }: ComputedProps) {
  const stripSizes = stripSizesOf(isProjected);
  const { answer } = view;
  const pass = passOf(view);
  const move = moveOf(view);
  const layout = layoutStrip(answer.letters.length, pass.hiddenByStep.cols, isProjected);
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
            track={trackOf(bet, stripSizes)}
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
              direction={isProjected ? "across" : "down"}
            />
          )}
          renderBet={betOf}
        />
        {move === "backward" && <BackFlow answer={answer} frames={layout.strip.frames} />}
      </g>
    </Part>
  );
}
