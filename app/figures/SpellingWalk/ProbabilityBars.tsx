import { cell, keyOf } from "./cells.ts";
import { spokenName } from "./names.ts";
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
        const { state, text, value, relation, isChanged } = viewOf(stage, one);
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
            aria-label={`${spokenName(run, one)}: ${text === "" ? "?" : text}`}
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
