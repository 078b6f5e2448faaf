import type { RefObject } from "react";
import { comingFrom, pathFrames, type Travel, useTravel } from "../../network/travel.ts";
import { sizes } from "./layout.ts";
import { formNameOf, type GoesInView, LETTERS, placeOf } from "./whatGoesIn.ts";

/** How long the tooth slides to its column, and how long a column is on its way. */
const SLIDE_MS = 150;
const LIFT_MS = 160;
/** What is made on the way, not taken along as it is, is not to be seen where it sets off. */
const MADE = 0;

const PITCH = sizes.cell.width + sizes.cell.gap;

/** Every form of every letter is one picture, and from each of them one may come to each other. */
const pictureOf = (view: GoesInView) => view.step * LETTERS + placeOf(view);
const PICTURES = 3 * LETTERS;

/**
 * From which place the tooth slides: from that of the letter before, and where an index becomes a key from the first,
 * as the index counts.
 */
export function toothBefore(view: GoesInView, from: number): number {
  if (Math.floor(from / LETTERS) === view.step) return from % LETTERS;
  return from < pictureOf(view) && formNameOf(view) === "oneHot" ? 0 : placeOf(view);
}

/** Each cell comes from the one that stands at its index in the other list. */
const cellsFrom = (
  cells: readonly SVGGraphicsElement[],
  origins: readonly SVGGraphicsElement[],
  opacity: number,
  delayMs: number,
): readonly Travel[] =>
  cells.map((current, index) => ({
    ref: { current },
    frames: comingFrom(current, origins[index] ?? current, opacity),
    delayMs,
    durationMs: LIFT_MS,
  }));

/** The tooth slides to its column, the column lifts out of its plate and goes to where it is added, and from there to its letter. */
export function useGoesInTravel(operand: RefObject<SVGGElement | null>, view: GoesInView): void {
  const form = formNameOf(view);
  useTravel(
    pictureOf(view),
    (_, from) => {
      const parts = operand.current?.closest(".net-parts");
      const all = (selector: string) => [
        ...(parts?.querySelectorAll<SVGGraphicsElement>(selector) ?? []),
      ];
      const way = form === "index" ? 0 : toothBefore(view, from) - placeOf(view);
      const slide = all(
        ".goes-in-opening .net-wire, .goes-in-opening [data-tooth] > path, .net-highlight",
      ).map((current): Travel => ({
        ref: { current },
        frames: pathFrames([
          { x: way * PITCH, y: 0 },
          { x: 0, y: 0 },
        ]),
        durationMs: SLIDE_MS,
      }));
      const opened = way === 0 ? 0 : SLIDE_MS;
      const input = all(".goes-in-input .net-cell");
      const sum = all(".goes-in-sum .net-cell");
      const weights = all(".goes-in-operand .net-plate .net-cell[data-state=lit]");
      const width = weights.length / sum.length;
      const lastOfRows = weights.filter((_weight, index) => index % width === width - 1);
      const isEmbedded = form === "embedding";
      const summed = isEmbedded ? opened + LIFT_MS : opened;
      return [
        ...(way === 0 ? [] : slide),
        ...(isEmbedded
          ? cellsFrom(input, all(".goes-in-table .net-plate .net-cell[data-state=lit]"), 1, opened)
          : []),
        ...cellsFrom(sum, lastOfRows, form === "oneHot" ? 1 : MADE, summed),
        ...cellsFrom(
          all(".goes-in-letters .net-column[data-lit] .net-cell"),
          sum,
          MADE,
          summed + LIFT_MS,
        ),
      ];
    },
    PICTURES,
  );
}
