import { type SubmitEvent, useId, useMemo, useState } from "react";
import { useOpenQuestion } from "../../../kit/frame/question.ts";
import { plainText, RichText } from "../../../math/RichText.tsx";
import { cell, keyOf } from "../cells.ts";
import { spokenName } from "../names.ts";
import { useStage } from "../stage.ts";
import { LONGEST_ANSWER } from "./answers.ts";
import { byHandFormWords as words } from "../laterWords.ts";
import { byHandWords } from "./byHandWords.ts";
import { useByHand } from "./useByHand.ts";

/** One blank for each number of a memory: judged by the engine's numbers, with a word on what was forgotten. */
export function ByHandForm() {
  const id = useId();
  const { run, notation } = useStage();
  const { answers, isOpen, answer, show, again } = useByHand(run);
  const [drafts, setDrafts] = useState<Readonly<Record<number, string>>>({});
  useOpenQuestion(
    useMemo(() => (isOpen ? { subjects: [], choices: [], reveal: show } : null), [isOpen, show]),
  );
  const t = run.byHand?.timeStep ?? 1;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    for (const { unit } of answers) {
      const draft = drafts[unit];
      if (draft !== undefined && draft.trim() !== "") answer(unit, draft);
    }
    setDrafts({});
  }

  const wrong = answers.find(({ state, unit }) => state === "wrong" && drafts[unit] === undefined);
  const isShown = answers.some(({ state }) => state === "shown");
  const hint = wrong
    ? words.about(wrong.unit + 1, wrong.hint)
    : !isOpen
      ? isShown
        ? words.shown
        : words.solved
      : answers.some(({ isOutdated }) => isOutdated)
        ? words.outdated
        : words.how;

  return (
    <form className="by-hand" noValidate onSubmit={submit} data-export="skip">
      <div
        className="by-hand-blanks"
        role="group"
        aria-label={plainText(byHandWords.title(t), notation)}
      >
        {answers.map(({ unit, state, text }) => {
          const one = cell("h", t, unit);
          const isOver = state === "right" || state === "shown";
          return (
            <label key={unit} data-state={state}>
              <span>{words.unit(unit + 1)}</span>
              <input
                className="field"
                type="text"
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                enterKeyHint="done"
                maxLength={LONGEST_ANSWER}
                data-cell={keyOf(one)}
                aria-label={spokenName(run, one, notation)}
                aria-describedby={`${id}-hint`}
                aria-invalid={state === "wrong" && drafts[unit] === undefined}
                readOnly={isOver}
                value={isOver ? text : (drafts[unit] ?? text)}
                onChange={({ currentTarget: { value } }) =>
                  setDrafts((before) => ({ ...before, [unit]: value }))
                }
              />
            </label>
          );
        })}
      </div>
      <div className="by-hand-buttons">
        {isOpen ? (
          <>
            <button type="submit" className="button button-strong">
              {words.check}
            </button>
            <button type="button" className="button" onClick={show}>
              {words.show}
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={again}>
            {words.again}
          </button>
        )}
      </div>
      <p className="by-hand-hint" id={`${id}-hint`} role="status">
        <RichText text={hint} />
      </p>
    </form>
  );
}
