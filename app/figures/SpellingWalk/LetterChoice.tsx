import type { KeyboardEvent, ReactNode } from "react";
import { plainText } from "../../math/RichText.tsx";
import type { Box } from "../../network/boxes.ts";
import { quantityNames } from "./nameWords.ts";
import { useStage } from "./stage.ts";
import { withLetter } from "./store/held.ts";
import { useSpellingStore } from "./store/useSpelling.ts";
import { stageWords } from "./words.ts";

interface LetterChoiceProps {
  readonly t: number;
  /** Places in the alphabet: of the word's own letter, and of the one that is read. */
  readonly own: number;
  readonly index: number;
  readonly box: Box;
  readonly isLit: boolean;
  readonly isRead: boolean;
  readonly children: ReactNode;
}

const moves: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, Enter: 1, " ": 1 };

/**
 * The letter that a step reads, which the reader may exchange for another one of the alphabet: what if it had read
 * that? A press takes the next one; after the last comes the first, and the word's own is no longer held.
 */
export function LetterChoice(props: LetterChoiceProps) {
  const { t, own, index, box, isLit, isRead, children } = props;
  const { run, notation } = useStage();
  const store = useSpellingStore();
  const count = run.alphabet.length;

  function read(place: number): void {
    const { place: shown, holdNumbers } = store.getState();
    holdNumbers(withLetter(shown.held, t, own, (place + count) % count), false);
  }

  function press(event: KeyboardEvent): void {
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    read(index + move);
  }

  return (
    <g
      className="strip-input net-stop"
      data-stop
      data-lit={isLit || undefined}
      data-read={isRead || undefined}
      data-set={index === own ? undefined : ""}
      role="spinbutton"
      tabIndex={0}
      aria-label={plainText(stageWords.letterRead(quantityNames.x, t), notation)}
      aria-valuenow={index + 1}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuetext={stageWords.letterIs(run.alphabet[index] ?? "", index !== own)}
      onClick={() => read(index + 1)}
      onKeyDown={press}
    >
      <rect className="net-hit strip-letter-target" {...box} rx={6} />
      {children}
    </g>
  );
}
