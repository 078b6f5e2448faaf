import { type KeyboardEvent, type ReactNode } from "react";
import { SymSpan } from "../math/SymSpan.tsx";
import { networkWords as words } from "../words/network.ts";
import type { StripFrame, StripLayout } from "./filmStrip.ts";
import { perforations } from "./filmStrip.ts";
import { useRoving } from "./roving.ts";
import type { NetworkSizes } from "./sizes.ts";
import { Wire } from "./Wire.tsx";
import { untranslated } from "../words/untranslated.ts";
import { SvgText } from "../math/SvgText.tsx";

interface FilmStripProps {
  readonly layout: StripLayout;
  readonly sizes: NetworkSizes;
  /** Spoken name of the strip. */
  readonly name: string;
  /** What is read at each step; drawn below its frame unless `renderInput` draws it. */
  readonly inputs: readonly string[];
  /** The step that is worked on. */
  readonly lit: number | null;
  /** Steps whose memory is computed. */
  readonly computed: number;
  /** Wires that are used now. */
  readonly litWires?: readonly { readonly kind: keyof StripFrame["wires"]; readonly t: number }[];
  readonly isCut?: boolean;
  /** The plate of memory is touched: all its wires answer. */
  readonly isMemoryTouched?: boolean;
  /** Frames are buttons that lead to their step. */
  readonly onGo?: ((t: number) => void) | undefined;
  readonly renderInput?: (frame: StripFrame) => ReactNode;
  readonly renderColumn: (frame: StripFrame) => ReactNode;
  readonly renderBet?: (frame: StripFrame) => ReactNode;
}

const families = { memory: "h", input: "x", output: "y" } as const;
const symbolsOnWires = { memory: "Wh", input: "Wx", output: "Wy" } as const;

/** Time as a film: one frame a step, left to right, a wire of memory through all of them. */
export function FilmStrip(props: FilmStripProps) {
  const { layout, sizes, name, inputs, lit, computed, litWires = [], onGo } = props;
  const { frames, start } = layout;
  const { stop, move, choose } = useRoving(frames.length, 1, "sideways", (lit ?? 1) - 1);
  const kinds = props.renderBet
    ? (["memory", "input", "output"] as const)
    : (["memory", "input"] as const);

  const go = (t: number) => (event: KeyboardEvent) => {
    if (!onGo || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    event.stopPropagation();
    onGo(t);
  };

  return (
    <g className="net-strip">
      <g role="group" aria-label={name} onKeyDown={move}>
        {frames.map(({ t, box }, index) => {
          const input = inputs[index] ?? "";
          const spoken = words.frame(t, input) + (t > computed ? `, ${words.frameEmpty}` : "");
          return (
            <g
              key={t}
              className="net-film net-stop"
              data-lit={t === lit || undefined}
              data-empty={t > computed || undefined}
              data-stop={onGo && ""}
              role={onGo ? "button" : "img"}
              aria-label={spoken}
              aria-current={t === lit ? "step" : undefined}
              tabIndex={onGo ? (index === stop ? 0 : -1) : undefined}
              onFocus={() => choose(index)}
              onClick={onGo && (() => onGo(t))}
              onKeyDown={go(t)}
            >
              <rect {...box} rx={8} />
              {perforations(box).map((hole) => (
                <rect key={`${hole.x} ${hole.y}`} className="net-hole" {...hole} rx={1.5} />
              ))}
            </g>
          );
        })}
      </g>
      <SvgText
        className="net-label"
        data-family="h"
        {...start}
        dy="0.36em"
        textAnchor="middle"
        fontSize={sizes.label}
      >
        <SymSpan of="h" t={0} />
      </SvgText>
      {frames.map((frame, index) => (
        <g
          key={frame.t}
          role="presentation"
          onClick={(event) => {
            const isUsed = event.target instanceof Element && event.target.closest("[data-stop]");
            if (!isUsed) onGo?.(frame.t);
          }}
        >
          {kinds.map((kind) => (
            <Wire
              key={kind}
              {...frame.wires[kind]}
              family={families[kind]}
              symbol={symbolsOnWires[kind]}
              isLit={
                litWires.some((wire) => wire.kind === kind && wire.t === frame.t) ||
                (kind === "memory" && props.isMemoryTouched === true)
              }
              isEmpty={frame.t > computed}
              isCut={kind === "memory" && props.isCut === true && frame.t > 1}
            />
          ))}
          {props.renderInput?.(frame) ?? (
            <SvgText
              className="net-letter"
              {...untranslated}
              data-family="x"
              data-empty={frame.t > computed || undefined}
              x={frame.input.x + frame.input.width / 2}
              y={frame.input.y + frame.input.height / 2}
              dy="0.3em"
              textAnchor="middle"
              fontSize={sizes.letter}
            >
              {inputs[index]}
            </SvgText>
          )}
          {props.renderColumn(frame)}
          {props.renderBet?.(frame)}
        </g>
      ))}
    </g>
  );
}
