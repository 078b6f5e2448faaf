import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Verdict } from "../../mdx/Check.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { words } from "../../words/en.ts";
import { Votes } from "../Votes.tsx";
import { PresentedContext, useOpenQuestion } from "./question.ts";

/** A question about what a figure shows, judged by its numbers. */
export interface AskedCheck {
  /** Unlike those of the figure's other questions */
  readonly id: string;
  readonly question: ReactNode;
  /** Answers to choose from; without them the room says it. */
  readonly choices?: readonly string[] | undefined;
  readonly judge: (answer: string) => Verdict;
  /** An answer that is right, digit by digit: what is typed is judged, not shown. */
  readonly right: string;
  /** The step of the figure that shows it, if one does */
  readonly toldAt?: number | undefined;
}

interface AskedChecksProps {
  /** Its name */
  readonly figure: string;
  readonly checks: readonly AskedCheck[];
  /** Kept while the figure is drawn anew */
  readonly onStep: ((step: number) => void) | undefined;
}

interface AskedProps extends Pick<AskedChecksProps, "onStep"> {
  readonly subject: string;
  readonly check: AskedCheck;
}

/** The question that stands over a presented figure: the room votes by digits, the presenter shows the answer. */
export function AskedChecks({ figure, checks, onStep }: AskedChecksProps) {
  const check = useAppState((state) => checks[state.check ?? -1]);
  return (
    check && (
      <PresentedContext value>
        <Asked
          key={check.id}
          subject={`check|${figure}|${check.id}`}
          check={check}
          onStep={onStep}
        />
      </PresentedContext>
    )
  );
}

function Asked({ subject, check, onStep }: AskedProps) {
  const { question, choices, judge, right, toldAt } = check;
  const [answer, setAnswer] = useState<string | null>(null);
  const offered = choices?.join("\n");
  useOpenQuestion(
    useMemo(
      () => ({
        subjects: [subject],
        choices: (offered?.split("\n") ?? []).map((name) => ({ subject, value: name, name })),
        reveal() {
          setAnswer(right);
          if (toldAt !== undefined) onStep?.(toldAt);
        },
      }),
      [subject, offered, right, toldAt, onStep],
    ),
  );
  const verdict = answer === null ? null : judge(answer);
  const { presentation, check: spoken, votes } = words;
  const isNamed = choices !== undefined && verdict?.sentence.startsWith(right) === false;
  const revealed = isNamed ? votes.answer(right) : "";
  const judged = verdict?.isRight ? spoken.right : spoken.wrong;
  const sentence = verdict && `${answer === right ? revealed : judged} ${verdict.sentence}`.trim();
  const { announce } = useAppStore().getState();
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [sentence, announce]);
  return (
    <section className="asked-check" aria-label={presentation.question} data-export="skip">
      <p className="asked-check-question">{question}</p>
      {choices && (
        <p className="asked-check-choices">
          {choices.map((choice, index) => (
            <button
              key={choice}
              type="button"
              className="button"
              aria-pressed={answer === choice}
              onClick={() => setAnswer(choice)}
            >
              <span>{choice}</span>
              <span>
                <Votes subject={subject} value={choice} digit={index + 1} />
              </span>
            </button>
          ))}
        </p>
      )}
      <p className="asked-check-verdict">{sentence}</p>
    </section>
  );
}
