import { amount } from "../../chart/tickText.ts";
import { Current } from "../../network/Current.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import { CURRENT } from "./layout.ts";
import type { MovesView } from "./sixMoves.ts";
import { movesWords as words } from "./words.ts";

interface BackFlowProps {
  readonly answer: MovesView["answer"];
  readonly frames: readonly StripFrame[];
}

/** The gradient on its way back: into each state from its own loss, and from the step after it; drawn in the order in which it flows. */
export const BackFlow = ({ answer, frames }: BackFlowProps) =>
  frames.toReversed().map(({ t, wires: { output, memory } }) => {
    const direct = answer.directNormByStep[t - 1] ?? 0;
    const arriving = answer.gradientNormByStep[t - 1] ?? 0;
    const returning = answer.returningNormByStep[t - 2] ?? 0;
    return (
      <g key={t}>
        {direct > 0 && (
          <g transform={`translate(${output.from.x} 0) rotate(-90)`}>
            <Current
              points={[
                { x: -output.from.y + CURRENT.tip, value: direct },
                { x: -output.to.y, value: direct },
              ]}
              y={0}
              {...CURRENT}
              name={words.direct(t)}
              text={amount(direct)}
            />
          </g>
        )}
        {returning > 0 && (
          <Current
            points={[
              { x: memory.from.x + CURRENT.tip, value: returning },
              { x: memory.to.x, value: arriving },
            ]}
            y={memory.from.y}
            {...CURRENT}
            name={words.returning(t - 1)}
            text={amount(returning)}
          />
        )}
      </g>
    );
  });
