import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { POSITION_COUNT } from "../../../src/engine/experiments/shiftedPattern/limits.ts";
import { pathFrames, useTravel } from "../../network/travel.ts";
import type { PatternLayout } from "./layout.ts";
import { isTrained, type PatternProps, TILES } from "./shiftedPattern.ts";
import { patternWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

/** The three letters, which the reader drags or moves by keys from place to place. */
export function PatternTile(
  props: Pick<PatternProps, "view" | "goTo"> & {
    readonly layout: PatternLayout;
    readonly place: number;
  },
) {
  const { view, goTo, layout, place } = props;
  const { column, lines, letterHeight, tileBox, text } = layout;
  const tile = useRef<SVGGElement>(null);
  // Where it was taken: it moves with the pointer, by whichever of its letters it is held.
  const grip = useRef({ x: 0, place });
  useTravel(
    place,
    (_, from) => [
      {
        ref: tile,
        frames: pathFrames([
          { x: (from - place) * column, y: 0 },
          { x: 0, y: 0 },
        ]),
        durationMs: 400,
      },
    ],
    POSITION_COUNT,
  );

  const drag = ({ currentTarget, clientX, pointerId }: PointerEvent<SVGGElement>) => {
    const box = currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box || !currentTarget.hasPointerCapture(pointerId)) return;
    const letters = ((clientX - grip.current.x) * layout.width) / box.width / column;
    const to = Math.round(grip.current.place + letters);
    if (to !== place) goTo(Math.min(Math.max(to, 1), POSITION_COUNT));
  };
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: place - 1,
      ArrowDown: place - 1,
      ArrowRight: view.step === 0 ? place : place + 1,
      ArrowUp: view.step === 0 ? place : place + 1,
      Home: 1,
      End: POSITION_COUNT,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(Math.min(Math.max(to, 1), POSITION_COUNT));
  };
  const letters = Array.from(TILES[view.params.tile]);
  return (
    <g transform={`translate(${layout.start + (place - 1) * column} ${lines.letters})`}>
      <g
        ref={tile}
        className="pattern-tile"
        role="slider"
        tabIndex={0}
        aria-label={words.tile}
        aria-valuemin={1}
        aria-valuemax={POSITION_COUNT}
        aria-valuenow={place}
        aria-valuetext={words.tileAt(letters.join(" "), place, isTrained(view, place))}
        onKeyDown={press}
        onPointerDown={(event) => {
          grip.current = { x: event.clientX, place };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
      >
        <rect {...tileBox} rx={8} />
        {letters.map((letter, index) => (
          <SvgText
            key={letter}
            x={(index + 0.5) * column}
            y={letterHeight / 2}
            dy="0.36em"
            textAnchor="middle"
            fontSize={text.letter}
          >
            {letter}
          </SvgText>
        ))}
      </g>
    </g>
  );
}
