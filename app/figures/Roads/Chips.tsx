import { useEffect, useRef, useState } from "react";
import { useChipDrag } from "../../controls/useChipDrag.ts";
import { useAppStore } from "../../store/appStore.ts";
import { untranslated } from "../../words/untranslated.ts";
import { RoadMark } from "./RoadMark.tsx";
import { colored, moved, shortWord } from "./sentence.ts";
import { roadsWords as words } from "./words.ts";

interface ChipsProps {
  readonly sentence: readonly string[];
  /** Places in the sentence, counted from 0 */
  readonly order: readonly number[];
  /** Words read so far */
  readonly step: number;
  onOrder(order: readonly number[], isGoingOn: boolean): void;
  /** What Shuffle makes of the order */
  readonly another: readonly number[];
  readonly hasEnds: boolean;
  onEnds(): void;
}

/** How a word of a sentence stands to the step that is shown. */
const stateAt = (position: number, step: number) =>
  position === step - 1 ? "now" : position < step ? "read" : "ahead";

/** The sentence in its first order, as it was typed. */
export const FirstOrder = ({ sentence, step }: Pick<ChipsProps, "sentence" | "step">) => (
  <div className="roads-row">
    <RoadMark road={0} />
    <span className="roads-row-name">{words.first}</span>
    <ol className="roads-words" aria-label={words.first}>
      {sentence.map((word, position) => (
        <li
          // oxlint-disable-next-line react/no-array-index-key -- a word is told by its place
          key={position}
          className="roads-word"
          data-state={stateAt(position, step)}
          data-word={colored(sentence).indexOf(shortWord(word))}
        >
          <bdi translate="no">{shortWord(word)}</bdi>
        </li>
      ))}
    </ol>
  </div>
);

interface ShiftProps {
  readonly name: string;
  readonly sign: string;
  readonly isOff: boolean;
  onPress(): void;
}

/** Moves the chosen word by one place, for who cannot drag. */
const Shift = ({ name, sign, isOff, onPress }: ShiftProps) => (
  <button
    type="button"
    className="button roads-shift"
    aria-label={name}
    aria-disabled={isOff}
    onClick={onPress}
    {...untranslated}
  >
    {sign}
  </button>
);

/** The words in their second order: dragged, moved with the arrow keys, or with two buttons. */
export function Chips(props: ChipsProps) {
  const { sentence, order, step, another, onOrder, hasEnds, onEnds } = props;
  const { announce } = useAppStore().getState();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, order.length - 1);
  const wordAt = (position: number) => sentence[order[position] ?? 0] ?? "";

  function move(from: number, to: number, isGoingOn = false): void {
    if (to < 0 || to >= order.length || from === to) return;
    setChosen(to);
    onOrder(moved(order, from, to), isGoingOn);
  }
  const list = useRef<HTMLDivElement>(null);
  const { held, handlers, isHeld, cancel } = useChipDrag(list, {
    order,
    onMove: move,
    onCancel: (before) => onOrder(before, true),
    onDrop: setChosen,
  });

  // Before the figure's own keys, which step: there, too, the arrows would act.
  const keys = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    keys.current = (event) => {
      const from = event.target instanceof HTMLElement ? Number(event.target.dataset.at) : NaN;
      const last = order.length - 1;
      const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: last }[event.key];
      const isEscape = event.key === "Escape" && isHeld();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isEscape && (to === undefined || Number.isNaN(from))) return;
      event.preventDefault();
      event.stopPropagation();
      if (isEscape) cancel();
      else if (to !== undefined && to >= 0 && to <= last) {
        move(from, to);
        list.current?.querySelectorAll("button")[to]?.focus();
      }
    };
  });
  useEffect(() => {
    const element = list.current;
    const press = (event: KeyboardEvent) => keys.current(event);
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, []);

  const say = (said: readonly number[]) =>
    announce(words.moved(said.map((place) => sentence[place] ?? "")));
  function shift(to: number): void {
    if (to < 0 || to >= order.length) return;
    move(at, to);
    say(moved(order, at, to));
  }
  function shuffle(): void {
    onOrder(another, false);
    say(another);
  }
  return (
    <>
      <div className="roads-row">
        <RoadMark road={1} />
        <span className="roads-row-name">{words.dragged}</span>
        <div
          ref={list}
          className="roads-words roads-chips"
          role="group"
          aria-label={words.chips}
          data-held={held !== null || undefined}
          {...handlers}
        >
          {order.map((_, position) => (
            <button
              // oxlint-disable-next-line react/no-array-index-key -- so that no element moves under a finger
              key={position}
              type="button"
              className="roads-chip"
              data-at={position}
              data-word={colored(sentence).indexOf(shortWord(wordAt(position)))}
              data-state={stateAt(position, step)}
              data-held={held === position || undefined}
              aria-pressed={position === at}
              aria-label={words.chip(wordAt(position), position + 1, order.length)}
              onClick={() => setChosen(position)}
            >
              <bdi translate="no">{shortWord(wordAt(position))}</bdi>
            </button>
          ))}
        </div>
      </div>
      <div className="roads-row" data-export="skip" data-goes-on>
        <Shift
          name={words.move(wordAt(at), words.earlier)}
          sign="←"
          isOff={at === 0}
          onPress={() => shift(at - 1)}
        />
        <Shift
          name={words.move(wordAt(at), words.later)}
          sign="→"
          isOff={at === order.length - 1}
          onPress={() => shift(at + 1)}
        />
        <button type="button" className="button" onClick={shuffle}>
          {words.shuffle}
        </button>
        <button type="button" className="button" aria-pressed={hasEnds} onClick={onEnds}>
          {words.allOrders}
        </button>
      </div>
    </>
  );
}
