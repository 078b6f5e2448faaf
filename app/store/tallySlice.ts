import type { StateCreator } from "zustand";

/** One answer that a question offers. */
interface VotedChoice {
  /** What the guess belongs to, as in `guesses` */
  readonly subject: string;
  readonly value: string;
  readonly name: string;
}

/** A question of the figure that is presented. */
export interface OpenQuestion {
  /** The digits 1 to 9 stand for them in this order; none once it is closed. */
  readonly choices: readonly VotedChoice[];
  /** Names what was voted about, to clear it. */
  readonly subjects: readonly string[];
  /** Shows the answer. */
  reveal(): void;
}

/** The votes of a room: kept while the site is open, in no address and in no storage. */
export interface TallySlice {
  /** Number of votes by subject and value */
  readonly votes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The newest last; the keys belong to it. */
  readonly questions: readonly OpenQuestion[];
  /** Opens a question; returns how to close it. */
  openQuestion(question: OpenQuestion): () => void;
  /** One vote more (1) or less (−1), and never fewer than none. */
  vote(subject: string, value: string, by: 1 | -1): void;
  clearVotes(subjects: readonly string[]): void;
}

export const createTallySlice: StateCreator<TallySlice> = (set) => ({
  votes: {},
  questions: [],
  openQuestion(question) {
    set(({ questions }) => ({ questions: [...questions, question] }));
    return () =>
      set(({ questions }) => ({ questions: questions.filter((one) => one !== question) }));
  },
  vote: (subject, value, by) =>
    set(({ votes }) => {
      const counts = votes[subject] ?? {};
      const count = Math.max((counts[value] ?? 0) + by, 0);
      return { votes: { ...votes, [subject]: { ...counts, [value]: count } } };
    }),
  clearVotes: (subjects) =>
    set(({ votes }) => ({
      votes: Object.fromEntries(
        Object.entries(votes).filter(([subject]) => !subjects.includes(subject)),
      ),
    })),
});
