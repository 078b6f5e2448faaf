import { useContext, useRef } from "react";
import { useElementSize } from "../../hooks/useElementSize.ts";
import { PresentedContext } from "../../kit/frame/question.ts";
import { Tape } from "../../network/Tape.tsx";
import { formatCount } from "../../words/count.ts";
import { formatNumber } from "./numbers.ts";
import { useStage } from "./stage.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { trainWords } from "./words.ts";

/** Width to draw at until the page is measured. */
const UNMEASURED = 960;
const HEIGHT = 50;
/** Of the flags' letters: in the text, and where the back row reads them. */
const TEXT = { usual: 14, projected: 20 };
/** Half of the dot at the ends, and the flags' letters above. */
const EDGE = 9;

/** The loss after every update, directly under the strip: any update can be gone back to, weights, bets and all. */
export function TrainingTape() {
  const { run, isOverview } = useStage();
  const isPresented = useContext(PresentedContext);
  const fontSize = isPresented ? TEXT.projected : TEXT.usual;
  const store = useSpellingStore();
  const box = useRef<HTMLDivElement>(null);
  const measured = useElementSize(box);
  const width = measured?.width ?? UNMEASURED;
  // Projected, the tape has what room the stage leaves it.
  const height = isPresented ? (measured?.height ?? HEIGHT) : HEIGHT;
  // What was asked for, before it is answered: the curve is there already.
  const asked = useSpelling((state) => state.place.update);
  const update = Math.min(asked, run.trainedTo);
  const text = trainWords.atUpdate(
    formatCount(update),
    formatNumber(run.lossByUpdate[update] ?? 0, 3),
  );
  return (
    <div className="training-tape" data-in-sight={isOverview || undefined}>
      <p className="loss-text">{text}</p>
      <div className="tape-box" ref={box}>
        <svg
          className="net"
          data-measured={measured !== null || undefined}
          viewBox={`0 0 ${width} ${height}`}
          style={{ "--units": width }}
        >
          <Tape
            points={Array.from(run.lossByUpdate.subarray(0, run.trainedTo + 1), (loss, made) => ({
              update: made,
              loss,
            }))}
            planned={run.trainedTo}
            flags={run.wonAtUpdateByStep.flatMap((won, index) =>
              won === null || won === 0 || won > run.trainedTo
                ? []
                : [{ update: won, label: run.letters[index + 1] ?? "" }],
            )}
            update={update}
            spoken={text}
            box={{
              x: EDGE,
              y: fontSize + 4,
              width: width - 2 * EDGE,
              height: height - fontSize - 4 - EDGE,
            }}
            fontSize={fontSize}
            stops={Array.from({ length: run.trainedTo + 1 }, (_, made) => made)}
            onScrub={(to) => store.getState().showUpdate(to)}
          />
        </svg>
      </div>
    </div>
  );
}
