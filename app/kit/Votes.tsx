import "./votes.css";
import { useContext } from "react";
import { useAppState } from "../store/appStore.ts";
import { words } from "../words/en.ts";
import { PresentedContext } from "./frame/question.ts";

interface VotesProps {
  readonly subject: string;
  readonly value: string;
  /** The digit that votes for it, while the question is open: 1 to 9, or none beyond */
  readonly digit: number;
}

/** Beside a choice of an open question, projected: the digit that votes for it, and its votes. */
export function Votes({ subject, value, digit }: VotesProps) {
  const isPresented = useContext(PresentedContext);
  const count = useAppState(({ votes }) => votes[subject]?.[value] ?? 0);
  if (!isPresented) return null;
  return (
    <>
      {digit <= 9 && (
        <kbd className="votes-digit" aria-hidden="true" translate="no">
          {digit}
        </kbd>
      )}
      {count > 0 && (
        <span className="votes-count">
          <span aria-hidden="true" translate="no">
            {count}
          </span>
          <span className="visually-hidden">{words.votes.count(count)}</span>
        </span>
      )}
    </>
  );
}

interface TallyProps {
  readonly subject: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/** What the room voted, beside the outcome; nothing where nobody did. */
export function Tally({ subject, options }: TallyProps) {
  const isPresented = useContext(PresentedContext);
  const counts = useAppState(({ votes }) => votes[subject]);
  const voted = options.filter(({ value }) => (counts?.[value] ?? 0) > 0);
  if (!isPresented || !counts || voted.length === 0) return null;
  return (
    <span className="votes-tally">
      <span>{`${words.votes.room} `}</span>
      {voted.map(({ value, name }) => (
        <span key={value} className="votes-count">
          {words.votes.of(name, counts[value] ?? 0)}
        </span>
      ))}
    </span>
  );
}
