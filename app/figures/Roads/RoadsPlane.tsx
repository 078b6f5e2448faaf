import { useMemo, useRef } from "react";
import type { Point } from "../../network/boxes.ts";
import { Ghost } from "../../network/Ghost.tsx";
import { type Plane, pointIn } from "../../network/statePlane.ts";
import { StatePlane } from "../../network/StatePlane.tsx";
import { StatePoint } from "../../network/StatePoint.tsx";
import { pathFrames, useTravel } from "../../network/travel.ts";
import { useAppState } from "../../store/appStore.ts";
import { RoadEnds } from "./RoadEnds.tsx";
import { RoadSign } from "./RoadSign.tsx";
import { PushArrow } from "./PushArrow.tsx";
import { bagIn, layoutEnds, layoutPushes, placeRoadSigns, pushesOf, signsAt } from "./layout.ts";
import { guessKey, readAt, type RoadsView, showsEnds } from "./roads.ts";
import { roadsWords as words } from "./words.ts";

/** Radius of the ring in which a reader who guesses "the same" expects both states. */
const GHOST = 18;

/** One thing moves after the other: the first state, the second, the distance; then the bag says that it stayed. */
const TURN_MS = 300;
const BAG = 16;

/** A keyframe of what grows or shrinks around a point. */
const from = ({ x, y }: Point, scale: number) => ({
  transform: `translate(${x}px, ${y}px) scale(${scale}) translate(${-x}px, ${-y}px)`,
});

interface RoadsPlaneProps {
  readonly view: RoadsView;
  readonly plane: Plane;
  readonly description: string;
}

/** The plane of states: the pushes, two roads by one step, or where all orders end; and the bag that never moves. */
export function RoadsPlane({ view, plane, description }: RoadsPlaneProps) {
  const { answer, params } = view;
  const { side, fontSize } = plane;
  const step = readAt(view);
  const hasEnds = showsEnds(view);
  const guess = useAppState(({ guesses }) => guesses[guessKey(answer, params.seed)]);
  const roads = useMemo(() => pushesOf(plane, answer), [plane, answer]);
  const allSigns = useMemo(() => placeRoadSigns(plane, answer), [plane, answer]);
  const ends = useMemo(
    () => (hasEnds ? layoutEnds(plane, answer) : null),
    [plane, answer, hasEnds],
  );
  const start = useMemo(() => layoutPushes(plane, answer), [plane, answer]);
  const shown = roads.map((road) => (ends ? [] : road.slice(0, step)));
  const { signs, between: points, bow, apart } = signsAt(plane, answer, step, allSigns);
  const now = roads.map((road) => road[step - 1]);
  const origin = pointIn(plane, [0, 0]);
  const bag = bagIn(plane, answer);
  const square = { x: bag.x - BAG / 2, y: bag.y - BAG / 2, width: BAG, height: BAG };

  const first = { point: useRef<SVGGElement>(null), push: useRef<SVGGElement>(null) };
  const second = { point: useRef<SVGGElement>(null), push: useRef<SVGGElement>(null) };
  const distance = useRef<SVGGElement>(null);
  const cloud = useRef<SVGGElement>(null);
  const halo = useRef<SVGRectElement>(null);
  const stays = {
    ref: halo,
    frames: [
      { ...from(bag, 1), opacity: 1 },
      { ...from(bag, 3), opacity: 0 },
    ],
  };
  useTravel(view.step, () =>
    hasEnds
      ? [
          { ref: cloud, frames: [from(origin, 0), from(origin, 1)] },
          { ...stays, delayMs: TURN_MS },
        ]
      : [
          ...[first, second].flatMap(({ point, push }, road) => {
            const way = now[road]?.segment;
            if (!way) return [];
            const delayMs = road * TURN_MS;
            return [
              { ref: point, frames: pathFrames(way), delayMs },
              { ref: push, frames: [from(way[0], 0), from(way[0], 1)], delayMs },
            ];
          }),
          { ref: distance, frames: [{ opacity: 0 }, { opacity: 1 }], delayMs: 2 * TURN_MS },
          { ...stays, delayMs: 3 * TURN_MS },
        ],
  );

  return (
    <svg
      className="net roads-plane"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={description}
      fontSize={fontSize}
    >
      <StatePlane plane={plane} names={words.axes} />
      {step > 0 && !ends && (
        <g ref={distance} className="roads-apart">
          <path d={bow.path} />
          {apart && <RoadSign sign={apart} kind="apart" />}
        </g>
      )}
      {step === 0 &&
        start.pushes.map((push) => <PushArrow key={push.id} push={push} road={null} isNow />)}
      {shown.map((road, which) =>
        road.map((push, index) => (
          <PushArrow
            key={push.id}
            ref={index === step - 1 ? ([first, second][which]?.push ?? null) : null}
            push={push}
            road={which}
            isNow={index === step - 1}
          />
        )),
      )}
      <StatePoint x={origin.x} y={origin.y} name={words.start} isStart />
      <g ref={cloud}>{ends && <RoadEnds ends={ends} />}</g>
      <rect ref={halo} className="roads-halo" {...square} />
      <rect className="roads-bag" {...square} />
      {step > 0 && guess === "same" && !ends && (
        <Ghost
          path={`M${points[0].x - GHOST} ${points[0].y}a${GHOST} ${GHOST} 0 1 0 ${2 * GHOST} 0a${GHOST} ${GHOST} 0 1 0 ${-2 * GHOST} 0Z`}
        />
      )}
      {step > 0 &&
        points.map(({ x, y }, road) => (
          <g key={road === 0 ? "first" : "second"} ref={[first, second][road]?.point}>
            <StatePoint
              x={x}
              y={y}
              name={road === 0 ? words.first : words.second}
              shape={road === 0 ? "dot" : "diamond"}
              isLit
            />
          </g>
        ))}
      {!ends &&
        (step === 0 ? start.signs : signs).map((sign) => (
          <RoadSign
            key={sign.id}
            sign={sign}
            kind={
              sign.id === "bag" || sign.id === "start"
                ? sign.id
                : step === 0 || now.some((push) => push?.id === sign.id)
                  ? "now"
                  : "back"
            }
          />
        ))}
    </svg>
  );
}
