import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { Bet } from "../../network/Bet.tsx";
import type { Box } from "../../network/boxes.ts";
import { Gap } from "../../network/Gap.tsx";
import { Part } from "../../network/Parts.tsx";
import { layoutPot, sizes } from "./layout.ts";
import { Pouring } from "./Pouring.tsx";
import { shareOut } from "./pot.ts";
import {
  partsAt,
  type PriceProps,
  type PriceView,
  priceText,
  sceneOf,
  shareText,
  stopOf,
} from "./priceOfABet.ts";
import { priceWords as words } from "./words.ts";

const STEP = 5;
const FINE_STEP = 1;
const WHOLE = 100;

/** The pot of 1, shared out over the letters by taking hold of a bar; dashed, what the network bets. */
export function Pot({ view, params, change }: Pick<PriceProps, "view" | "params" | "change">) {
  const { reader, network, targets } = sceneOf(view);
  const { read, followers } = stopOf(view);
  const layout = layoutPot(ARTICLE_ALPHABET.length);
  const parts = partsAt(params, view.step);
  const set = (index: number, to: number, continues: boolean) =>
    change((now) => ({ bet: shareOut(partsAt(now, view.step), index, to), at: view.step }), {
      continues,
    });
  return (
    <Part width={layout.width} height={layout.height}>
      <SvgText className="price-told" {...layout.told} fontSize={sizes.letter}>
        {words.told(read, followers)}
      </SvgText>
      <Bet
        bars={ARTICLE_ALPHABET.map((letter, index) => ({
          letter,
          chance: reader.shares[index] ?? 0,
          text: shareText(reader.shares[index] ?? 0),
        }))}
        right={targets.length === 1 ? targets[0] : undefined}
        ghost={[...network.shares]}
        sizes={sizes}
        {...layout.bet}
        isLit
      />
      {targets.map((target, follower) => (
        <Gap
          key={target}
          track={layout.trackAt(target)}
          chance={reader.shares[target] ?? 0}
          text={priceText(reader.priceByFollower[follower] ?? null)}
          fontSize={sizes.letter}
        />
      ))}
      <Pouring view={view} />
      {targets.length > 1 && <Comers view={view} />}
      {ARTICLE_ALPHABET.map((letter, index) => (
        <g key={letter}>
          <SvgText
            className="price-share"
            {...layout.percentAt(index)}
            textAnchor="middle"
            fontSize={sizes.label}
          >
            {shareText(reader.shares[index] ?? 0)}
          </SvgText>
          <Grip
            letter={letter}
            part={parts[index] ?? 0}
            text={shareText(reader.shares[index] ?? 0)}
            target={layout.targetAt(index)}
            track={layout.trackAt(index)}
            at={layout.gripAt(index, reader.shares[index] ?? 0)}
            onSet={(to, continues) => set(index, to, continues)}
          />
        </g>
      ))}
    </Part>
  );
}

/** The lines under several letters that come, as the bet draws one under a single one. */
function Comers({ view }: { readonly view: PriceView }) {
  const layout = layoutPot(ARTICLE_ALPHABET.length);
  return sceneOf(view).targets.map((target) => {
    const { x, y, width, height } = layout.trackAt(target);
    return (
      <path
        key={target}
        className="net-right"
        d={`M${x} ${y + height + sizes.letter * 1.47}h${width}`}
      />
    );
  });
}

interface GripProps {
  readonly letter: string;
  /** In hundredths */
  readonly part: number;
  readonly text: string;
  readonly target: Box;
  readonly track: Box;
  readonly at: { readonly x: number; readonly y: number };
  readonly onSet: (to: number, continues: boolean) => void;
}

/** What moves a bar's top: it is dragged, pressed anywhere on its track, or moved by ↑ and ↓. */
function Grip({ letter, part, text, target, track, at, onSet }: GripProps) {
  const isDragging = useRef(false);

  function drag(event: PointerEvent<SVGGElement>, continues: boolean): void {
    const matrix = event.currentTarget.ownerSVGElement?.getScreenCTM();
    if (!matrix) return;
    const { y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onSet((WHOLE * (track.y + track.height - y)) / track.height, continues);
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? FINE_STEP : STEP;
    const to = { ArrowUp: part + step, ArrowDown: part - step, Home: 0, End: WHOLE }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSet(to, false);
  }

  return (
    <g
      className="price-grip"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.slider(letter)}
      aria-valuemin={0}
      aria-valuemax={WHOLE}
      aria-valuenow={part}
      aria-valuetext={words.sliderHint(text)}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        isDragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event, false);
      }}
      onPointerMove={(event) => {
        if (isDragging.current) drag(event, true);
      }}
      onPointerUp={() => (isDragging.current = false)}
      onPointerCancel={() => (isDragging.current = false)}
    >
      <rect className="net-hit" {...target} />
      <path className="price-handle" data-export="skip" d={`M${at.x - 15} ${at.y}h30`} />
    </g>
  );
}
