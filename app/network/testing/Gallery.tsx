import "../network.css";
import { useRef, useState } from "react";
import { SymSpan } from "../../math/SymSpan.tsx";
import { trackOf } from "../bet.ts";
import { Bet, type BetBar } from "../Bet.tsx";
import { cellOf, type CellState } from "../cells.ts";
import { Column } from "../Column.tsx";
import { Current } from "../Current.tsx";
import { layoutFilmStrip } from "../filmStrip.ts";
import { FilmStrip } from "../FilmStrip.tsx";
import { Gap } from "../Gap.tsx";
import { Embedding, Key } from "../Key.tsx";
import { Plate, phonePlateSizes } from "../Plate.tsx";
import { brickSizes, type NetworkSizes, teachingSizes } from "../sizes.ts";
import { StatePoint } from "../StatePoint.tsx";
import { Tape } from "../Tape.tsx";
import { pathFrames, useTravel } from "../travel.ts";
import { Wire } from "../Wire.tsx";

const written = (value: number) => value.toFixed(2).replace("-", "−");
const wave = (count: number, phase = 0) =>
  Array.from({ length: count }, (_, index) => 0.95 * Math.sin(1.7 * index + phase + 0.6));

const cellsOf = (
  name: string,
  values: readonly (number | null)[],
  state: CellState = "lit",
  isGradient = false,
) =>
  values.map((value, index) =>
    cellOf({
      name: `${name}, ${index + 1}`,
      value,
      text: value === null ? "" : written(value),
      state,
      isGradient,
      largest: 1,
    }),
  );

const chances = [
  [0.28, 0.18, 0.24, 0.3],
  [0.1, 0.1, 0.6, 0.2],
];
const barsOf = (letters: string, t: number): BetBar[] =>
  Array.from(letters).map((letter, index) => {
    const chance = chances[t - 1]?.[index] ?? null;
    return { letter, chance, text: chance === null ? "" : written(chance) };
  });

interface StripProps {
  readonly word: string;
  readonly letters: string;
  readonly units: number;
  readonly sizes: NetworkSizes;
  readonly width: number;
  readonly onGo?: (t: number) => void;
}

/** A strip of which two steps are computed; the second is lit. */
function Strip({ word, letters, units, sizes, width, onGo }: StripProps) {
  const inputs = Array.from(word);
  const layout = layoutFilmStrip({
    steps: inputs.length,
    units,
    letters: letters.length,
    sizes,
    width,
  });
  return (
    <svg className="net" data-part="strip" width={layout.width} height={layout.height + 8}>
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

function Plates() {
  const [values, setValues] = useState(wave(9));
  const [isTouched, setIsTouched] = useState(false);
  const large = phonePlateSizes(8, 8, teachingSizes, 200);
  return (
    <svg className="net" data-part="plates" width={900} height={230}>
      <Plate
        of="Wh"
        name="W_h"
        cells={cellsOf("W_h", values)}
        columns={3}
        sizes={teachingSizes}
        x={4}
        y={4}
        highlight={{ row: 1 }}
        isTouched={isTouched}
        onTouch={setIsTouched}
        bounds={{ min: -10, max: 10 }}
        onChange={(at, value) =>
          setValues(values.map((old, index) => (index === at ? value : old)))
        }
      />
      <Plate
        of="Wx"
        name="W_x"
        cells={cellsOf("W_x", wave(12, 2), "back")}
        columns={4}
        sizes={teachingSizes}
        x={230}
        y={4}
        highlight={{ column: 1 }}
        isReadable
      />
      <Plate
        of="Wy"
        name="W_y"
        cells={cellsOf("W_y", wave(64))}
        columns={8}
        sizes={large}
        x={520}
        y={4}
        highlight={{ row: 2, column: 3 }}
      />
      <Wire
        from={{ x: 720, y: 70 }}
        to={{ x: 850, y: 70 }}
        family="h"
        symbol="Wh"
        label={<SymSpan of="Wh" />}
        isLit={isTouched}
      />
      <Wire from={{ x: 720, y: 120 }} to={{ x: 850, y: 120 }} family="h" isCut />
      <Wire
        from={{ x: 860, y: 215 }}
        to={{ x: 860, y: 150 }}
        family="x"
        label={<SymSpan of="Wx" />}
        isLit
      />
    </svg>
  );
}

function Columns() {
  const set = cellsOf("h_1", [0.54, -0.2, 0.72]).map((cell, index) =>
    index === 1
      ? { ...cell, mark: "set" as const }
      : index === 2
        ? { ...cell, mark: "now" as const }
        : cell,
  );
  return (
    <svg className="net" data-part="columns" width={900} height={300}>
      <Column
        cells={set}
        sizes={teachingSizes}
        x={10}
        y={40}
        name="h_1"
        label={<SymSpan of="h" t={1} />}
        isLit
      />
      <Column
        cells={cellsOf("h_2", [0.54, -0.2, 0.72], "back")}
        sizes={teachingSizes}
        x={100}
        y={40}
        name="h_2"
        label={<SymSpan of="h" t={2} />}
        isReadable
      />
      <Column
        cells={cellsOf("h_3", [null, null, null])}
        sizes={teachingSizes}
        x={190}
        y={40}
        name="h_3"
      />
      <Column
        cells={cellsOf("gradient", [0.8, -0.6, -0.1], "lit", true)}
        sizes={teachingSizes}
        x={280}
        y={40}
        name="gradient"
        isGradient
      />
      <Column cells={cellsOf("h", wave(32))} sizes={brickSizes} x={380} y={22} name="h of 32" />
      <Column
        cells={cellsOf("gradient of 32", wave(32), "lit", true)}
        sizes={brickSizes}
        x={450}
        y={22}
        name="gradient of 32"
        isGradient
      />
      <Key sizes={teachingSizes} x={530} y={60} name="x_1" letter="o" index={1} count={4} />
      <Embedding
        sizes={teachingSizes}
        x={530}
        y={130}
        name="x_1"
        letter="o"
        cells={cellsOf("x_1", [0.1, -0.9, 0.4])}
      />
      <StatePoint x={660} y={160} name="h_0: 0, 0" label={<SymSpan of="h" t={0} />} isStart />
      <StatePoint x={740} y={220} name="h_1: 0.5, −0.2" label={<SymSpan of="h" t={1} />} isLit />
    </svg>
  );
}

function Trainings() {
  const [update, setUpdate] = useState(18);
  const dot = useRef<SVGCircleElement>(null);
  const way = [
    { x: 30, y: 310 },
    { x: 590, y: 310 },
  ];
  useTravel(update, () => [{ ref: dot, frames: pathFrames(way) }]);
  const losses = Array.from({ length: 41 }, (_, index) => 4.8 * Math.exp(-index / 9));
  const track = { x: 790, y: 20, width: 40, height: 130 };
  const zero = { x: 700, y: 20, width: 40, height: 130 };
  return (
    <svg className="net" data-part="training" width={900} height={330}>
      <Current
        name="gradient of h"
        text="0.02"
        points={[40, 120, 200, 280, 360].map((x, index) => ({ x, value: 0.02 * 2.6 ** index }))}
        y={60}
        scale={60}
        widest={90}
      />
      <Current
        name="gradient of h"
        text="−63"
        points={[420, 500, 580, 640].map((x, index) => ({ x, value: -8 / 2.6 ** index }))}
        y={60}
        scale={60}
        widest={90}
      />
      <circle ref={dot} className="net-dot" cx={590} cy={310} r={6} />
      {[zero, track].map((one) => (
        <rect key={one.x} className="net-track" {...one} />
      ))}
      <Gap track={zero} chance={0} text="∞" fontSize={18} />
      <Gap track={track} chance={0.21} text="1.54" fontSize={18} side="beside" />
      <Tape
        losses={losses}
        flags={[
          { update: 7, letter: "o" },
          { update: 8, letter: "s" },
          { update: 22, letter: "g" },
        ]}
        update={update}
        text={written(losses[update] ?? 0)}
        box={{ x: 30, y: 180, width: 560, height: 110 }}
        fontSize={17}
        onScrub={setUpdate}
      />
      <Bet
        bars={barsOf("dogs", 1)}
        sizes={teachingSizes}
        x={640}
        y={190}
        right={1}
        ghost={[0.1, 0.5, 0.2, 0.2]}
        onPick={() => setUpdate(0)}
      />
    </svg>
  );
}

/** Every part in every state that a figure can bring it into. */
export function Gallery() {
  const [t, setT] = useState(0);
  return (
    <div
      data-went={t}
      style={{ background: "var(--stage)", color: "var(--ink)", width: "940px", padding: "12px" }}
    >
      <Strip word="dog" letters="dogs" units={3} sizes={teachingSizes} width={900} onGo={setT} />
      <Columns />
      <Plates />
      <Trainings />
      <Strip word="שלום" letters="שלום" units={32} sizes={brickSizes} width={700} />
    </div>
  );
}
