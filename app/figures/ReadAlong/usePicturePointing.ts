import { type MouseEvent, type RefObject, useEffect, useMemo } from "react";
import type { CharacterReading } from "../../../src/protocol/messages.ts";
import { isField } from "../../hooks/isField.ts";
import { type Columns, placeAt, widthFor } from "./layout.ts";
import type { ReadProps } from "./readAlong.ts";

/** A click or tap on the picture chooses its letter, and within the memory its unit. */
export function usePicturePointing(
  reading: CharacterReading,
  columns: Columns,
  change: ReadProps["change"],
  goTo: ReadProps["goTo"],
): {
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
} {
  return useMemo(
    () => ({
      onClick: ({ clientX, clientY, currentTarget }) => {
        const box = currentTarget.querySelector("svg")?.getBoundingClientRect();
        if (!box || box.width === 0) return;
        const { length } = reading.letters;
        const scale = widthFor(Math.max(length, 1), columns) / box.width;
        const { letter, unit } = placeAt(
          (clientX - box.left) * scale,
          (clientY - box.top) * scale,
          length,
          reading.hiddenByStep.cols,
          columns,
        );
        goTo(letter - 1);
        // A click on the memory is no wish to follow a unit, unless one is followed already.
        if (unit !== null) change(({ unit: followed }) => ({ unit: followed > 0 ? unit : 0 }));
      },
    }),
    [reading, columns, change, goTo],
  );
}

/** While a unit is followed, ↑ and ↓ go to the next while the focus is in the figure and not in a control that needs them. */
export function useUnitKeys(
  picture: RefObject<HTMLElement | null>,
  unitCount: number,
  isFollowing: boolean,
  change: ReadProps["change"],
): void {
  useEffect(() => {
    const figure = picture.current?.closest("figure");
    if (!figure || !isFollowing) return;
    const press = (event: KeyboardEvent) => {
      const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      const { target } = event;
      const isTaken = isField(target) || (target as Element).matches("input, select");
      if (step === 0 || isTaken || event.ctrlKey || event.metaKey || event.altKey) return;
      change(({ unit }) => ({ unit: Math.min(Math.max(unit + step, 1), unitCount) }));
      event.preventDefault();
    };
    figure.addEventListener("keydown", press);
    return () => figure.removeEventListener("keydown", press);
  }, [picture, unitCount, isFollowing, change]);
}
