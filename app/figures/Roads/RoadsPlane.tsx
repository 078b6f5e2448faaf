import { useMemo, useRef } from "react";
import { Ghost } from "../../network/Ghost.tsx";
import { type Plane, pointIn } from "../../network/statePlane.ts";
import { StatePlane } from "../../network/StatePlane.tsx";
import { StatePoint } from "../../network/StatePoint.tsx";
import { pathFrames, useTravel } from "../../network/travel.ts";
import { useAppState } from "../../store/appStore.ts";
import { RoadEnds } from "./RoadEnds.tsx";
import { RoadSign } from "./RoadSign.tsx";
import { PushArrow } from "./PushArrow.tsx";
import { bagIn, layoutEnds, placeRoadSigns, pushesOf, signsAt } from "./layout.ts";
import { guessKey, type RoadsView } from "./roads.ts";
import { roadsWords as words } from "./words.ts";

/** Radius of the ring in which a reader who guesses "the same" expects both states. */
const GHOST = 18;

interface RoadsPlaneProps {
  readonly view: RoadsView;
  readonly plane: Plane;
  readonly description: string;
}

/** The plane of states: two roads by one step, the bag of words that never moves, or where all orders end. */
export function RoadsPlane({ view, plane, description }: RoadsPlaneProps) {
  const { answer, step, params } = view;
  const { side, fontSize } = plane;
  const guess = useAppState(({ guesses }) => guesses[guessKey(answer, params.seed)]);
  const roads = useMemo(() => pushesOf(plane, answer), [plane, answer]);
  const allSigns = useMemo(() => placeRoadSigns(plane, answer), [plane, answer]);
  const ends = useMemo(
    () => (params.ends ? layoutEnds(plane, answer) : null),
    [plane, answer, params.ends],
  );
  const shown = roads.map((road) => (ends ? [] : road.slice(0, step)));
  const { signs, between: points, bow, apart } = signsAt(plane, answer, step, allSigns);
  const now = roads.map((road) => road[step - 1]);

  const first = { point: useRef<SVGGElement>(null), push: useRef<SVGGElement>(null) };
  const second = { point: useRef<SVGGElement>(null), push: useRef<SVGGElement>(null) };
  const distance = useRef<SVGGElement>(null);
  useTravel(step, () => [
    ...[first, second].flatMap(({ point, push }, road) => {
      const [from, to] = now[road]?.segment ?? [];
      if (!from || !to) return [];
      const grown = (scale: number) => ({
        transform: `translate(${from.x}px, ${from.y}px) scale(${scale}) translate(${-from.x}px, ${-from.y}px)`,
      });
      return [
        { ref: point, frames: pathFrames([from, to]) },
        { ref: push, frames: [grown(0), grown(1)] },
      ];
    }),
    { ref: distance, frames: [{ opacity: 0 }, { opacity: 0, offset: 0.7 }, { opacity: 1 }] },
  ]);

  const origin = pointIn(plane, [0, 0]);
  const bag = bagIn(plane, answer);
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
      {ends && <RoadEnds ends={ends} />}
      <rect className="roads-bag" x={bag.x - 8} y={bag.y - 8} width={16} height={16} />
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
        signs.map((sign) => (
          <RoadSign
            key={sign.id}
            sign={sign}
            kind={
              sign.id === "bag" || sign.id === "start"
                ? sign.id
                : now.some((push) => push?.id === sign.id)
                  ? "now"
                  : "back"
            }
          />
        ))}
    </svg>
  );
}
