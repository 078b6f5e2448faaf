import "../network.css";
import { useRef, useState } from "react";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Bet } from "../Bet.tsx";
import { Column } from "../Column.tsx";
import { Current } from "../Current.tsx";
import { Gap } from "../Gap.tsx";
import { Embedding, Key } from "../Key.tsx";
import { Plate, phonePlateSizes } from "../Plate.tsx";
import { brickSizes, phoneSizes, pickableSizes, projectedSizes, teachingSizes } from "../sizes.ts";
import { planeOf } from "../statePlane.ts";
import { StatePlane } from "../StatePlane.tsx";
import { StatePoint } from "../StatePoint.tsx";
import { Tape } from "../Tape.tsx";
import { pathFrames, useTravel } from "../travel.ts";
import { Wire } from "../Wire.tsx";
import { Lens } from "./Lens.tsx";
import { barsOf, cellsOf, wave, written } from "./samples.ts";
import { Strip } from "./Strip.tsx";

function Plates() {
  const [values, setValues] = useState(wave(9));
  const [isTouched, setIsTouched] = useState(false);
  const large = phonePlateSizes(8, 8, teachingSizes, 200);
  return (
    <svg className="net" data-part="plates" viewBox="0 0 900 230" width={900} height={230}>
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
  const place = { sizes: teachingSizes, y: 40 };
  const set = cellsOf("h_1", [0.54, -0.2, 0.72]).map((cell, index) =>
    index === 1
      ? { ...cell, mark: "set" as const }
      : index === 2
        ? { ...cell, mark: "now" as const }
        : cell,
  );
  return (
    <svg className="net" data-part="columns" width={900} height={300}>
      <Column cells={set} x={10} {...place} name="h_1" label={<SymSpan of="h" t={1} />} isLit />
      <Column
        cells={cellsOf("h_2", [0.54, -0.2, 0.72], "back")}
        x={100}
        {...place}
        name="h_2"
        label={<SymSpan of="h" t={2} />}
        isReadable
      />
      <Column cells={cellsOf("h_3", [null, null, null])} x={190} {...place} name="h_3" />
      <Column
        cells={cellsOf("gradient", [0.8, -0.6, -0.1], "lit", true)}
        x={280}
        {...place}
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
      <g transform="translate(640 20)">
        <StatePlane plane={planeOf(250, 14)} names={["unit 1", "unit 2"]} />
      </g>
      <StatePoint x={776} y={134} name="h_0: 0, 0" label={<SymSpan of="h" t={0} />} isStart />
      <StatePoint x={832} y={156} name="h_1: 0.5, −0.2" label={<SymSpan of="h" t={1} />} isLit />
    </svg>
  );
}

const barOf = (chance: number) => [{ letter: "o", chance, text: written(chance) }];

function Trainings() {
  const [update, setUpdate] = useState(18);
  const [picked, setPicked] = useState<number>();
  const dot = useRef<SVGCircleElement>(null);
  const way = [
    { x: 30, y: 310 },
    { x: 590, y: 310 },
  ];
  useTravel(update, () => [{ ref: dot, frames: pathFrames(way) }]);
  const points = Array.from({ length: 41 }, (_, index) => ({
    update: index,
    loss: 4.8 * Math.exp(-index / 9),
  }));
  const alone = { ...teachingSizes, bar: { width: 40, height: 130, gap: 10 } };
  const track = { x: 790, y: 20, width: 40, height: 130 };
  const zero = { x: 700, y: 20, width: 40, height: 130 };
  return (
    <svg className="net" data-part="training" width={900} height={350}>
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
      <Bet bars={barOf(0)} sizes={alone} x={zero.x} y={zero.y} right={0} isLit />
      <Gap track={zero} chance={0} text="∞" fontSize={18} />
      <Bet bars={barOf(0.21)} sizes={alone} x={track.x} y={track.y} right={0} isLit />
      <Gap track={track} chance={0.21} text="1.54" fontSize={18} side="beside" />
      <Tape
        points={points}
        planned={40}
        flags={[
          { update: 7, label: "o" },
          { update: 8, label: "s" },
          { update: 22, label: "g" },
        ]}
        update={update}
        spoken={`update ${update}, loss ${written(points[update]?.loss ?? 0)}`}
        box={{ x: 30, y: 180, width: 560, height: 110 }}
        fontSize={17}
        stops={points.map((point) => point.update)}
        onScrub={setUpdate}
      />
      <Bet
        bars={barsOf("dogs", 1)}
        sizes={pickableSizes(teachingSizes)}
        x={660}
        y={194}
        right={1}
        ghost={[0.1, 0.5, 0.2, 0.2]}
        picked={picked}
        onPick={setPicked}
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
      <Lens />
      <Trainings />
      <Strip
        word="שלום"
        letters="שלום"
        units={32}
        sizes={brickSizes}
        width={700}
        name="right-to-left"
      />
      <Strip word="dog" letters="dogs" units={3} sizes={phoneSizes} width={336} name="phone" />
      <Strip
        word="goo"
        letters="dogs"
        units={3}
        sizes={projectedSizes(720)}
        width={900}
        name="projected"
      />
    </div>
  );
}
