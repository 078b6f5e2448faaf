import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useAppStore } from "../../store/appStore.ts";
import { stageWords } from "../../words/spelling.ts";
import { type Cell, keyOf } from "./cells.ts";
import { editTargetOf } from "./editing.ts";
import { spokenName } from "./names.ts";
import { tintOf, useStage, viewOf } from "./stage.ts";

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
  const element = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly x: number; readonly from: number; hasMoved: boolean } | null>(
    null,
  );
  const name = spokenName(stage.run, cell);

  function change(to: number, continues = false): void {
    const { editNumber, announce } = store.getState();
    editNumber(editTargetOf(cell), tidy(to), continues);
    if (!continues) announce(stageWords.changed(name, String(tidy(to))));
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
    const move = moves[event.key];
    if (move !== undefined) change(value + move);
    else if (event.key === "Enter") setDraft(String(value));
    else if (/^[-\d.]$/.test(event.key)) setDraft(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function finish(isAccepted: boolean): void {
    const typed = Number((draft ?? "").replace("−", "-").replace(",", "."));
    setDraft(null);
    if (isAccepted && draft?.trim() !== "" && Number.isFinite(typed) && typed !== value) {
      change(typed);
    } else if (isAccepted && draft !== null && !Number.isFinite(typed)) {
      store.getState().complain(stageWords.notANumber(draft));
    }
    element.current?.focus();
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
      <input
        className="number weight"
        data-cell={keyOf(cell)}
        aria-label={name}
        inputMode="decimal"
        autoFocus
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => finish(true)}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish(true);
          else if (event.key === "Escape") finish(false);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    );
  }
  return (
    <div
      ref={element}
      className="number weight"
      role="spinbutton"
      data-cell={keyOf(cell)}
      data-state={view.state}
      data-relation={view.relation ?? undefined}
      data-changed={view.isChanged || undefined}
      data-idle={isIdle || undefined}
      data-sign={value === 0 ? undefined : value < 0 ? "negative" : "positive"}
      style={{ "--tint": tintOf(value) }}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-valuenow={value}
      aria-valuetext={view.text}
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
