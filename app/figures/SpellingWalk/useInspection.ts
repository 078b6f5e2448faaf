import { type FocusEvent, type MouseEvent, type PointerEvent, useMemo } from "react";
import { type Cell, cell, quantities } from "./cells.ts";

function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest<HTMLElement | SVGElement>("[data-cell]")?.dataset["cell"];
  const [q, t, i, j] = key?.split(":") ?? [];
  const quantity = quantities.find((one) => one === q);
  return quantity ? cell(quantity, Number(t), Number(i), Number(j)) : null;
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
    }),
    [inspect],
  );
}
