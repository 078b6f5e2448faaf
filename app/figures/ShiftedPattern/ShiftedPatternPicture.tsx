import { useAppState } from "../../store/appStore.ts";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { layoutPattern, layoutProjected, type PatternLayout, type Width } from "./layout.ts";
import { PatternLabel } from "./PatternLabel.tsx";
import { PatternTile } from "./PatternTile.tsx";
import { Says } from "./Says.tsx";
import { Scores } from "./Scores.tsx";
import { type PatternProps, sentenceAt, TILES, trainedSoFar } from "./shiftedPattern.ts";
import { patternWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

const unmeasured = {
  wide: { width: 1240, height: 420 },
  narrow: { width: 1240, height: 420 },
} as const;

/** A sentence with a tile in it, what both networks say of it, and how often they are right at each place. */
export function ShiftedPatternPicture(props: PatternProps) {
  const isPresented = useAppState(({ mode }) => mode === "present");
  const { isWaiting, params, soFar } = props;
  // While they are trained, the places of the training tell how far they have come; the others are the test.
  const drawn = isWaiting && soFar ? { ...props, view: { params, answer: soFar, step: 0 } } : props;
  return (
    <div
      className="pattern"
      data-waiting={isWaiting || undefined}
      data-told={soFar !== undefined || undefined}
    >
      <div className="pattern-facts">
        <span role="status">{isWaiting ? words.waiting[params.asked] : words.facts}</span>
        {isWaiting && <Progress soFar={soFar} />}
        {!isWaiting && <span data-export="skip"> {words.drag}</span>}
      </div>
      {isPresented ? (
        <ChartBox unmeasured={unmeasured}>
          {(size) => <Drawing {...drawn} layout={layoutProjected(size)} width="projected" />}
        </ChartBox>
      ) : (
        <Drawing {...drawn} layout={layoutPattern("wide")} width="wide" />
      )}
      <Drawing {...drawn} layout={layoutPattern("narrow")} width="narrow" />
    </div>
  );
}

/** How many of the updates both networks have made. */
function Progress({ soFar }: Pick<PatternProps, "soFar">) {
  const { done, count } = trainedSoFar(soFar);
  return (
    <span data-export="skip">
      {" "}
      <span className="pattern-updates">{words.soFar(done, count)}</span>
      <svg
        className="pattern-progress"
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width="100" height="1" />
        <rect width={(100 * done) / count} height="1" />
      </svg>
    </span>
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
