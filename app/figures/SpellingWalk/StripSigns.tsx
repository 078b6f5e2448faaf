import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { plainText } from "../../math/RichText.tsx";
import type { StripFrame } from "../../network/filmStrip.ts";
import { Current } from "../../network/Current.tsx";
import { Wire } from "../../network/Wire.tsx";
import { sizeOf } from "./arithmetic.ts";
import { cell, knownFrom, type Quantity, valueOf } from "./cells.ts";
import type { InUse } from "./inUse.ts";
import { formatNumber } from "./numbers.ts";
import { type Stage, useStage } from "./stage.ts";
import type { layoutStrip } from "./stripLayout.ts";
import { stageWords } from "./words.ts";

interface StripSignsProps {
  readonly layout: ReturnType<typeof layoutStrip>;
  readonly use: InUse;
}

/** Width of the strongest current. */
const WIDEST = 20;
/** Head of a current, before the column that it reaches. */
const TIP = 16;
const BESIDE = 11;
/** A shorter wire has its name only while it is used; and where the middle of a name stands at most. */
const ROOM_FOR_NAME = 56;
const BEFORE_COLUMN = 26;

/** How large a gradient is that has one number for each unit: its length. */
function lengthOf({ run }: Stage, q: Quantity, t: number): number {
  const units = Array.from({ length: sizeOf(run).hiddenSize }, (_, unit) => unit);
  return Math.hypot(...units.map((unit) => valueOf(run, cell(q, t, unit))));
}

/** Names on the wires, and what comes back along them: the gradients that are computed so far. */
export function StripSigns({ layout, use }: StripSignsProps) {
  const stage = useStage();
  const { run, walk, step, digits, notation } = stage;
  const { hiddenSize: H, timeSteps: T } = sizeOf(run);
  const { strip, sizes, isNarrow } = layout;
  const isKnown = (q: Quantity, t: number) => knownFrom(walk, cell(q, t, H - 1)) <= step.leafEnd;
  const isUsed = (kind: keyof StripFrame["wires"], t: number) =>
    use.wires.some((wire) => wire.kind === kind && wire.t === t);
  const steps = strip.frames.map(({ t }) => t);
  const strongest = Math.max(...steps.map((t) => lengthOf(stage, "da", t)), Number.MIN_VALUE);
  return (
    <>
      {strip.frames.map(({ t, wires }) => {
        const { memory, input, output } = wires;
        const length = memory.to.x - memory.from.x;
        const comesBack = t > 1 && isKnown("df", t - 1);
        const flows = /^d[fh]$/.test(step.operation.kind) && step.operation.t === t - 1;
        const y = memory.from.y - 8 - (comesBack ? WIDEST / 2 : 0);
        return (
          <g key={t} data-t={t}>
            {comesBack && (
              <g className="strip-current" data-lit={flows || undefined}>
                <Current
                  points={[
                    { x: memory.from.x + TIP, value: lengthOf(stage, "df", t - 1) },
                    { x: memory.to.x - 2, value: lengthOf(stage, "da", t) },
                  ]}
                  y={memory.from.y}
                  scale={WIDEST / strongest}
                  widest={WIDEST}
                  name={plainText(stageWords.comesBack(t - 1), notation)}
                  text={formatNumber(lengthOf(stage, "df", t - 1), digits)}
                />
              </g>
            )}
            {t <= T && isKnown("do", t) && (
              <Wire
                from={{ x: output.to.x + BESIDE, y: output.to.y }}
                to={{ x: output.from.x + BESIDE, y: output.from.y }}
                family="grad"
                isLit={step.operation.kind === "do" && isUsed("output", t)}
              />
            )}
            {((!isNarrow && length >= ROOM_FOR_NAME) || isUsed("memory", t)) && (
              <SvgText
                className="net-label strip-wire-name"
                x={Math.min(memory.from.x + 0.7 * length, memory.to.x - BEFORE_COLUMN)}
                y={y}
                textAnchor="middle"
                fontSize={sizes.label}
              >
                <SymSpan of="Wh" />
              </SvgText>
            )}
            {isUsed("input", t) && (
              <SvgText
                className="net-label"
                x={input.to.x + BESIDE}
                y={(input.from.y + input.to.y) / 2}
                dy="0.3em"
                fontSize={sizes.label}
              >
                <SymSpan of="Wx" />
              </SvgText>
            )}
            {isUsed("output", t) && (
              <SvgText
                className="net-label"
                x={output.to.x + BESIDE * 2}
                y={(output.from.y + output.to.y) / 2}
                dy="0.3em"
                fontSize={sizes.label}
              >
                <SymSpan of="Wy" />
              </SvgText>
            )}
          </g>
        );
      })}
    </>
  );
}
