import { ChartBox } from "../../chart/ChartBox.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { Film, Sentence, Water } from "../../network/river/Channel.tsx";
import { Rings } from "../../network/river/Rings.tsx";
import { useAppState } from "../../store/appStore.ts";
import { firstReached, type HeldProps, params as settable, stageAt } from "./held.ts";
import { layoutHeld } from "./layout.ts";
import { heldWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 900, height: 340 },
  narrow: { width: 330, height: 300 },
} as const;

/** What one unit remembers, step by step forward, and below it the gradient on its way back. */
export const HeldPicture = (props: HeldProps) => (
  <div className="river held">
    <div className="held-control" data-export="skip">
      <NumberSetting
        of={settable.weight}
        label={words.weight}
        value={props.params.weight}
        onChange={(weight) => props.change({ weight })}
      />
    </div>
    <p className="river-note held-key">
      <span data-first="yes">{words.yes}</span>
      <span data-first="no">{words.no}</span>
    </p>
    <div className="river-stage" data-in-sight>
      <ChartBox unmeasured={unmeasured}>{(size) => <Strip {...props} size={size} />}</ChartBox>
    </div>
  </div>
);

function Strip({ view, description, size }: HeldProps & { readonly size: ChartSize }) {
  const isPresented = useAppState(({ mode }) => mode === "present");
  const { river, letters, shares, glasses, middle, up, down, names } = layoutHeld(
    size,
    view.answer,
    isPresented,
  );
  const stage = stageAt(view.step);
  const T = letters.length;
  const isBack = stage === "returned";
  const reached = isBack ? Math.max(firstReached(view.params), 1) : T;
  const seen = stage === "pushed" ? 1 : T;
  return (
    <svg
      className="net river-strip"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={description}
    >
      <Film layout={river} reached={isBack ? reached : seen} />
      <path className="held-middle" d={`M0 ${middle}H${river.channel.width}`} />
      {[up, down].map((bars, which) => (
        <g key={which === 0 ? "yes" : "no"} data-first={which === 0 ? "yes" : "no"}>
          {bars.slice(0, seen).map(({ t, ...box }) => (
            <rect
              key={t}
              className="held-bar"
              {...box}
              style={{ animationDelay: `${(t - 1) * 35}ms` }}
            />
          ))}
        </g>
      ))}
      {isBack && (
        <>
          <Water layout={river} shares={shares} reached={reached} />
          <Rings glassesByStep={glasses} layout={river} reached={reached} />
        </>
      )}
      {names !== null &&
        [
          { y: middle, name: words.memory },
          { y: river.y, name: words.gradient },
        ].map(({ y, name }) => (
          <SvgText
            key={name}
            className="held-name"
            x={names}
            y={y}
            dy="0.34em"
            fontSize={river.label}
          >
            {name}
          </SvgText>
        ))}
      {isBack && reached > 1 && (
        <path
          className="held-cut"
          d={`M${(river.frames[reached - 1]?.x ?? 0) - river.slot / 2} ${river.channel.y}v${river.channel.height}`}
        />
      )}
      <Sentence layout={river} words={letters} shares={shares} reached={isBack ? reached : 1} />
    </svg>
  );
}
