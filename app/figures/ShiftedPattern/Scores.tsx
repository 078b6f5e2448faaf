import { useAppState } from "../../store/appStore.ts";
import { Ghost } from "../../network/Ghost.tsx";
import { filled, type PatternLayout } from "./layout.ts";
import {
  guessKey,
  isTrained,
  type PatternProps,
  percent,
  PLACES,
  scoreOf,
} from "./shiftedPattern.ts";
import { patternWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

const NETWORKS = ["recurrent", "feedForward"] as const;
/** How high a reader's guess is drawn: who finds the pattern is always right, who does not is a coin. */
const GUESSED: Readonly<Record<string, number>> = { finds: 1, fails: 0.5 };

interface ScoresProps extends Pick<PatternProps, "view" | "goTo"> {
  readonly layout: PatternLayout;
}

/** Two bars for each place, as far as the tile has come; a dashed line where a coin would be. */
export function Scores({ view, goTo, layout }: ScoresProps) {
  const { lines, text, end, verdict, column, placeX, scoreTrack } = layout;
  const guesses = useAppState((state) => state.guesses);
  const middle = (lines.scores + lines.axis) / 2;
  return (
    <g className="pattern-scores" fontSize={text.number}>
      <SvgText className="pattern-label" y={lines.scores - LABEL_ABOVE} fontSize={text.label}>
        {words.scores}
      </SvgText>
      {PLACES.map((place) => {
        const x = placeX(place);
        const isReached = place <= view.step;
        return (
          <g
            key={place}
            role="presentation"
            className="pattern-place"
            data-lit={place === view.step || undefined}
            onClick={() => goTo(place)}
          >
            <rect
              className="pattern-band"
              x={x - column / 2}
              y={lines.scores - 6}
              width={column}
              height={lines.axis - lines.scores + 46}
              rx={6}
            />
            {NETWORKS.map((network, which) => {
              const track = scoreTrack(place, which === 0 ? 0 : 1);
              const share = isReached ? scoreOf(view, network, place) : 0;
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
            <SvgText className="pattern-number" x={x} y={lines.axis + 18} textAnchor="middle">
              {place}
            </SvgText>
            {isTrained(view, place) && (
              <path className="pattern-mark" d={mark(x, lines.axis + 26)} />
            )}
          </g>
        );
      })}
      <path className="pattern-axis" d={`M${column} ${lines.axis}H${end - column}`} />
      <path className="pattern-coin" d={`M${column} ${middle}H${end}`} />
      <SvgText className="pattern-label" x={verdict} y={middle} dy="0.36em" textAnchor="middle">
        {words.coin}
      </SvgText>
      {view.step > 0 && <Values {...{ view, layout }} />}
      <Legend layout={layout} />
    </g>
  );
}

const LABEL_ABOVE = 14;
const MARK = 9;
/** A triangle that points to the place. */
const mark = (x: number, y: number) => `M${x} ${y}l${MARK * 0.7} ${MARK * 1.2}h${-MARK * 1.4}z`;

/** The numbers of the two bars under the tile. */
function Values({ view, layout }: Pick<ScoresProps, "view" | "layout">) {
  const { lines, verdict } = layout;
  return NETWORKS.map((network, index) => {
    const y = lines.scores + 14 + index * 24;
    return (
      <g key={network} className="pattern-value" data-network={network}>
        <rect className="pattern-bar" x={verdict - 32} y={y - 11} width={11} height={11} />
        <SvgText x={verdict - 14} y={y}>
          {percent(scoreOf(view, network, view.step))}
        </SvgText>
      </g>
    );
  });
}

function Legend({ layout }: { readonly layout: PatternLayout }) {
  const { height, text, width } = layout;
  const y = height - 8;
  const starts = { recurrent: 0, feedForward: 0.25 * width, trained: 0.56 * width } as const;
  return (
    <g className="pattern-legend" fontSize={text.label}>
      {NETWORKS.map((network) => (
        <g key={network} data-network={network}>
          <rect className="pattern-bar" x={starts[network] + 1} y={y - 10} width={10} height={11} />
          <SvgText x={starts[network] + 17} y={y}>
            {words.legend[network]}
          </SvgText>
        </g>
      ))}
      <path className="pattern-mark" d={mark(starts.trained + 6, y - 10)} />
      <SvgText x={starts.trained + 17} y={y}>
        {words.legend.trained}
      </SvgText>
    </g>
  );
}
