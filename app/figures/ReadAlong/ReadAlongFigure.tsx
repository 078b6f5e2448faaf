import "./readAlong.css";
import "./readDetails.css";
import { useEffect, useRef } from "react";
import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { Transport } from "../../controls/Transport.tsx";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { homeManifest } from "../../store/homeModel.ts";
import { firstPlace } from "../../store/readingUrl.ts";
import { words } from "../../words/en.ts";
import { readWords } from "../../words/home.ts";
import { FigureFrame } from "../../kit/frame/FigureFrame.tsx";
import { describeReading } from "./describe.ts";
import { FollowedUnit } from "./FollowedUnit.tsx";
import { columnOf, lettersRead, scoreOf, widthFor } from "./layout.ts";
import { MemoryPicture } from "./MemoryPicture.tsx";
import { NextGuesses } from "./NextGuesses.tsx";
import { bits } from "./numbers.ts";
import { ReadingTable } from "./ReadingTable.tsx";
import { TextField } from "./TextField.tsx";
import { useFirstPlay } from "./useFirstPlay.ts";
import { usePicturePointing, useUnitKeys } from "./usePicturePointing.ts";
import { useReadingAddress } from "./useReadingAddress.ts";
import { useReadingStepper } from "./useReadingStepper.ts";

const TICK_MS = 240;

/** A trained network reads the reader's own words, letter by letter, and guesses the next. */
export function ReadAlongFigure() {
  const reading = useAppState((state) => state.characterReading.value);
  const address = useReadingAddress();
  useFirstPlay();
  return reading ? (
    <ReadAlong reading={reading} {...address} />
  ) : (
    <div className="figure read-waiting" />
  );
}

interface ReadAlongProps {
  readonly reading: CharacterReading;
  readonly search: string;
  readonly problems: readonly string[];
}

function ReadAlong({ reading, search, problems }: ReadAlongProps) {
  const store = useAppStore();
  const { unit, at } = useAppState((state) => state.readingPlace);
  const isTyped = useAppState((state) => state.readingQuestion !== null);
  const hasCue = useAppState((state) => state.hasCue || state.mode !== "present");
  const failure = useAppState((state) => state.characterReading.message);
  const stepper = useReadingStepper(reading);
  const pointing = usePicturePointing(reading);
  const scroller = useRef<HTMLDivElement>(null);
  const unitCount = reading.hiddenByStep.cols;
  useUnitKeys(scroller, unitCount);
  const read = lettersRead(reading, at);
  const { right, guesses } = scoreOf(reading);

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
    <FigureFrame
      id="read-along"
      title={readWords.title}
      description={describeReading(reading, read, unit)}
      isMain
      stepper={stepper}
      search={search}
      onReset={() => {
        store.getState().openReading(firstPlace);
        store.getState().announce(words.figure.wasReset);
      }}
      table={<ReadingTable reading={reading} />}
    >
      <div className="read-along">
        <TextField reading={reading} />
        <div role="status" data-export="skip">
          {problems.length > 0 && <p className="read-note">{problems.join(" ")}</p>}
        </div>
        {failure !== null && (
          <p className="read-note" role="alert">
            {readWords.failed(failure)}
          </p>
        )}
        <div className="read-picture">
          <div className="read-labels">
            <span className="read-label-guess">{readWords.guessRow}</span>
            <span className="read-label-letter">{readWords.letterRow}</span>
            <span className="read-label-memory">
              {readWords.memoryRow}
              <small>{readWords.units(unitCount)}</small>
            </span>
            <span className="read-label-row" style={{ "--unit": unit }} aria-hidden="true">
              {unit} ▸
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
            <MemoryPicture reading={reading} read={read} unit={unit} isTyped={isTyped} />
            {reading.letters.length === 0 && <p className="read-empty">{readWords.nothing}</p>}
          </div>
        </div>
        {hasCue && <p className="read-how">{readWords.how}</p>}
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
      </div>
      <Transport stepper={stepper} tickMs={TICK_MS} />
      <div className="read-details">
        <NextGuesses reading={reading} read={read} />
        <FollowedUnit reading={reading} read={read} unit={unit} />
      </div>
      {hasCue && (
        <p className="read-memory">
          {readWords.memory} <span data-export="skip">{readWords.memoryKeys}</span>
        </p>
      )}
    </FigureFrame>
  );
}
