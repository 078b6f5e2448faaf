import { useMemo, useRef } from "react";
import type { Point } from "../../network/boxes.ts";
import { Ghost } from "../../network/Ghost.tsx";
import { type Plane, pointIn } from "../../network/statePlane.ts";
import { StatePlane } from "../../network/StatePlane.tsx";
import { StatePoint } from "../../network/StatePoint.tsx";
import { type Travel, useTravel } from "../../network/travel.ts";
import { useAppState } from "../../store/appStore.ts";
import { layoutEnds, layoutPushes, layoutSums, placeStill, signsAt } from "./layout.ts";
import { MoveMarks } from "./MoveMarks.tsx";
import { type Move, moveFrames, movesOf, PART_MS, partsOf } from "./moves.ts";
import { bagIn } from "./signs.ts";
import { RoadEnds } from "./RoadEnds.tsx";
import { guessKey, readAt, type RoadsView, showsEnds, showsSums } from "./roads.ts";
import { RoadSign } from "./RoadSign.tsx";
import { colored } from "./sentence.ts";
import { RoadPushes, RoadSums } from "./RoadSums.tsx";
import { roadsWords as words } from "./words.ts";

/** Radius of the ring in which a reader who guesses "the same" expects both states. */
const GHOST = 18;
const BAG = 16;

/** A keyframe of what grows or shrinks around a point. */
const from = ({ x, y }: Point, scale: number) => ({
  transform: `translate(${x}px, ${y}px) scale(${scale}) translate(${-x}px, ${-y}px)`,
});
/** When both states have come: how far apart they are, and the bag, which stayed. */
const LAST_MS = 160;
const appear = [{ opacity: 0 }, { opacity: 1 }];

/** What moves of one road. */
function useRoadRefs() {
  return {
    point: useRef<SVGGElement>(null),
    turn: useRef<SVGPathElement>(null),
    push: useRef<SVGGElement>(null),
    bend: useRef<SVGPathElement>(null),
  };
}

/** A state goes through its move, and each part is drawn when it comes there. */
function travelOf(refs: ReturnType<typeof useRoadRefs>, move: Move): readonly Travel[] {
  const count = partsOf(move).length;
  const pushed = (count - 2) * PART_MS;
  return [
    { ref: refs.point, frames: moveFrames(move), durationMs: count * PART_MS, isEven: true },
    { ref: refs.turn, frames: appear, durationMs: PART_MS },
    {
      ref: refs.push,
      frames: [from(move.push[0], 0), from(move.push[0], 1)],
      delayMs: pushed,
      durationMs: PART_MS,
      isEven: true,
    },
    { ref: refs.bend, frames: appear, delayMs: pushed + PART_MS, durationMs: PART_MS },
  ];
}

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
  const [hasEnds, hasSums] = [showsEnds(view), showsSums(view)];
  const guess = useAppState(({ guesses }) => guesses[guessKey(answer, params.seed)]);
  const moves = useMemo(() => movesOf(plane, answer), [plane, answer]);
  const still = useMemo(() => placeStill(plane, answer), [plane, answer]);
  const ends = useMemo(
    () => (hasEnds ? layoutEnds(plane, answer) : null),
    [plane, answer, hasEnds],
  );
  const start = useMemo(() => layoutPushes(plane, answer), [plane, answer]);
  const sums = useMemo(() => layoutSums(plane, answer), [plane, answer]);
  const tones = colored(answer.typed.words);
  const isOnRoads = step > 0 && !hasEnds && !hasSums;
  const { signs, between: points, bow, apart } = signsAt(plane, answer, step, still);
  const origin = pointIn(plane, [0, 0]);
  const bag = bagIn(plane, answer);
  const square = { x: bag.x - BAG / 2, y: bag.y - BAG / 2, width: BAG, height: BAG };

  const roads = [useRoadRefs(), useRoadRefs()] as const;
  const distance = useRef<SVGGElement>(null);
  const others = useRef<SVGGElement>(null);
  const halo = useRef<SVGRectElement>(null);
  useTravel(view.step, () => {
    const made = moves.flatMap((road) => road.slice(step - 1, step));
    const movedMs = isOnRoads ? Math.max(...made.map((move) => partsOf(move).length * PART_MS)) : 0;
    // Seen last: the bag says that it stayed.
    const stays = {
      ref: halo,
      frames: [
        { ...from(bag, 1), opacity: 1 },
        { ...from(bag, 3), opacity: 0 },
      ],
    };
    if (!isOnRoads)
      return [
        { ref: others, frames: [from(origin, 0), from(origin, 1)] },
        { ...stays, delayMs: PART_MS },
      ];
    return [
      ...roads.flatMap((refs, which) =>
        made.slice(which, which + 1).flatMap((move) => travelOf(refs, move)),
      ),
      { ref: distance, frames: appear, delayMs: movedMs, durationMs: LAST_MS },
      { ...stays, delayMs: movedMs, durationMs: LAST_MS },
    ];
  });

  return (
    <svg
      className="net roads-plane"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={description}
      fontSize={fontSize}
    >
      <rect className="roads-ground" x={1} y={1} width={side - 2} height={side - 2} rx={10} />
      <StatePlane plane={plane} names={words.axes} />
      {isOnRoads && (
        <g ref={distance} className="roads-apart">
          <path d={bow.path} />
          {apart && <RoadSign sign={apart} kind="apart" />}
        </g>
      )}
      <StatePoint x={origin.x} y={origin.y} name={words.start} isStart />
      <g ref={others}>
        {step === 0 && <RoadPushes start={start} tones={tones} />}
        {ends && <RoadEnds ends={ends} />}
        {hasSums && <RoadSums sums={sums} tones={tones} />}
      </g>
      <rect ref={halo} className="roads-halo" {...square} />
      <rect className="roads-bag" {...square} />
      {isOnRoads && guess === "same" && (
        <Ghost
          path={`M${points[0].x - GHOST} ${points[0].y}a${GHOST} ${GHOST} 0 1 0 ${2 * GHOST} 0a${GHOST} ${GHOST} 0 1 0 ${-2 * GHOST} 0Z`}
        />
      )}
      {isOnRoads &&
        points.map(({ x, y }, road) => (
          <g key={road === 0 ? "first" : "second"} ref={roads[road]?.point}>
            <StatePoint
              x={x}
              y={y}
              name={road === 0 ? words.first : words.second}
              shape={road === 0 ? "dot" : "diamond"}
              isLit
            />
          </g>
        ))}
      {/* Over the points: a bend may be shorter than the head of its push. */}
      {isOnRoads &&
        moves.map((road, which) =>
          road
            .slice(0, step)
            .map((move, index) => (
              <MoveMarks
                key={move.id}
                move={move}
                road={which}
                tone={tones.indexOf(move.word)}
                refs={index === step - 1 ? (roads[which] ?? null) : null}
              />
            )),
        )}
      {isOnRoads &&
        signs.map((sign) => (
          <RoadSign
            key={sign.id}
            sign={sign}
            kind={sign.id === "bag" || sign.id === "start" ? sign.id : "now"}
            tones={tones}
          />
        ))}
    </svg>
  );
}
