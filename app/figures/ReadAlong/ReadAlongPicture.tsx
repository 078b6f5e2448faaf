import { useEffect, useRef, useState } from "react";
import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { homeManifest } from "./homeManifest.ts";
import { columnOf, scoreOf, widthFor } from "./layout.ts";
import { MemoryPicture } from "./MemoryPicture.tsx";
import { bits } from "./numbers.ts";
import { lettersRead, type ReadProps } from "./readAlong.ts";
import { TextField } from "./TextField.tsx";
import { usePicturePointing, useUnitKeys } from "./usePicturePointing.ts";
import { readWords } from "./words.ts";

/** Where the reader types, and a column for each letter that the network has read. */
export function ReadAlongPicture({ view, params, change, goTo }: ReadProps) {
  const { answer: reading, params: shown } = view;
  const { unit } = shown;
  // The first text stands there from the beginning; what is typed arrives.
  const [first] = useState(reading);
  const pointing = usePicturePointing(reading, change, goTo);
  const scroller = useRef<HTMLDivElement>(null);
  const unitCount = reading.hiddenByStep.cols;
  useUnitKeys(scroller, unitCount, change);
  const read = lettersRead(view);

  // The letter that is read stays in view, with the guess of what comes after it.
  useEffect(() => {
    const box = scroller.current;
    if (!box || box.scrollWidth <= box.clientWidth) return;
    const scale = box.scrollWidth / widthFor(reading.letters.length);
    const left = columnOf(read) * scale;
    const end = columnOf(read + 2) * scale;
    if (left < box.scrollLeft || end > box.scrollLeft + box.clientWidth) {
      box.scrollLeft = end - box.clientWidth;
    }
  }, [reading, read]);

  return (
    <div className="read-along">
      <TextField reading={reading} text={params.text} onType={(text) => change({ text })} />
      <div className="read-picture" data-in-sight>
        <div className="read-labels">
          <span className="read-label-guess">{readWords.guessRow}</span>
          <span className="read-label-letter">{readWords.letterRow}</span>
          <span className="read-label-memory">
            {readWords.memoryRow}
            <small>{readWords.units(unitCount)}</small>
          </span>
          <span
            className="read-label-row"
            translate="no"
            style={{ "--unit": unit }}
            aria-hidden="true"
          >
            {`${unit} ▸`}
          </span>
          <span className="read-label-unit">{readWords.unit(unit)}</span>
        </div>
        <div
          ref={scroller}
          className="read-scroller"
          tabIndex={0}
          role="region"
          aria-label={readWords.scroller}
          {...pointing}
        >
          <MemoryPicture reading={reading} read={read} unit={unit} isTyped={reading !== first} />
          {reading.letters.length === 0 && <p className="read-empty">{readWords.nothing}</p>}
        </div>
      </div>
    </div>
  );
}

/** How often the network was right in the whole text, beside blind guessing. */
export function Score({ reading }: { readonly reading: CharacterReading }) {
  const { right, guesses } = scoreOf(reading);
  return (
    <p className="read-score">
      <strong>{readWords.score(right, guesses)}</strong>
      {reading.meanBitsPerCharacter !== null && (
        <>
          <span>{readWords.chance(homeManifest.alphabet.length)}</span>
          <span>
            {readWords.bits(
              bits(reading.meanBitsPerCharacter),
              bits(reading.uniformBitsPerCharacter),
            )}
          </span>
        </>
      )}
    </p>
  );
}
