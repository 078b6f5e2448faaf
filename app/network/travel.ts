import { type RefObject, useLayoutEffect, useRef } from "react";
import { hasActed } from "../hooks/hasActed.ts";
import type { Box, Point } from "./boxes.ts";

/** How long a thing is on its way, in milliseconds. */
const TRAVEL_MS = 300;

/** Motion is drawn where the reader wants it; paper, and readers who asked for stillness, see the end at once. */
export const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce), print").matches;

export const EASING = "cubic-bezier(0.3, 0, 0.2, 1)";

/** From one box to another by moving and scaling: the keyframes of an element that stands at `to`. */
export function boxFrames(from: Box, to: Box): Keyframe[] {
  const scaleX = to.width === 0 ? 1 : from.width / to.width;
  const scaleY = to.height === 0 ? 1 : from.height / to.height;
  const x = from.x - to.x * scaleX;
  const y = from.y - to.y * scaleY;
  return [
    { transform: `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})` },
    { transform: "translate(0px, 0px) scale(1, 1)" },
  ];
}

/** Along points, at an even pace, to the last, where the element stands: a wire, or a drawn curve. */
export function pathFrames(points: readonly Point[]): Keyframe[] {
  const end = points.at(-1);
  if (!end) return [];
  const lengths = points.map((point, index) => {
    const before = points[index - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let gone = 0;
  return points.map((point, index) => {
    gone += lengths[index] ?? 0;
    return {
      transform: `translate(${point.x - end.x}px, ${point.y - end.y}px)`,
      offset: whole === 0 ? (points.length < 2 ? 1 : index / (points.length - 1)) : gone / whole,
    };
  });
}

/**
 * From where another element stands, in the units of the element's own drawing; it may be in another one.
 *
 * @param opacity how much of it is to be seen where it sets off
 */
export function comingFrom(
  element: SVGGraphicsElement,
  origin: Element,
  opacity: number,
): readonly Keyframe[] {
  const [to, from] = [element.getBoundingClientRect(), origin.getBoundingClientRect()];
  const scale = element.getScreenCTM()?.a ?? 1;
  const x = (from.x + from.width / 2 - to.x - to.width / 2) / scale;
  const y = (from.y + from.height / 2 - to.y - to.height / 2) / scale;
  return [
    { transform: `translate(${x}px, ${y}px)`, opacity },
    { transform: "translate(0px, 0px)", opacity: 1 },
  ];
}

/** What travels once to where it stands. */
export interface Travel {
  /** The element; its place is the end, set by its props. */
  readonly ref: RefObject<Element | null>;
  readonly frames: readonly Keyframe[];
  readonly delayMs?: number;
  readonly durationMs?: number;
  /** At an even pace, where the frames say by themselves when they come; otherwise it sets off and arrives gently. */
  readonly isEven?: boolean;
}

/** A scene comes in from the side to which it leads: from the right on the way forward. */
export const enterFrames = (isForward: boolean): readonly Keyframe[] => [
  { transform: `translate(${isForward ? ENTER : -ENTER}px, 0px)`, opacity: 0.35 },
  { transform: "translate(0px, 0px)", opacity: 1 },
];

/** Out of the ground on which it stands. */
export const growFrames: readonly Keyframe[] = [
  { transform: "scaleY(0)" },
  { transform: "scaleY(1)" },
];

/** A number that was an empty place. */
export const appearFrames: readonly Keyframe[] = [{ opacity: 0, offset: 0 }];

/** Uncovered from its foot upwards, as a bracket opens from the bar's top to 1. */
export const openUpFrames: readonly Keyframe[] = [
  { clipPath: "inset(100% -9px -9px -9px)" },
  { clipPath: "inset(-9px)" },
];

/** Uncovered from right to left, as a gradient flows. */
export const flowBackFrames: readonly Keyframe[] = [
  { clipPath: "inset(-9px -9px -9px 100%)" },
  { clipPath: "inset(-9px)" },
];

/** Uncovered from its top downwards, as a gradient comes from its loss. */
export const flowDownFrames: readonly Keyframe[] = [
  { clipPath: "inset(-9px -9px 100% -9px)" },
  { clipPath: "inset(-9px)" },
];

/** A line drawn from its beginning to its end; its `pathLength` is 1. */
export const drawFrames: readonly Keyframe[] = [
  { strokeDasharray: "1 1", strokeDashoffset: 1 },
  { strokeDasharray: "1 1", strokeDashoffset: 0 },
];

const ENTER = 24;

/**
 * Draws the way from the picture before to this one. The picture itself is at the end from the
 * start: a jump, a reload and a test see it at once, and the next step ends what still travels.
 *
 * @param step   what the picture shows; a neighbour of the last one travels, anything farther away jumps
 * @param travel what travels into this step, from the one before
 * @param reach  how far a step may be from the last one and still be travelled to
 */
export function useTravel(
  step: number,
  travel: (isForward: boolean, from: number) => readonly Travel[],
  reach = 1,
): void {
  const before = useRef(step);
  useLayoutEffect(() => {
    const from = before.current;
    const way = step - from;
    before.current = step;
    if (way === 0 || Math.abs(way) > reach || isStill() || !hasActed()) return;
    const running = travel(way > 0, from).flatMap(
      ({ ref, frames, delayMs = 0, durationMs = TRAVEL_MS, isEven = false }) =>
        ref.current
          ? [
              ref.current.animate([...frames], {
                duration: durationMs,
                delay: delayMs,
                easing: isEven ? "linear" : EASING,
                fill: "backwards",
              }),
            ]
          : [],
    );
    return () => running.forEach((animation) => animation.cancel());
    // The way into a step is told by the step alone; drawing it again does not start it again.
    // oxlint-disable-next-line react/exhaustive-deps -- the step alone begins a travel
  }, [step]);
}
