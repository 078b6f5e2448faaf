import { createRef, type RefObject, useState } from "react";
import type { Point } from "./boxes.ts";
import { pathFrames, useTravel } from "./travel.ts";

/**
 * What stands at the ends of lines goes along them from the step before to this one, however far that is.
 *
 * @param count of the lines
 * @param last the largest step
 * @param linesAt the places of each line up to a step, the first one at step 0
 * @returns for each line what stands at its end
 */
export function useLineTravel(
  step: number,
  count: number,
  last: number,
  linesAt: (step: number) => readonly (readonly Point[])[],
): readonly RefObject<SVGGElement | null>[] {
  const [refs] = useState(() => Array.from({ length: count }, () => createRef<SVGGElement>()));
  useTravel(
    step,
    (isForward, from) => {
      const lines = linesAt(Math.max(from, step));
      return refs.map((ref, index) => {
        const places = lines[index] ?? [];
        return {
          ref,
          frames: pathFrames(isForward ? places.slice(from) : places.slice(step).toReversed()),
        };
      });
    },
    last,
  );
  return refs;
}
