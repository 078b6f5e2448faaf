import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { percent } from "../../words/valueText.ts";
import { columnOf, type Columns } from "./layout.ts";
import { letterSign, readWords } from "./words.ts";

interface NextBetProps {
  readonly reading: CharacterReading;
  /** Letters read so far, 0 … T */
  readonly read: number;
  readonly columns: Columns;
  /** Types a letter after those that are there. */
  onType(letter: string): void;
}

/**
 * What the network bets on after the letters read so far: its five likeliest. At the end of the text the reader's
 * next key lands on one of them, or a press does.
 */
export function NextBet({ reading, read, columns, onType }: NextBetProps) {
  const { letters, topFiveNext, probabilityOfNextByStep } = reading;
  // A bar keeps its rank and changes its letter, so that it grows and shrinks where it stands.
  const bets = (topFiveNext[read - 1] ?? []).map((bet, index) => ({ ...bet, rank: index + 1 }));
  const last = letters[read - 1];
  const next = letters[read];
  const paid = probabilityOfNextByStep[read - 2];
  const isAtEnd = next === undefined;
  return (
    <section
      className="read-next"
      data-in-sight
      style={{ "--at": columnOf(read + 1, columns) }}
      aria-label={readWords.bets(last)}
    >
      <h3>{readWords.itsBet}</h3>
      <ol>
        {bets.map(({ letter, probability, rank }) => (
          <li key={rank} data-came={letter === next ? "" : undefined}>
            <span className="read-bar">
              {/* Pushed in, not made longer: a length that grows would lay the page out in each frame. */}
              <span style={{ transform: `translateX(${100 * probability - 100}%)` }} />
            </span>
            <span className="read-next-letter" translate="no">
              {letterSign(letter)}
            </span>
            <span className="read-next-number" translate="no">
              {percent(probability)}
            </span>
            {isAtEnd && (
              <button
                type="button"
                aria-label={readWords.typeLetter(letter)}
                onClick={() => onType(letter)}
              />
            )}
          </li>
        ))}
      </ol>
      <p className="read-paid">
        <span>
          {last === undefined
            ? readWords.beforeFirst
            : typeof paid === "number"
              ? readWords.paid(last, percent(paid))
              : readWords.unpaid(last)}
        </span>
      </p>
    </section>
  );
}
