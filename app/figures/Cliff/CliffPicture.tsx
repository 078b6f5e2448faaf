import { useRef } from "react";
import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { drawFrames, pathFrames, useTravel } from "../../network/travel.ts";
import { CLIFF_UPDATES } from "../../../src/engine/experiments/cliff/limits.ts";
import { type CliffProps, params as settable, signed } from "./cliff.ts";
import { CliffAxes } from "./CliffAxes.tsx";
import { layoutRelief, RELIEF, WIDE_RELIEF } from "./layout.ts";
import { useAppState } from "../../store/appStore.ts";
import { cliffWords as words } from "./words.ts";

const clips = settable.clip.options.map((value) => ({ value, name: words.clipNames[value] }));
const starts = settable.start.options.map((value) => ({ value, name: words.startNames[value] }));
const FONT_SIZE = 17;
/** How long the ball rolls: over one update, and at most over all of them */
const ROLL = { oneMs: 400, eachMs: 45, mostMs: 1600 } as const;

const rollMs = (points: number) => Math.min(ROLL.oneMs + ROLL.eachMs * (points - 2), ROLL.mostMs);

/** The loss of one unit over its two numbers as a relief, and the way of gradient descent on it. */
export function CliffPicture({ view, params, change, description }: CliffProps) {
  const relief = useAppState(({ mode }) => mode === "present") ? WIDE_RELIEF : RELIEF;
  const { strips, points, path, last, now, flight, axes, ticks, way } = layoutRelief(
    view.answer,
    view.step,
    relief,
  );
  const stands = way[view.step] ?? { x: 0, y: 0 };
  const ball = useRef<SVGCircleElement>(null);
  const trail = useRef<SVGPathElement>(null);
  useTravel(
    view.step,
    (isForward, from) => {
      const rolled = isForward
        ? way.slice(from)
        : layoutRelief(view.answer, from, relief).way.slice(view.step).toReversed();
      const durationMs = rollMs(rolled.length);
      return [
        { ref: ball, frames: pathFrames(rolled), durationMs },
        ...(isForward ? [{ ref: trail, frames: drawFrames, durationMs }] : []),
      ];
    },
    CLIFF_UPDATES,
  );
  // Clipped in another way, training begins again, and the ball takes the other way to the same update.
  useTravel(
    settable.clip.options.indexOf(view.params.clip),
    () =>
      way.length > 1
        ? [{ ref: ball, frames: pathFrames(way), durationMs: rollMs(way.length) }]
        : [],
    settable.clip.options.length,
  );
  return (
    <>
      <div className="cliff-control" data-export="skip">
        <Segments
          label={words.clip}
          value={params.clip}
          options={clips}
          onChange={(clip) => change({ clip })}
        />
        <Segments
          label={words.start}
          value={params.start}
          options={starts}
          onChange={(start) => change({ start })}
        />
      </div>
      <svg
        className="net cliff"
        viewBox={`0 0 ${relief.width} ${relief.height}`}
        role="img"
        aria-label={`${words.relief} ${description}`}
        data-in-sight
      >
        {strips.map(({ key, shade, area, edge }) => (
          <g key={key} className="cliff-strip" data-shade={shade}>
            <path d={area} />
            <path d={edge} />
          </g>
        ))}
        <CliffAxes axes={axes} ticks={ticks} fontSize={FONT_SIZE} />
        <path className="cliff-way" d={path} />
        {points.map(({ update, x, y }) => (
          <circle key={update} className="cliff-point" cx={x} cy={y} r={4} />
        ))}
        {flight ? (
          <path
            ref={trail}
            className="cliff-flight"
            pathLength={1}
            d={`M${flight.from.x} ${flight.from.y}L${flight.to.x} ${flight.to.y}`}
          />
        ) : (
          <path ref={trail} className="cliff-way cliff-last" pathLength={1} d={last} />
        )}
        <circle ref={ball} className="cliff-point cliff-ball" cx={stands.x} cy={stands.y} r={9} />
        {flight && now && (
          <SvgText
            className="cliff-out"
            x={relief.width - 8}
            y={24}
            textAnchor="end"
            fontSize={FONT_SIZE}
          >
            {words.out(signed(now.w), signed(now.b))}
          </SvgText>
        )}
      </svg>
    </>
  );
}
