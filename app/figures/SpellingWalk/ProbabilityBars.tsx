import { cell, keyOf } from "./cells.ts";
import { stageWords } from "./words.ts";
import { spokenName } from "./names.ts";
import { spokenState } from "./NumberCell.tsx";
import { useStage, viewOf } from "./stage.ts";

/** The guess of one step: a bar from zero for each letter; the right letter is underlined. */
export function ProbabilityBars({ t }: { readonly t: number }) {
  const stage = useStage();
  const { run } = stage;
  const target = run.letters[t] ?? "";
  return (
    <div
      className="bars"
      data-symbol="p"
      data-group
      data-cols={run.alphabet.length}
      data-family="y"
    >
      {run.alphabet.map((letter, v) => {
        const one = cell("y", t, v);
        const view = viewOf(stage, one);
        const { state, value, relation, isChanged } = view;
        const spoken = [
          `${spokenName(run, one, stage.notation)}: ${spokenState(view)}`,
          ...(letter === target ? [stageWords.rightLetter] : []),
        ].join(", ");
        return (
          <button
            key={letter}
            type="button"
            className="bar"
            data-cell={keyOf(one)}
            data-state={state}
            data-relation={relation ?? undefined}
            data-changed={isChanged || undefined}
            data-target={letter === target || undefined}
            tabIndex={v === 0 ? 0 : -1}
            aria-label={spoken}
            aria-describedby={relation === "self" ? "explain" : undefined}
          >
            <span className="bar-room">
              <span className="bar-fill" style={{ blockSize: `${100 * (value ?? 0)}%` }} />
            </span>
            <span className="bar-letter">{letter}</span>
          </button>
        );
      })}
    </div>
  );
}
