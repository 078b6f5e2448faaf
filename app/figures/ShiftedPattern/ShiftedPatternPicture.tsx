import { useAppState } from "../../store/appStore.ts";
import { layoutPattern, type Width } from "./layout.ts";
import { PatternTile } from "./PatternTile.tsx";
import { Says } from "./Says.tsx";
import { Scores } from "./Scores.tsx";
import { type PatternProps, sentenceAt, TILES } from "./shiftedPattern.ts";
import { patternWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

/** A sentence with a tile in it, what both networks say of it, and how often they are right at each place. */
export function ShiftedPatternPicture(props: PatternProps) {
  const isPresented = useAppState(({ mode }) => mode === "present");
  return (
    <div className="pattern" data-in-sight>
      <p className="pattern-facts">
        <span role="status">{props.isWaiting ? words.waiting : words.facts}</span>{" "}
        <span data-export="skip">{words.drag}</span>
      </p>
      {([isPresented ? "projected" : "wide", "narrow"] as const).map((width) => (
        <Drawing key={width} {...props} width={width} />
      ))}
    </div>
  );
}

function Drawing({ view, description, goTo, width }: PatternProps & { readonly width: Width }) {
  const layout = layoutPattern(width);
  const { text, lines, letterBox, letterHeight, column } = layout;
  // Before the test the tile stands where it stood in training.
  const place = view.step === 0 ? (view.params.trained[0] ?? 1) : view.step;
  const letters = Array.from(sentenceAt(place, TILES[view.params.tile]));
  return (
    <svg
      className="net"
      data-width={width}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={description}
    >
      <SvgText className="pattern-label" y={lines.letters - 8} fontSize={text.label}>
        {words.sentence}
      </SvgText>
      {letters.map((letter, index) => (
        <g key={letterBox(index).x} className="pattern-letter">
          <rect {...letterBox(index)} rx={6} />
          {(index < place - 1 || index >= place - 1 + TILES.pattern.length) && (
            <SvgText
              x={(index + 0.5) * column}
              y={lines.letters + letterHeight / 2}
              dy="0.36em"
              textAnchor="middle"
              fontSize={text.letter}
            >
              {letter}
            </SvgText>
          )}
        </g>
      ))}
      <PatternTile {...{ view, goTo, layout, place }} />
      <Says view={view} layout={layout} />
      <Scores {...{ view, goTo, layout }} />
    </svg>
  );
}
