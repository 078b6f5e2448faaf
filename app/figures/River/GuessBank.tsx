import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { Ghost } from "../../network/Ghost.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { bankOf, placeIn, type RiverLayout } from "../../network/river/layout.ts";
import { LENGTH, type RiverProps, WIDEST_GUESS, wordAt } from "./river.ts";
import { riverWords as words } from "./words.ts";

const KEY_STEP = 10;
/** The channel before anything is drawn in it: as wide as at the source */
const STRAIGHT: readonly number[] = Array.from({ length: LENGTH }, () => 100);

type GuessBankProps = Pick<RiverProps, "view" | "params" | "change"> & {
  readonly layout: RiverLayout;
};

/** A bank with other widths from one word to another, in a straight line between the two. */
function redrawn(
  guess: readonly number[],
  from: { readonly t: number; readonly value: number },
  to: { readonly t: number; readonly value: number },
): readonly number[] {
  const [left, right] = from.t < to.t ? [from, to] : [to, from];
  return guess.map((value, index) => {
    const t = index + 1;
    if (t < left.t || t > right.t) return value;
    const part = left.t === right.t ? 1 : (t - left.t) / (right.t - left.t);
    if (t === to.t) return to.value;
    return Math.round(left.value + part * (right.value - left.value));
  });
}

/** The reader draws how wide the river will be, before it runs; what was drawn stays beside what came. */
export function GuessBank({ view, params, change, layout }: GuessBankProps) {
  const svg = useRef<SVGGElement>(null);
  const last = useRef<{ t: number; value: number } | null>(null);
  const [chosen, choose] = useState(1);
  const { guess } = params;
  const { channel, slot, label, y } = layout;
  const hasGuess = guess.length > 0;
  const bank = hasGuess ? guess : STRAIGHT;

  const draw = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = channel.width / box.width;
    const place = placeIn(
      layout,
      (event.clientX - box.left) * scale,
      channel.y + (event.clientY - box.top) * scale,
    );
    const value = Math.min(Math.round(100 * place.share), WIDEST_GUESS);
    const to = { t: place.t, value };
    const from = last.current;
    last.current = to;
    change(
      ({ guess: now }) => ({
        guess: redrawn(now.length > 0 ? now : STRAIGHT, from ?? to, to),
      }),
      { continues: from !== null },
    );
  };

  const press = (event: KeyboardEvent<SVGRectElement>) => {
    const sideways = { ArrowLeft: -1, ArrowRight: 1, Home: -LENGTH, End: LENGTH }[event.key];
    const upwards = { ArrowUp: KEY_STEP, ArrowDown: -KEY_STEP }[event.key];
    if (sideways === undefined && upwards === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (sideways !== undefined) choose(Math.min(Math.max(chosen + sideways, 1), LENGTH));
    if (upwards === undefined) return;
    const value = Math.min(Math.max((bank[chosen - 1] ?? 0) + upwards, 0), WIDEST_GUESS);
    // What comes later on its way is no wider or narrower until the reader says so.
    change({ guess: bank.map((width, index) => (index < chosen ? value : width)) });
  };

  const isOpen = view.step === 0;
  const width = bank[chosen - 1] ?? 0;
  return (
    <g ref={svg} className="river-guess">
      {hasGuess &&
        ([-1, 1] as const).map((side) => (
          <Ghost
            key={side}
            path={bankOf(
              layout,
              guess.map((value) => value / 100),
              side,
            )}
          />
        ))}
      {isOpen && !hasGuess && (
        <SvgText
          className="river-invitation"
          x={channel.x + channel.width / 2 - (slot > 40 ? slot : 0)}
          y={y - 0.2 * channel.height}
          textAnchor="middle"
          fontSize={label + 2}
        >
          {slot > 40 ? words.invitation : words.invitationShort}
        </SvgText>
      )}
      {isOpen && (
        <rect
          className="river-draw"
          data-export="skip"
          {...channel}
          rx={4}
          role="slider"
          tabIndex={0}
          aria-label={words.bankAt(chosen, wordAt(view.answer, chosen))}
          aria-valuemin={0}
          aria-valuemax={WIDEST_GUESS}
          aria-valuenow={width}
          aria-valuetext={words.percent(width)}
          onKeyDown={press}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            last.current = null;
            draw(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) draw(event);
          }}
        />
      )}
      {isOpen && (
        <path
          className="river-chosen"
          data-export="skip"
          d={`M${slot * (chosen - 0.5)} ${channel.y}v${channel.height}`}
        />
      )}
    </g>
  );
}
