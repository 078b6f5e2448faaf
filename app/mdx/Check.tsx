import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { untranslatedIfSigns } from "../words/untranslated.ts";
import { words } from "../words/en.ts";

/** What the engine's numbers say of an answer. */
export interface Verdict {
  readonly isRight: boolean;
  /** The reason, with the numbers. */
  readonly sentence: string;
}

interface CheckProps {
  /** Name of the figure whose numbers judge, for a check of a figure. */
  readonly of?: string;
  readonly question: ReactNode;
  /** Answers to choose from; without them the answer is typed. */
  readonly choices?: readonly string[];
  readonly judge: (answer: string) => Verdict;
}

/** One check-yourself question, judged by the numbers of the figure. */
export function Check({ of, question, choices, judge }: CheckProps) {
  const id = useId();
  const [draft, setDraft] = useState("");
  const [answer, setAnswer] = useState<string | null>(null);
  const verdict = answer === null ? null : judge(answer);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setAnswer(draft.trim() === "" ? null : draft);
  }

  return (
    <div className="check-yourself" data-checks={of} role="group" aria-labelledby={id}>
      <p id={id}>{question}</p>
      {choices ? (
        <p className="check-choices">
          {choices.map((choice) => (
            <button
              key={choice}
              type="button"
              className="button"
              {...untranslatedIfSigns(choice)}
              aria-pressed={answer === choice}
              onClick={() => setAnswer(choice)}
            >
              {choice}
            </button>
          ))}
        </p>
      ) : (
        <form className="check-choices" onSubmit={submit}>
          <input
            className="field"
            type="text"
            autoComplete="off"
            aria-labelledby={id}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <button type="submit" className="button">
            {words.check.submit}
          </button>
        </form>
      )}
      <p className="check-verdict" role="status">
        {verdict && (
          <>
            <strong>{`${verdict.isRight ? words.check.right : words.check.wrong} `}</strong>
            <span>{verdict.sentence}</span>
          </>
        )}
      </p>
    </div>
  );
}
