import { isDoubled } from "../../controls/isDoubled.ts";
import "../../controls/transport.css";
import "./training.css";
import { useSyncExternalStore } from "react";
import { WORKER_REFUSED } from "../../../src/client/sentences.ts";
import { useAppState } from "../../store/appStore.ts";
import { WayOut } from "../Failure.tsx";
import { useSpoken } from "../useSpoken.ts";
import { kitWords } from "../words.ts";
import type { BarProps } from "./live.types.ts";
import { momentOf, statusOf, timeLeftOf } from "./sentences.ts";
import { Tape } from "./Tape.tsx";

const words = kitWords.live;

/** What was made before changes while the bar shows something else. */
const unheeded = () => () => undefined;

/** Train, one update, ten, and the loss curve as a tape to go back on: the transport of a training run. */
export function TrainingBar({ live, flags }: BarProps) {
  const { status, update, planned, refusal } = live;
  const before = useSyncExternalStore(unheeded, live.madeBefore, () => 0);
  const sentence = statusOf(live, before);
  const bar = useSpoken(sentence, status === "ended" || status === "failed");
  const hasKeys = useAppState((state) => state.hasLetterKeys);
  const isOn = status === "running" || status === "waiting";
  const hasEnded = status === "ended" && live.checkpoints.length > 0;
  const left = timeLeftOf(live);
  const few = (count: number) => {
    if (!hasEnded) live.advance(count);
  };
  return (
    <div
      className="training"
      data-goes-on
      role="group"
      aria-label={words.label}
      data-export="skip"
      ref={bar}
    >
      <button
        type="button"
        className="play"
        aria-label={isOn ? words.pause : words.train}
        {...(hasKeys && { "aria-keyshortcuts": "T" })}
        onClick={(event) => {
          if (isDoubled(event)) return;
          if (isOn) live.pause();
          else live.play();
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          {isOn ? <path d="M3 2h4v12H3zM9 2h4v12H9z" /> : <path d="M4 2l10 6-10 6z" />}
        </svg>
      </button>
      <button
        type="button"
        className="step-button"
        aria-disabled={hasEnded}
        {...(hasKeys && { "aria-keyshortcuts": "U" })}
        onClick={() => few(1)}
      >
        {words.one}
      </button>
      <button
        type="button"
        className="step-button"
        aria-disabled={hasEnded}
        onClick={() => few(10)}
      >
        {words.ten}
      </button>
      <Tape live={live} flags={flags} />
      <p className="training-status">
        {planned > 0 && (
          <span className="position" translate="no">
            {words.position(update, planned)}
          </span>
        )}
        <span>{` ${sentence} `}</span>
        {sentence === WORKER_REFUSED && <WayOut />}
        {left !== null && <span className="position">{left}</span>}
      </p>
      {planned > 0 && <p className="training-moment">{momentOf(live)}</p>}
      {refusal !== null && <p className="figure-trouble">{words.refused(refusal)}</p>}
    </div>
  );
}
