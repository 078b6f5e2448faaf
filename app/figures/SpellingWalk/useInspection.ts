import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useMemo,
} from "react";
import { type Cell, cell, quantities } from "./cells.ts";

function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
  const [q, t, i, j] = key?.split(":") ?? [];
  const quantity = quantities.find((one) => one === q);
  return quantity ? cell(quantity, Number(t), Number(i), Number(j)) : null;
}

/** Arrow keys inside a group of numbers; a weight keeps ↑ and ↓ for its value. */
function moveFocus(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return;
  const group = target.closest<HTMLElement>("[data-group]");
  if (!group || event.ctrlKey || event.metaKey || event.altKey) return;
  const cols = Number(group.dataset["cols"]);
  const moves: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -cols,
    ArrowDown: cols,
  };
  const move = moves[key];
  if (move === undefined || event.isDefaultPrevented()) return;
  const all = [...group.querySelectorAll<HTMLElement>("[data-cell]")];
  const next = all[all.indexOf(target) + move];
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
}

/**
 * Handlers for the box that holds the numbers: the one under the pointer, under a finger or with the
 * focus is looked at; when pointer and focus leave, none is.
 */
export function useInspection(inspect: (cell: Cell | null) => void) {
  return useMemo(
    () => ({
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType === "mouse") inspect(cellOf(event.target));
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType === "mouse") inspect(cellOf(document.activeElement));
      },
      onClick: (event: MouseEvent) => inspect(cellOf(event.target)),
      onFocus: (event: FocusEvent) => inspect(cellOf(event.target)),
      onBlur: (event: FocusEvent) => inspect(cellOf(event.relatedTarget)),
      onKeyDown: moveFocus,
    }),
    [inspect],
  );
}
