import { useAppState } from "../../store/appStore.ts";
import { Ghost } from "../../network/Ghost.tsx";
import { filled, type PatternLayout } from "./layout.ts";
import { PatternLabel } from "./PatternLabel.tsx";
import { PlaceBand, TrainedMark } from "./PlaceBand.tsx";
import {
  guessKey,
  isTrained,
  type PatternProps,
  percent,
  PLACES,
  scoreOf,
  showsScore,
} from "./shiftedPattern.ts";
import { patternWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

const NETWORKS = ["recurrent", "feedForward"] as const;
/** How high a reader's guess is drawn: who finds the pattern is always right, who does not is a coin. */
const GUESSED: Readonly<Record<string, number>> = { finds: 1, fails: 0.5 };

interface ScoresProps extends Pick<PatternProps, "view" | "goTo"> {
  readonly layout: PatternLayout;
}

/** Two bars for each place that is told; a dashed line where a coin would be. */
export function Scores({ view, goTo, layout }: ScoresProps) {
  const { lines, text, start, end, coin, column, bandOf, scoreTrack } = layout;
  const guesses = useAppState((state) => state.guesses);
  return (
    <g className="pattern-scores" fontSize={text.number}>
      <PatternLabel
        at={layout.labels.scores}
        lines={words.labels[layout.names].scores}
        fontSize={text.label}
      />
      {PLACES.map((place) => (
        <PlaceBand
          key={place}
          {...{ view, goTo, place, lines }}
          isLit={place === view.step}
          box={bandOf(place)}
        >
          {NETWORKS.map((network, which) => {
            const track = scoreTrack(place, which === 0 ? 0 : 1);
            const share = showsScore(view, place) ? scoreOf(view, network, place) : 0;
            const guess = GUESSED[guesses[guessKey(view.params, network)] ?? ""];
            return (
              <g key={network} data-network={network}>
                <rect className="pattern-track" {...track} />
                <rect className="pattern-bar" {...filled(track, share)} />
                {guess !== undefined && !isTrained(view, place) && (
                  <Ghost box={filled(track, guess)} />
                )}
              </g>
            );
          })}
        </PlaceBand>
      ))}
      <path className="pattern-axis" d={`M${start + column} ${lines.axis}H${end - column}`} />
      <path className="pattern-coin" d={`M${start + column} ${lines.middle}H${end}`} />
      <SvgText className="pattern-label" {...coin} fontSize={text.label} textAnchor="middle">
        {words.coin}
      </SvgText>
      {view.step > 0 && <Values {...{ view, layout }} />}
      <Legend layout={layout} />
    </g>
  );
}

/** The numbers of the two bars under the tile. */
function Values({ view, layout }: Pick<ScoresProps, "view" | "layout">) {
  const { lines, end, text } = layout;
  return NETWORKS.map((network, index) => {
    const y = lines.scores + (0.9 + 1.3 * index) * text.value;
    return (
      <g key={network} className="pattern-value" data-network={network} fontSize={text.value}>
        <Swatch x={end + 10} y={y} />
        <SvgText x={end + 10 + SWATCH_ROOM} y={y}>
          {percent(scoreOf(view, network, view.step))}
        </SvgText>
      </g>
    );
  });
}

const SWATCH = 11;
const SWATCH_ROOM = 17;

/** A small bar before its name. */
const Swatch = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <rect className="pattern-bar" x={x} y={y - SWATCH} width={SWATCH} height={SWATCH} />
);

function Legend({ layout: { legend, text } }: { readonly layout: PatternLayout }) {
  const { trained } = legend;
  return (
    <g className="pattern-legend" fontSize={text.label}>
      {NETWORKS.map((network) => (
        <g key={network} data-network={network}>
          <Swatch {...legend[network]} />
          <SvgText x={legend[network].x + SWATCH_ROOM} y={legend[network].y}>
            {words.legend[network]}
          </SvgText>
        </g>
      ))}
      <TrainedMark x={trained.x + 6} y={trained.y - SWATCH} />
      <SvgText x={trained.x + SWATCH_ROOM} y={trained.y}>
        {words.legend.trained}
      </SvgText>
    </g>
  );
}
