import type { RefObject } from "react";
import { inTurn, laterBy } from "../../network/pace.ts";
import {
  appearFrames,
  comingFrom,
  flowBackFrames,
  growFrames,
  openUpFrames,
  type Travel,
  useTravel,
} from "../../network/travel.ts";
import type { Move } from "./sixMoves.ts";

/** How long a frame of the strip takes to appear, how much later than the one before, and one current on the way back */
const APPEAR_MS = 300;
const FRAME_MS = 200;
const CURRENT_MS = 150;
/** How long the gradient takes into its plate, and from there to the weights */
const INTO_MS = 360;

/** The part of the way after which the old weights are gone, and the new ones come */
const GONE = 0.8;
const goneFrames: readonly Keyframe[] = [
  { opacity: 1, offset: 0 },
  { opacity: 1, offset: GONE },
  { opacity: 0, offset: GONE },
  { opacity: 0, offset: 1 },
];

/** How little is to be seen of a gradient where it sets off. */
const FAINT = 0.2;

/** What lies over other numbers lets them be read. */
const VEIL = 0.45;

/** There to be seen on its way alone: it leaves for another element, and is gone. */
const leavingFor = (element: SVGGraphicsElement, goal: Element): readonly Keyframe[] => {
  const [here] = comingFrom(element, goal, VEIL);
  const arrived = here?.["transform"] ?? "none";
  return [
    { transform: "translate(0px, 0px)", opacity: 1, offset: 0 },
    { transform: arrived, opacity: VEIL, offset: 0.85 },
    { transform: arrived, opacity: 0, offset: 1 },
  ];
};

/** What each move sets in motion: states and bets frame by frame, losses out of their gaps, the gradient back into its plate, and from there into the weights. */
export function useMovesTravel(
  strip: RefObject<SVGGElement | null>,
  step: number,
  move: Move,
): void {
  useTravel(step, (isForward): readonly Travel[] => {
    const parts = strip.current?.closest(".net-parts");
    if (!parts || !isForward) return [];
    const all = (selector: string) => [...parts.querySelectorAll<SVGGraphicsElement>(selector)];
    const inFrames = (selector: string, frames: readonly Keyframe[], late = 0): Travel[] =>
      all(`.six-moves-strip ${selector}`).map((current, index, { length }) => ({
        ref: { current },
        frames,
        // The bets come half a frame after the states.
        delayMs: (index + late) * laterBy(length + 0.5, APPEAR_MS, FRAME_MS),
        durationMs: APPEAR_MS,
      }));
    const currents = all(".six-moves-strip .net-current");
    const currentMs = inTurn(currents.length, CURRENT_MS, INTO_MS);
    const came = currents.length * currentMs;
    const read = () => [
      ...inFrames(".net-column", appearFrames),
      ...inFrames(".net-fill", growFrames, 0.5),
    ];
    const travels: Readonly<Record<Move, () => readonly Travel[]>> = {
      initialise: () => [],
      forward: read,
      loss: () => inFrames(".net-gap", openUpFrames),
      backward: () => [
        ...currents.map((current, index) => ({
          ref: { current },
          frames: flowBackFrames,
          delayMs: index * currentMs,
          durationMs: currentMs,
        })),
        ...all(".six-moves-gradient .net-cell").map((current) => ({
          ref: { current },
          frames: comingFrom(current, currents.at(-1) ?? current, FAINT),
          delayMs: came,
          durationMs: INTO_MS,
        })),
      ],
      update: () => {
        const weights = all(".six-moves-plate .net-cell");
        return [
          ...all(".six-moves-going .net-cell").map((current, index) => ({
            ref: { current },
            frames: leavingFor(current, weights[index] ?? current),
            durationMs: INTO_MS,
          })),
          ...all(".six-moves-before .net-cell").map((current) => ({
            ref: { current },
            frames: goneFrames,
            durationMs: INTO_MS,
          })),
          // No number is written over another: the new one comes where the old one was.
          ...weights.map((current) => ({
            ref: { current },
            frames: appearFrames,
            delayMs: GONE * INTO_MS,
            durationMs: (1 - GONE) * INTO_MS,
          })),
        ];
      },
      repeat: read,
    };
    return travels[move]();
  });
}
