import { isDoubled } from "../../controls/isDoubled.ts";
import "./gather.css";
import { Failure } from "../Failure.tsx";
import { kitWords } from "../words.ts";
import { useSpoken } from "../useSpoken.ts";
import type { GatherBarProps, Progress } from "./gather.types.ts";

const words = kitWords.gather;
/** So many times on its way the work says how far it has come. */
const TIMES_SPOKEN = 4;

/** Where the work was when it last had something to say. */
function spokenOf({ done, count }: Progress): Progress {
  const parts = count === 0 ? 0 : Math.floor((TIMES_SPOKEN * done) / count);
  return { done: Math.ceil((parts * count) / TIMES_SPOKEN), count };
}

/** The button that starts long work, stops it and goes on with it; how far it has come. */
export function GatherBar({ gather, progress, words: { start, units } }: GatherBarProps) {
  const { status, unitMs, message, play, pause } = gather;
  const { done, count } = progress;
  const isDone = status === "done";
  const isWaiting = status === "waiting";
  const isOn = status === "running" || isWaiting;
  const sentenceAt = (at: Progress) =>
    isDone
      ? words.done(count, units)
      : isWaiting
        ? words.waiting
        : words.progress(at.done, at.count, units);
  const bar = useSpoken(sentenceAt(isOn ? spokenOf(progress) : progress), isDone);
  const isBegun = status === "paused" || status === "failed";
  return (
    <div className="gather" data-goes-on data-export="skip" ref={bar}>
      <button
        type="button"
        className="button"
        aria-disabled={isDone}
        onClick={(event) => {
          if (isDoubled(event)) return;
          if (isOn) pause();
          else if (!isDone) play();
        }}
      >
        {isOn ? words.stop : isBegun && done > 0 ? words.goOn : start}
      </button>
      {(isOn || done > 0) && <span className="gather-progress">{sentenceAt(progress)}</span>}
      {isOn && !isWaiting && unitMs !== null && (
        <span className="gather-left">
          {words.left(Math.ceil((unitMs * (count - done)) / 1000))}
        </span>
      )}
      {message !== null && (
        <div className="figure-trouble" role="alert">
          <Failure sentence={message} inContext={words.failed} />
        </div>
      )}
    </div>
  );
}
