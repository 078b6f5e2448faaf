import { Sym } from "../../math/Sym.tsx";
import { stageWords } from "./words.ts";
import { sizeOf } from "./arithmetic.ts";
import { cell, knownFrom } from "./cells.ts";
import { Edge } from "./Edge.tsx";
import { NumberCell } from "./NumberCell.tsx";
import { ProbabilityBars } from "./ProbabilityBars.tsx";
import { useStage, viewOf } from "./stage.ts";

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** One time step of the graph: the letter, its one-hot column, the memory, the guess. */
export function TimeColumn({ t }: { readonly t: number }) {
  const stage = useStage();
  const { run, walk, step } = stage;
  const { hiddenSize: H, alphabetSize: V } = sizeOf(run);
  const hasGradient = knownFrom(walk, cell("dh", t, 0)) <= step.leafEnd;
  const isNow = step.operation.t === t;
  const isReached = knownFrom(walk, cell("a", t, 0)) <= step.leafEnd || isNow;
  const loss = viewOf(stage, cell("L", t));
  const style = { gridColumn: 2 * t + 1 };
  return (
    <div
      className="time-column"
      style={style}
      data-column={t}
      data-now={isNow || undefined}
      data-reached={isReached || undefined}
    >
      <ProbabilityBars t={t} />
      <Edge kind="output" t={t} />
      <div className="hidden-node" data-symbol="h" data-compact={H > 4 || undefined}>
        <div className="hidden-name">
          <Sym of="h" t={t} />
        </div>
        <div className="hidden-units" data-group data-cols={H} data-family="h">
          {range(H).map((i) => (
            <NumberCell key={i} cell={cell("h", t, i)} isTabStop={i === 0} />
          ))}
        </div>
        <div className="hidden-gradient" data-group data-cols={H} data-family="grad">
          {hasGradient &&
            range(H).map((i) => <NumberCell key={i} cell={cell("dh", t, i)} isTabStop={i === 0} />)}
        </div>
      </div>
      <Edge kind="input" t={t} />
      <div className="one-hot" translate="no" data-symbol="x" aria-hidden="true">
        {range(V).map((v) => (
          <span key={v} data-on={run.letters[t - 1] === run.alphabet[v] || undefined}>
            {run.letters[t - 1] === run.alphabet[v] ? 1 : 0}
          </span>
        ))}
      </div>
      <div className="column-letter">
        <span>{stageWords.letter(run.letters[t - 1] ?? "")}</span>
        <small>{stageWords.stepNumber(t)}</small>
        <span className="column-loss" data-family="grad">
          {loss.value !== null && (
            <>
              <Sym of="L" t={t} />
              <span translate="no">{` ${loss.text}`}</span>
            </>
          )}
        </span>
      </div>
    </div>
  );
}
