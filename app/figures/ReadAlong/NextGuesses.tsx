import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { letterSign, readWords } from "./words.ts";
import { bits, percent } from "./numbers.ts";

interface NextGuessesProps {
  readonly reading: CharacterReading;
  /** Letters read so far, 0 … T */
  readonly read: number;
}

/** What the network expects after the letters read so far, and what the letter that came cost it. */
export function NextGuesses({ reading, read }: NextGuessesProps) {
  const { letters, topFiveNext, probabilityOfNextByStep, bitsOfNextByStep } = reading;
  const guesses = topFiveNext[read - 1] ?? [];
  const last = letters[read - 1];
  const next = letters[read];
  const probability = probabilityOfNextByStep[read - 1] ?? null;
  const surprise = bitsOfNextByStep[read - 1] ?? null;
  return (
    <section className="read-next" data-in-sight>
      <h3>{last === undefined ? readWords.expectsNothing : readWords.expects(last)}</h3>
      <ol>
        {guesses.map((guess) => (
          <li key={guess.letter} data-came={guess.letter === next ? "" : undefined}>
            <span className="read-next-letter">{letterSign(guess.letter)}</span>
            <span className="read-bar">
              <span style={{ inlineSize: `${100 * guess.probability}%` }} />
            </span>
            <span className="read-next-number" translate="no">
              {percent(guess.probability)}
            </span>
          </li>
        ))}
      </ol>
      <p className="read-surprise">
        {next !== undefined && probability !== null && surprise !== null
          ? readWords.cameNext(next, percent(probability), bits(surprise))
          : last === undefined
            ? readWords.beforeFirst
            : readWords.noneNext}
      </p>
    </section>
  );
}
