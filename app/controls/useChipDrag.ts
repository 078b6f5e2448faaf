import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";

interface Drag {
  readonly pointerId: number;
  /** Where the chip was taken, seen from its middle. */
  readonly grip: { readonly x: number; readonly y: number };
  readonly before: readonly number[];
  /** Position of the chip now. */
  at: number;
  x: number;
  y: number;
}

interface ChipDragProps {
  readonly order: readonly number[];
  /** Moves the chip at a position to another one. */
  onMove(from: number, to: number, isGoingOn: boolean): void;
  /** Brings back the order before the drag. */
  onCancel(before: readonly number[]): void;
  onDrop(at: number): void;
}

/** How far from the row a held chip still takes a place in it, in pixels. */
const REACH = 48;

/** Where a chip belongs that is held at a point: behind those that stand before it in the order of reading. */
function positionAt(boxes: readonly DOMRect[], held: number, x: number, y: number): number {
  return boxes.filter(
    ({ top, bottom, left, right }, index) =>
      index !== held && (bottom < y || (top <= y && (left + right) / 2 < x)),
  ).length;
}

/**
 * Lets chips be dragged by mouse, pen or finger. The order changes while the chip is held, and Escape brings back the
 * order before. Chips are told by their positions, so that no element moves in the document under the finger.
 */
export function useChipDrag(
  list: RefObject<HTMLElement | null>,
  { order, onMove, onCancel, onDrop }: ChipDragProps,
) {
  const drag = useRef<Drag | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  const chips = () => [...(list.current?.querySelectorAll("button") ?? [])];

  /** Draws the held chip under the pointer, and the others where they stand. */
  function follow(): void {
    chips().forEach((chip, index) => {
      chip.style.transform = "";
      const now = drag.current;
      if (!now || index !== now.at) return;
      const box = chip.getBoundingClientRect();
      const x = now.x - now.grip.x - (box.left + box.right) / 2;
      const y = now.y - now.grip.y - (box.top + box.bottom) / 2;
      chip.style.transform = `translate(${x}px, ${y}px)`;
    });
  }
  useLayoutEffect(follow);

  function end(isCancelled: boolean): void {
    const now = drag.current;
    if (!now) return;
    drag.current = null;
    setHeld(null);
    follow();
    if (isCancelled) onCancel(now.before);
    else onDrop(now.at);
  }

  return {
    held,
    cancel: () => end(true),
    isHeld: () => drag.current !== null,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        const at = chips().findIndex((chip) => chip.contains(event.target as Node));
        const box = chips()[at]?.getBoundingClientRect();
        if (!box || event.button !== 0 || drag.current) return;
        const { clientX: x, clientY: y, pointerId } = event;
        const grip = { x: x - (box.left + box.right) / 2, y: y - (box.top + box.bottom) / 2 };
        drag.current = { pointerId, grip, before: order, at, x, y };
        event.currentTarget.setPointerCapture(pointerId);
        setHeld(at);
      },
      onPointerMove({ clientX, clientY, pointerId }: PointerEvent) {
        const now = drag.current;
        if (now?.pointerId !== pointerId) return;
        [now.x, now.y] = [clientX, clientY];
        follow();
        // Far above or below the row it is over no place.
        const row = list.current?.getBoundingClientRect();
        if (!row || clientY < row.top - REACH || clientY > row.bottom + REACH) return;
        const boxes = chips().map((chip) => chip.getBoundingClientRect());
        const to = positionAt(boxes, now.at, clientX, clientY);
        if (to === now.at) return;
        onMove(now.at, to, String(order) !== String(now.before));
        now.at = to;
        setHeld(to);
      },
      onPointerUp: ({ pointerId }: PointerEvent) => {
        if (pointerId === drag.current?.pointerId) end(false);
      },
      onPointerCancel: ({ pointerId }: PointerEvent) => {
        if (pointerId === drag.current?.pointerId) end(true);
      },
    },
  };
}
