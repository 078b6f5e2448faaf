import { useAppState } from "../../store/appStore.ts";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { layoutPattern, layoutProjected, type PatternLayout, type Width } from "./layout.ts";
import { PatternLabel } from "./PatternLabel.tsx";
import { PatternTile } from "./PatternTile.tsx";
import { Says } from "./Says.tsx";
import { Scores } from "./Scores.tsx";
import { type PatternProps, sentenceAt, TILES } from "./shiftedPattern.ts";
import { patternWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

const unmeasured = {
  wide: { width: 1240, height: 420 },
  narrow: { width: 1240, height: 420 },
} as const;

/** A sentence with a tile in it, what both networks say of it, and how often they are right at each place. */
export function ShiftedPatternPicture(props: PatternProps) {
  const isPresented = useAppState(({ mode }) => mode === "present");
  return (
    <div className="pattern" data-waiting={props.isWaiting || undefined}>
      <p className="pattern-facts">
        <span role="status">
          {props.isWaiting ? words.waiting[props.params.asked] : words.facts}
        </span>
        {!props.isWaiting && <span data-export="skip"> {words.drag}</span>}
      </p>
      {isPresented ? (
        <ChartBox unmeasured={unmeasured}>
          {(size) => <Drawing {...props} layout={layoutProjected(size)} width="projected" />}
        </ChartBox>
      ) : (
        <Drawing {...props} layout={layoutPattern("wide")} width="wide" />
      )}
      <Drawing {...props} layout={layoutPattern("narrow")} width="narrow" />
    </div>
  );
}

interface DrawingProps extends PatternProps {
  readonly layout: PatternLayout;
  readonly width: Width | "projected";
}

function Drawing({ view, description, goTo, layout, width }: DrawingProps) {
  const { text, lines, start, letterBox, letterHeight, column } = layout;
  // Before the test the tile stands where it stood in training.
  const place = view.step === 0 ? (view.params.trained[0] ?? 1) : view.step;
  const letters = Array.from(sentenceAt(place, TILES[view.params.tile]));
  return (
    <svg
      className="net"
      data-in-sight
      data-width={width}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={description}
    >
      <PatternLabel
        at={layout.labels.sentence}
        lines={words.labels[layout.names].sentence}
        fontSize={text.label}
      />
      {letters.map((letter, index) => (
        <g key={letterBox(index).x} className="pattern-letter">
          <rect {...letterBox(index)} rx={6} />
          {(index < place - 1 || index >= place - 1 + TILES.pattern.length) && (
            <SvgText
              x={start + (index + 0.5) * column}
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
