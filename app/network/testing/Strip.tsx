import { trackOf } from "../bet.ts";
import { Bet } from "../Bet.tsx";
import { Column } from "../Column.tsx";
import { layoutFilmStrip } from "../filmStrip.ts";
import { FilmStrip } from "../FilmStrip.tsx";
import { Gap } from "../Gap.tsx";
import type { NetworkSizes } from "../sizes.ts";
import { barsOf, cellsOf, wave } from "./samples.ts";

interface StripProps {
  readonly word: string;
  readonly letters: string;
  readonly units: number;
  readonly sizes: NetworkSizes;
  readonly width: number;
  readonly name?: string;
  readonly onGo?: (t: number) => void;
}

/** A strip of which two steps are computed; the second is lit. */
export function Strip({ word, letters, units, sizes, width, name = "strip", onGo }: StripProps) {
  const inputs = Array.from(word);
  const layout = layoutFilmStrip({
    steps: inputs.length,
    units,
    letters: letters.length,
    sizes,
    width,
  });
  return (
    <svg className="net" data-part={name} width={layout.width} height={layout.height + 8}>
      <FilmStrip
        layout={layout}
        sizes={sizes}
        name={`reading ${word}`}
        inputs={inputs}
        lit={2}
        computed={2}
        litWires={[{ kind: "memory", t: 2 }]}
        onGo={onGo}
        renderColumn={({ t, column }) => (
          <Column
            cells={cellsOf(
              `h_${t}`,
              t > 2 ? Array<null>(units).fill(null) : wave(units, t),
              t === 2 ? "lit" : "back",
            )}
            sizes={sizes}
            x={column.x}
            y={column.y}
            name={`h_${t}`}
            isLit={t === 2}
          />
        )}
        renderBet={({ t, bet }) => (
          <>
            <Bet
              bars={barsOf(letters, t)}
              sizes={sizes}
              x={bet.x}
              y={bet.y}
              right={t}
              isLit={t === 2}
            />
            {t === 2 && (
              <Gap
                track={{ ...trackOf(t, sizes), x: bet.x + trackOf(t, sizes).x, y: bet.y }}
                chance={0.6}
                text="0.51"
                fontSize={sizes.label}
              />
            )}
          </>
        )}
      />
    </svg>
  );
}
