import "./readAlong.css";
import "./readPresented.css";
import "./nextBet.css";
import "./readDetails.css";
import "./textField.css";
import "./firstWalk.css";
import { createFigure } from "../../kit/createFigure.tsx";
import { useAppState } from "../../store/appStore.ts";
import { FollowedUnit } from "./FollowedUnit.tsx";
import { lettersRead, type ReadProps } from "./readAlong.ts";
import { ask, cue, describe, outdated, params, steps, table } from "./readAlong.ts";
import { ReadAlongPicture, Score } from "./ReadAlongPicture.tsx";
import { readWords } from "./words.ts";

function Caption({ view, description }: ReadProps) {
  const isPresented = useAppState(({ mode }) => mode === "present");
  return (
    <div className="read-along">
      <p className="read-how">
        {isPresented ? (
          <span>{description}</span>
        ) : (
          <>
            <span>{readWords.how}</span> <span className="read-how-bars">{readWords.howBars}</span>
          </>
        )}
      </p>
      <Score reading={view.answer} read={lettersRead(view)} />
    </div>
  );
}

const Details = ({ view, change }: ReadProps) => (
  <div className="read-details">
    <p className="read-memory">
      <span>{readWords.memory}</span> <span data-export="skip">{readWords.memoryKeys}</span>
    </p>
    <FollowedUnit
      reading={view.answer}
      read={lettersRead(view)}
      unit={view.params.unit}
      onFollow={(unit) => change({ unit })}
    />
  </div>
);

/** A trained network reads the reader's own words, letter by letter, and guesses the next. */
export const ReadAlongFigure = createFigure({
  id: "read-along",
  title: readWords.title,
  params,
  ask,
  outdated,
  steps,
  // Long enough to take in the empty places first.
  firstWalk: { waitMs: 500, from: 0 },
  describe,
  cue,
  table,
  Picture: ReadAlongPicture,
  Caption,
  Details,
});
