import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { spellingLimits } from "../../../src/engine/experiments/spelling/limits.ts";
import { stepped } from "../../controls/stepped.ts";
import { readNumber } from "../../controls/typedNumber.ts";
import { useAppStore } from "../../store/appStore.ts";
import { useSpelling, useSpellingStore } from "./store/useSpelling.ts";
import { setNumber } from "./store/place.ts";
import { type Cell, keyOf } from "./cells.ts";
import { editTargetOf } from "./editing.ts";
import { spokenName } from "./names.ts";
import { tintOf, useStage, viewOf, writeNumber } from "./stage.ts";
import { WeightInput } from "./WeightInput.tsx";

interface WeightCellProps {
  readonly cell: Cell;
  readonly isTabStop: boolean;
  readonly isIdle?: boolean;
}

/** How much a key or one pixel of dragging changes a weight. */
const STEP = 0.1;
const FINE_STEP = 0.01;
const BIG_STEP = 1;
const PER_PIXEL = 0.01;

/** A key with which a reader begins to type a number over the old one. */
const startsNumber = /^[\d.,+\-−]$/;

/**
 * A number the reader may set: it drags sideways, steps by ↑ and ↓ (finer with Shift, PageUp and
 * PageDown by 1), is typed after Enter, and Escape restores what it was, in the middle of a drag, too.
 */
export function WeightCell({ cell, isTabStop, isIdle = false }: WeightCellProps) {
  const stage = useStage();
  const store = useSpellingStore();
  const page = useAppStore();
  const view = viewOf(stage, cell);
  const target = editTargetOf(cell);
  // What was set stands here at once; what training made of it, once it is answered.
  const set = useSpelling((state) => setNumber(state.place, target));
  const value = set ?? view.value ?? 0;
  const shown = set === undefined ? view.text : writeNumber(cell, set, stage.digits);
  const [draft, setDraft] = useState<string | null>(null);
  const returnsFocus = useRef(false);
  const drag = useRef<{ readonly x: number; readonly from: number; hasMoved: boolean } | null>(
    null,
  );
  const name = spokenName(stage.run, cell, stage.notation);

  function change(to: number, continues = false): void {
    store.getState().editNumber(target, to, continues);
  }

  /** From what was set last, which may be the key before of the same task. */
  function step(by: number): void {
    const from = setNumber(store.getState().place, target) ?? value;
    change(stepped(from, by, spellingLimits.weight));
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const small = event.shiftKey ? FINE_STEP : STEP;
    const moves: Record<string, number> = {
      ArrowUp: small,
      ArrowDown: -small,
      PageUp: BIG_STEP,
      PageDown: -BIG_STEP,
    };
    // Projected, the page keys are the clicker's, and a full stop blanks the screen.
    const { mode } = page.getState();
    if (mode === "present" && (event.key.startsWith("Page") || event.key === ".")) return;
    const amount = moves[event.key];
    if (event.key === "Escape") {
      const start = drag.current;
      if (!start) return;
      drag.current = null;
      if (start.hasMoved) change(start.from, true);
    } else if (amount !== undefined) step(amount);
    else if (event.key === "Enter") setDraft(String(value));
    else if (startsNumber.test(event.key)) setDraft(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the text was a number; if not, it is said why. */
  function accept(text: string): boolean {
    const typed = readNumber(text, spellingLimits.weight);
    store.getState().complain("sentence" in typed ? typed.sentence : null);
    if ("value" in typed && typed.value !== value) change(typed.value);
    return "value" in typed;
  }

  function move(event: PointerEvent): void {
    const start = drag.current;
    if (!start) return;
    const distance = event.clientX - start.x;
    if (!start.hasMoved && Math.abs(distance) < 3) return;
    const by = Math.round(distance) * PER_PIXEL;
    change(stepped(start.from, by, spellingLimits.weight), start.hasMoved);
    start.hasMoved = true;
  }

  if (draft !== null) {
    return (
      <WeightInput
        cellKey={keyOf(cell)}
        name={name}
        draft={draft}
        isSelected={draft === String(value)}
        accept={accept}
        onClose={(isByKey) => {
          returnsFocus.current = isByKey;
          setDraft(null);
        }}
      />
    );
  }
  return (
    <div
      ref={(element) => {
        if (element && returnsFocus.current) {
          returnsFocus.current = false;
          element.focus();
        }
      }}
      className="number weight"
      translate="no"
      role="spinbutton"
      data-cell={keyOf(cell)}
      data-state={view.state}
      data-relation={view.relation ?? undefined}
      data-changed={view.isChanged || undefined}
      data-idle={isIdle || undefined}
      data-long={shown.length > 5 || undefined}
      data-sign={value === 0 ? undefined : value < 0 ? "negative" : "positive"}
      style={{ "--tint": tintOf(value) }}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-valuenow={value}
      aria-valuetext={shown}
      aria-describedby="weight-hint"
      onKeyDown={press}
      onDoubleClick={() => setDraft(String(value))}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        drag.current = { x: event.clientX, from: value, hasMoved: false };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
    >
      {shown}
    </div>
  );
}
