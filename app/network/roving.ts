import { type KeyboardEvent, useState } from "react";

/** Which keys move: all four arrows, or left and right only where up and down change a number. */
export type RovingKeys = "both" | "sideways";

/**
 * Where a key leads in a grid that is read row by row; null if it leads nowhere.
 *
 * @param at      index of the number with the focus
 * @param columns numbers in a row
 */
export function nextStop(
  key: string,
  at: number,
  count: number,
  columns: number,
  keys: RovingKeys = "both",
): number | null {
  const down = keys === "both" ? columns : Infinity;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + down,
    ArrowUp: at - down,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined || to === at || to < 0 || to >= count ? null : to;
}

/**
 * One stop for Tab in a group; arrows, Home and End move inside it. What can have the focus carries
 * `data-stop`, in reading order.
 */
export function useRoving(count: number, columns: number, keys: RovingKeys = "both", first = 0) {
  const [chosen, setChosen] = useState<number | null>(null);
  const stop = Math.min(chosen ?? first, count - 1);

  function move(event: KeyboardEvent<SVGElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [...event.currentTarget.querySelectorAll<SVGElement>("[data-stop]")];
    const at = stops.findIndex((element) => element === event.target);
    const to = at < 0 ? null : nextStop(event.key, at, stops.length, columns, keys);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    stops[to]?.focus();
  }

  return { stop, move, choose: setChosen };
}
