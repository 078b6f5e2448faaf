import { useEffect, useRef, useState } from "react";
import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { useAppState } from "../../store/appStore.ts";
import { homeManifest } from "./homeManifest.ts";
import { columnOf, PROJECTED, scoreOf, USUAL, widthFor } from "./layout.ts";
import { MemoryPicture } from "./MemoryPicture.tsx";
import { NextBet } from "./NextBet.tsx";
import { lettersRead, type ReadProps } from "./readAlong.ts";
import { TextField } from "./TextField.tsx";
import { usePicturePointing, useUnitKeys } from "./usePicturePointing.ts";
import { readWords } from "./words.ts";

/** Where the reader types, a column of memory for each letter that the network has read, and its bet on the next. */
export function ReadAlongPicture({ view, params, change, goTo }: ReadProps) {
  const { answer: reading, params: shown } = view;
  const { unit } = shown;
  const read = lettersRead(view);
  // The first picture stands there from the beginning; what is read afterwards arrives.
  const [first] = useState({ reading, read });
  const columns = useAppState(({ mode }) => (mode === "present" ? PROJECTED : USUAL));
  const pointing = usePicturePointing(reading, columns, change, goTo);
  const scroller = useRef<HTMLDivElement>(null);
  const unitCount = reading.hiddenByStep.cols;
  useUnitKeys(scroller, unitCount, unit > 0, change);

  // The letter that is read stays in view, with the bet on what comes after it. The frame lays the picture out anyway.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      // Before the first walk it is the first letter that stays in view.
      if (document.documentElement.dataset["firstWalk"] !== undefined) return;
      const box = scroller.current;
      const picture = box?.querySelector(".read-svg");
      const bet = box?.querySelector(".read-next")?.clientWidth ?? 0;
      if (!box || !picture || box.scrollWidth <= box.clientWidth) return;
      const scale = picture.clientWidth / widthFor(Math.max(reading.letters.length, 1), columns);
      const end = columnOf(read + 1, columns) * scale + bet;
      const left = columnOf(read - 1, columns) * scale;
      if (left < box.scrollLeft || end > box.scrollLeft + box.clientWidth) {
        // By whole columns, so that no letter is cut: after the last bet there may have to be room for that.
        const column = columns.pitch * scale;
        const to = Math.max(Math.ceil((end - box.clientWidth) / column) * column, 0);
        const room = Math.max(to + box.clientWidth - picture.clientWidth - bet, 0);
        box.style.setProperty("--room", `${room}px`);
        box.scrollLeft = to;
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [reading, read, columns]);

  return (
    <div className="read-along">
      <TextField reading={reading} text={params.text} onType={(text) => change({ text })} />
      <div
        className="read-picture"
        data-in-sight
        style={{ "--columns": Math.max(reading.letters.length, 1), "--pitch": columns.pitch }}
      >
        <div className="read-labels" data-following={unit > 0 || undefined}>
          <span className="read-label-price">{readWords.priceRow}</span>
          <span className="read-label-memory">
            <span>{readWords.memoryRow}</span>
            <small>{readWords.units(unitCount)}</small>
          </span>
          <span className="read-label-letter">{readWords.letterRow}</span>
          {unit > 0 && (
            <>
              <span
                className="read-label-row"
                translate="no"
                style={{ "--unit": unit }}
                aria-hidden="true"
              >
                {`${unit} ▸`}
              </span>
              <span className="read-label-unit">{readWords.unit(unit)}</span>
            </>
          )}
        </div>
        <div
          ref={scroller}
          className="read-scroller"
          tabIndex={0}
          role="region"
          aria-label={readWords.scroller}
        >
          <div className="read-line-of-time">
            <div translate="no" {...pointing}>
              <MemoryPicture
                reading={reading}
                read={read}
                unit={unit}
                columns={columns}
                isMoving={reading !== first.reading || read !== first.read}
              />
            </div>
            {reading.letters.length === 0 && <p className="read-empty">{readWords.nothing}</p>}
            <NextBet
              reading={reading}
              read={read}
              columns={columns}
              onType={(letter) => change(({ text }) => ({ text: text + letter }))}
            />
          </div>
        </div>
      </div>
    </div>
  );
}

interface ScoreProps {
  readonly reading: CharacterReading;
  /** Letters read so far, 0 … T */
  readonly read: number;
}

/** How often the network's highest bet has won, beside blind guessing. */
export function Score({ reading, read }: ScoreProps) {
  const { right, guesses } = scoreOf(reading, read);
  return (
    <p className="read-score">
      <strong>{readWords.score(right, guesses)}</strong>
      <span>{readWords.chance(homeManifest.alphabet.length)}</span>
    </p>
  );
}
