import "./transport.css";
import { useEffect, useRef } from "react";
import { useAppStore } from "../store/appStore.ts";
import { words } from "../words/en.ts";
import { roomyMarks } from "./roomyMarks.ts";
import { untranslatedIfSigns } from "../words/untranslated.ts";

/** Where a stepped figure stands and how to move it; every stepped figure offers the same. */
export interface Stepper {
  /** 0 … count − 1 */
  readonly position: number;
  readonly count: number;
  readonly isPlaying: boolean;
  /** Next leads to the left: the first position stands at the right end. */
  readonly isBackward?: boolean;
  /** What the scrubber reads out: the name of the step. */
  readonly label: string;
  goTo(position: number): void;
  back(): void;
  /** `isPlayed`: by itself, while it plays. The reader's own step ends that. */
  next(isPlayed?: boolean): void;
  first(): void;
  last(): void;
  toggle(): void;
  /** For a clicker, while a step is open: it steps through the story, at its first level. */
  readonly clicker?: { back(): void; next(): void } | undefined;
  /** Into the steps that this one is made of, and out to the one that it is part of; null at the ends, absent without levels. */
  readonly open?: (() => void) | null;
  readonly close?: (() => void) | null;
}

interface TransportProps {
  readonly stepper: Stepper;
  /** Milliseconds per step while playing. */
  readonly tickMs: number;
  /** Names under the scrubber, at positions. */
  readonly marks?: readonly { readonly position: number; readonly label: string }[];
}

/** How soon the first step follows when it is set off */
const FIRST_TICK_MS = 300;
/** How long the reader must stay at a step before it is announced. */
const ANNOUNCE_MS = 400;

/** Play, back, scrub, next: the one transport of the site. */
export function Transport({ stepper, tickMs, marks = [] }: TransportProps) {
  const { position, count, isPlaying, isBackward = false } = stepper;
  // Where it was set off; a press that seems to do nothing is pressed again.
  const setOffAt = useRef<number | null>(null);
  useEffect(() => {
    if (!isPlaying) {
      setOffAt.current = null;
      return;
    }
    setOffAt.current ??= position;
    const wait = position === setOffAt.current ? Math.min(tickMs, FIRST_TICK_MS) : tickMs;
    const timer = setTimeout(stepper.next, wait, true);
    return () => clearTimeout(timer);
  }, [isPlaying, position, stepper, tickMs]);

  // A step that the reader took is said, once the keys rest; the scrubber speaks for itself.
  const store = useAppStore();
  const said = useRef(position);
  useEffect(() => {
    if (said.current === position || isPlaying) return;
    const timer = setTimeout(() => {
      said.current = position;
      const { offered, announce } = store.getState();
      // Where the next press leads was said after the step.
      if (offered === null && !document.activeElement?.matches("input[type=range]"))
        announce(stepper.label);
    }, ANNOUNCE_MS);
    return () => clearTimeout(timer);
  }, [position, stepper.label, isPlaying, store]);

  const last = Math.max(count - 1, 1);
  return (
    <div className="transport" role="group" aria-label={words.transport.label}>
      <button
        type="button"
        className="play"
        aria-label={isPlaying ? words.transport.pause : words.transport.play}
        onClick={stepper.toggle}
      >
        <svg
          viewBox="0 0 16 16"
          width="16"
          height="16"
          aria-hidden="true"
          data-backward={isBackward || undefined}
        >
          {isPlaying ? <path d="M3 2h4v12H3zM9 2h4v12H9z" /> : <path d="M4 2l10 6-10 6z" />}
        </svg>
      </button>
      <Way stepper={stepper} leads={isBackward ? "next" : "back"} arrow="left" />
      <span className="scrub">
        <input
          type="range"
          dir={isBackward ? "rtl" : undefined}
          aria-label={words.transport.scrub}
          aria-valuetext={stepper.label}
          min={0}
          max={count - 1}
          step={1}
          value={position}
          onChange={(event) => stepper.goTo(event.currentTarget.valueAsNumber)}
        />
        <span className="scrub-marks" aria-hidden="true">
          {roomyMarks(marks, last).map((mark) => (
            <span
              key={mark.position}
              {...untranslatedIfSigns(mark.label)}
              style={{ "--at": (isBackward ? last - mark.position : mark.position) / last }}
            >
              {mark.label}
            </span>
          ))}
        </span>
      </span>
      <Way stepper={stepper} leads={isBackward ? "back" : "next"} arrow="right" />
      <span className="position" translate="no">
        {words.transport.position(position + 1, count)}
      </span>
    </div>
  );
}

interface WayProps {
  readonly stepper: Stepper;
  readonly leads: "back" | "next";
  /** The end of the scrubber that it leads to */
  readonly arrow: "left" | "right";
}

/** A step on, or a step back. */
function Way({ stepper, leads, arrow }: WayProps) {
  const { position, count } = stepper;
  return (
    <button
      type="button"
      className="step-button"
      aria-disabled={position === (leads === "back" ? 0 : count - 1)}
      onClick={() => stepper[leads]()}
    >
      {arrow === "left" && <span aria-hidden="true">‹ </span>}
      <span>{words.transport[leads]}</span>
      {arrow === "right" && <span aria-hidden="true"> ›</span>}
    </button>
  );
}
