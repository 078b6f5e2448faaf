import "../../controls/transport.css";
import "./training.css";
import { useEffect, useRef } from "react";
import { WORKER_REFUSED } from "../../../src/client/engineClient.ts";
import { useAppState, useAppStore } from "../../store/appStore.ts";
import { WayOut } from "../Failure.tsx";
import { kitWords } from "../words.ts";
import type { BarProps } from "./live.types.ts";
import { momentOf, statusOf, timeLeftOf } from "./sentences.ts";
import { Tape } from "./Tape.tsx";

const words = kitWords.live;
/** What changes back within this time, such as a run that makes one update, is said once. */
const ANNOUNCE_MS = 400;

/** Says what became of the run, once; if the figure is out of sight, so that it is read, too. */
function useSpoken(sentence: string, isOver: boolean) {
  const bar = useRef<HTMLDivElement>(null);
  const said = useRef(sentence);
  const { announce, notify } = useAppStore().getState();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (said.current === sentence) return;
      said.current = sentence;
      const figure = bar.current?.closest("figure");
      const { top = 0, bottom = 0 } = figure?.getBoundingClientRect() ?? {};
      const isOutOfSight = bottom <= 0 || top >= window.innerHeight;
      const name = figure?.querySelector("h2")?.textContent ?? "";
      if (isOver && isOutOfSight) notify(words.elsewhere(name, sentence));
      // The tape speaks for itself.
      else if (!document.activeElement?.matches("[role=slider]")) announce(sentence);
    }, ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [sentence, isOver, announce, notify]);
  return bar;
}

/** Train, one update, ten, and the loss curve as a tape to go back on: the transport of a training run. */
export function TrainingBar({ live, flags }: BarProps) {
  const { status, update, planned, refusal } = live;
  const sentence = statusOf(live);
  const bar = useSpoken(sentence, status === "ended" || status === "failed");
  const hasKeys = useAppState((state) => state.hasLetterKeys);
  const { joinTraining } = useAppStore().getState();
  useEffect(joinTraining, [joinTraining]);
  const isOn = status === "running" || status === "waiting";
  const hasEnded = status === "ended" && live.checkpoints.length > 0;
  const left = timeLeftOf(live);
  const few = (count: number) => {
    if (!hasEnded) live.advance(count);
  };
  return (
    <div className="training" role="group" aria-label={words.label} data-export="skip" ref={bar}>
      <button
        type="button"
        className="play"
        aria-label={isOn ? words.pause : words.train}
        {...(hasKeys && { "aria-keyshortcuts": "T" })}
        onClick={isOn ? live.pause : live.play}
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
        {planned > 0 && <span className="position">{words.position(update, planned)}</span>}
        <span>{` ${sentence} `}</span>
        {sentence === WORKER_REFUSED && <WayOut />}
        {left !== null && <span className="position">{left}</span>}
      </p>
      {planned > 0 && <p className="training-moment">{momentOf(live)}</p>}
      {refusal !== null && <p className="figure-trouble">{words.refused(refusal)}</p>}
    </div>
  );
}
