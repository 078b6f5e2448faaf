import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { stageWords } from "../../words/spelling.ts";
import { type Cell, keyOf } from "./cells.ts";
import { editTargetOf } from "./editing.ts";
import { spokenName } from "./names.ts";
import { tintOf, useStage, viewOf } from "./stage.ts";
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

/** Sums of steps such as 0.1 + 0.2 without the binary dust. */
const tidy = (value: number) => Number(value.toPrecision(12));

/**
 * A number the reader may set: it drags sideways, steps by ↑ and ↓ (finer with Shift, PageUp and
 * PageDown by 1), is typed after Enter, and Escape restores what it was.
 */
export function WeightCell({ cell, isTabStop, isIdle = false }: WeightCellProps) {
  const stage = useStage();
  const store = useAppStore();
  const view = viewOf(stage, cell);
  const value = view.value ?? 0;
  const [draft, setDraft] = useState<string | null>(null);
  const returnsFocus = useRef(false);
  const drag = useRef<{ readonly x: number; readonly from: number; hasMoved: boolean } | null>(
    null,
  );
  const name = spokenName(stage.run, cell, stage.notation);

  function change(to: number, continues = false): void {
    store.getState().editNumber(editTargetOf(cell), tidy(to), continues);
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? FINE_STEP : STEP;
    const moves: Record<string, number> = {
      ArrowUp: step,
      ArrowDown: -step,
      PageUp: BIG_STEP,
      PageDown: -BIG_STEP,
    };
    const amount = moves[event.key];
    if (amount !== undefined) change(value + amount);
    else if (event.key === "Enter") setDraft(String(value));
    else if (/^[-\d.]$/.test(event.key)) setDraft(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function commit(text: string): void {
    const typed = Number(text.replace("−", "-").replace(",", "."));
    if (text.trim() === "") return;
    if (!Number.isFinite(typed)) store.getState().complain(stageWords.notANumber(text));
    else if (typed !== value) change(typed);
  }

  function move(event: PointerEvent): void {
    const start = drag.current;
    if (!start) return;
    const distance = event.clientX - start.x;
    if (!start.hasMoved && Math.abs(distance) < 3) return;
    const to = start.from + distance * PER_PIXEL;
    change(Number(to.toFixed(2)), start.hasMoved);
    start.hasMoved = true;
  }

  if (draft !== null) {
    return (
      <WeightInput
        cellKey={keyOf(cell)}
        name={name}
        draft={draft}
        isSelected={draft === String(value)}
        onEnd={(text, isByKey) => {
          returnsFocus.current = isByKey;
          setDraft(null);
          if (text !== null) commit(text);
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
      role="spinbutton"
      data-cell={keyOf(cell)}
      data-state={view.state}
      data-relation={view.relation ?? undefined}
      data-changed={view.isChanged || undefined}
      data-idle={isIdle || undefined}
      data-long={view.text.length > 5 || undefined}
      data-sign={value === 0 ? undefined : value < 0 ? "negative" : "positive"}
      style={{ "--tint": tintOf(value) }}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-valuenow={value}
      aria-valuetext={view.text}
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
      {view.text}
    </div>
  );
}
