import {
  type KeyboardEvent,
  type PointerEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { NumberField } from "../controls/NumberField.tsx";
import { stepped } from "../controls/stepped.ts";
import { networkWords as words } from "../words/network.ts";
import type { Box } from "./boxes.ts";
import type { NetworkCell } from "./cells.ts";
import { NumberCell } from "./NumberCell.tsx";
import { spokenValue } from "./spoken.ts";

interface EditableCellProps {
  readonly cell: NetworkCell;
  readonly box: Box;
  readonly fontSize: number;
  readonly isTabStop: boolean;
  readonly bounds: { readonly min: number; readonly max: number };
  /** `continues` within one drag, so that undo takes back the whole of it. */
  readonly onChange: (value: number, continues: boolean) => void;
}

const STEP = 0.1;
const FINE_STEP = 0.01;
/** What a drag changes in one unit of the picture, however large that is on screen. */
const PER_UNIT = 0.01;
const STILL = 3;
const FIELD = { width: 112, height: 44 };
/** A key with which a number begins. */
const startsNumber = /^[\d.,+\-−]$/;

/** Projected, a full stop is a clicker's, which blanks the screen. */
const isClickers = ({ key, currentTarget }: KeyboardEvent): boolean =>
  key === "." && currentTarget.closest("[data-mode=present]") !== null;

/**
 * A number the reader may set: it drags sideways, steps by ↑ and ↓ (finer with Shift) and is typed
 * after Enter or a digit. Escape takes a drag back, or leaves the field.
 */
export function EditableCell(props: EditableCellProps) {
  const { cell, box, fontSize, isTabStop, bounds, onChange } = props;
  const value = cell.value ?? 0;
  const [isTyping, setIsTyping] = useState(false);
  const drag = useRef<{ x: number; from: number; hasMoved: boolean } | null>(null);
  const self = useRef<SVGGElement>(null);
  const fieldId = useId();
  // What was set last, which may be the key before of the same task.
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });

  function set(to: number, continues: boolean): void {
    latest.current = to;
    onChange(to, continues);
  }

  function close(): void {
    flushSync(() => setIsTyping(false));
    self.current?.focus();
  }

  function takeBack(): void {
    if (drag.current?.hasMoved) set(drag.current.from, true);
    drag.current = null;
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? FINE_STEP : STEP;
    if (event.key === "ArrowUp") set(stepped(latest.current, step, bounds), false);
    else if (event.key === "ArrowDown") set(stepped(latest.current, -step, bounds), false);
    else if (event.key === "Enter") setIsTyping(true);
    else if (event.key === "Escape" && drag.current) takeBack();
    else if (startsNumber.test(event.key) && !isClickers(event)) {
      // The key itself is typed into the field that now has the focus.
      event.stopPropagation();
      flushSync(() => setIsTyping(true));
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function move(event: PointerEvent<SVGGElement>): void {
    const start = drag.current;
    if (!start) return;
    const distance = event.clientX - start.x;
    if (!start.hasMoved && Math.abs(distance) < STILL) return;
    const zoom = event.currentTarget.getScreenCTM()?.a ?? 1;
    const units = Math.round(distance / zoom);
    set(stepped(start.from, units * PER_UNIT, bounds), start.hasMoved);
    start.hasMoved = true;
  }

  function pressInField(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== "Enter") return;
    // The field judges what stands in it as it is drawn.
    flushSync(() => undefined);
    if (!event.currentTarget.querySelector(":invalid")) close();
  }

  /** Before the field hears it, which would keep open what it takes back. */
  function leaveField(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  if (isTyping) {
    const x = box.x + (box.width - FIELD.width) / 2;
    const y = box.y + (box.height - FIELD.height) / 2;
    return (
      <foreignObject className="net-field" {...FIELD} x={x} y={y} data-export="skip">
        {/* The field inside is what is used; keys and focus are only heard as they pass. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only hears what passes */}
        <span
          ref={(element) => element?.querySelector("input")?.select()}
          role="group"
          aria-label={cell.name}
          id={fieldId}
          onKeyDownCapture={leaveField}
          onKeyDown={pressInField}
          onBlur={() => setIsTyping(false)}
        >
          <NumberField
            labelledBy={fieldId}
            value={value}
            {...bounds}
            isWhole={false}
            step={STEP}
            onSet={(to) => set(to, false)}
          />
        </span>
      </foreignObject>
    );
  }
  return (
    <g
      ref={self}
      className="net-stop net-editable"
      data-stop
      data-cell={cell.id}
      role="spinbutton"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={cell.name}
      aria-valuenow={value}
      aria-valuemin={bounds.min}
      aria-valuemax={bounds.max}
      aria-valuetext={`${spokenValue(cell)}; ${words.editHint}`}
      onKeyDown={press}
      onDoubleClick={() => setIsTyping(true)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        drag.current = { x: event.clientX, from: value, hasMoved: false };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={takeBack}
    >
      <NumberCell cell={cell} box={box} fontSize={fontSize} />
    </g>
  );
}
