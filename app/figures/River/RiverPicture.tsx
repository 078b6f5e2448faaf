import { useId, useRef } from "react";
import { ChartBox } from "../../chart/ChartBox.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { Segments } from "../../controls/Segments.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { perforations } from "../../network/filmStrip.ts";
import { useTravel } from "../../network/travel.ts";
import { useAppState } from "../../store/appStore.ts";
import { Dial, needleFrames } from "./Dial.tsx";
import { GatedBanks } from "./GatedBanks.tsx";
import { GuessBank } from "./GuessBank.tsx";
import { isBurst, halfWidth, layoutRiver, riverOf, type RiverLayout } from "./layout.ts";
import { params as settable, reachedOf, type RiverProps } from "./river.ts";
import { Rings } from "./Rings.tsx";
import { riverWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 900, height: 400 },
  narrow: { width: 330, height: 390 },
} as const;

const cellOptions = settable.cells.options.map((value) => ({
  value,
  name: words.cellNames[value],
}));

/** The least ink of a word, and of the river, that is still part of the picture */
const WORD_PALEST = 0.1;
const RIVER_PALEST = 0.4;
const inkOf = (share: number, palest: number) => palest + (1 - palest) * Math.min(share, 1);

/** The gradient of the last loss as a river on the film strip, as far as the reader has walked back. */
export const RiverPicture = (props: RiverProps) => (
  <div className="river">
    <div className="river-control" data-export="skip">
      <NumberSetting
        of={settable.rho}
        label={words.rho}
        value={props.params.rho}
        onChange={(rho) => props.change({ rho })}
      />
      <Segments
        label={words.cells}
        value={props.params.cells}
        options={cellOptions}
        onChange={(cells) => props.change({ cells })}
      />
    </div>
    {props.params.cells === "all" && <p className="river-note">{words.gatesNote}</p>}
    <div className="river-stage" data-in-sight>
      <ChartBox unmeasured={unmeasured}>{(size) => <Strip {...props} size={size} />}</ChartBox>
    </div>
  </div>
);

function Strip(props: RiverProps & { readonly size: ChartSize }) {
  const { view, description, size } = props;
  const { answer } = view;
  const isPresented = useAppState(({ mode }) => mode === "present");
  const shares = Array.from(answer.shareByStep.subarray(1));
  const most = answer.magnifierByStep.slice(1).map(Math.abs);
  const layout = layoutRiver(size, answer.wordByStep, Math.max(...most, 1), isPresented);
  const reached = reachedOf(view);
  const needle = useRef<SVGGElement>(null);
  const needleAt = (t: number) => ({
    x: layout.frames[t - 1]?.x ?? 0,
    y: layout.y,
    along: layout.dial * (answer.needleByStep[2 * t] ?? 0),
    up: layout.dial * (answer.needleByStep[2 * t + 1] ?? 0),
  });
  useTravel(view.step, () => [
    { ref: needle, frames: needleFrames(needleAt(reached + 1), needleAt(reached)) },
  ]);
  return (
    <svg
      className="net river-strip"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={description}
    >
      <Film layout={layout} reached={reached} />
      <Water layout={layout} shares={shares} reached={reached} />
      {view.params.cells === "all" && <GatedBanks {...{ answer, layout, reached }} />}
      <GuessBank {...props} layout={layout} />
      {layout.frames.map(({ t, x }) => (
        <Dial
          key={t}
          {...{ layout, x }}
          state={t > reached ? "passed" : t === reached ? "now" : "empty"}
          needle={t >= reached ? needleAt(t) : null}
          {...(t === reached && { ref: needle })}
        />
      ))}
      <Rings {...{ answer, layout, reached }} />
      <Sentence layout={layout} words={answer.wordByStep} shares={shares} reached={reached} />
      <Source layout={layout} loss={answer.loss} />
    </svg>
  );
}

interface PartProps {
  readonly layout: RiverLayout;
  readonly reached: number;
}

const Film = ({ layout, reached }: PartProps) => (
  <g className="river-film">
    {layout.frames.map(({ t, box }) => (
      <g key={t} className="net-film" data-lit={t === reached || undefined}>
        <rect {...box} rx={Math.min(8, layout.slot / 5)} />
        {perforations(box).map((hole) => (
          <rect key={`${hole.x} ${hole.y}`} className="net-hole" {...hole} rx={1.5} />
        ))}
      </g>
    ))}
  </g>
);

/** The river from the last word back to where the reader is, with what flows on it, and where it bursts its channel. */
function Water({ layout, shares, reached }: PartProps & { readonly shares: readonly number[] }) {
  const clip = useId();
  const ink = useId();
  const { channel, frames, y } = layout;
  const from = frames[reached - 1]?.x ?? 0;
  const to = channel.x + channel.width;
  const burst = frames.filter(({ t }) => t >= reached && isBurst(layout, shares[t - 1] ?? 0));
  const half = shares.map((share) => halfWidth(layout, share));
  const drift = (part: number) =>
    frames
      .map(({ x }, index) => `${index === 0 ? "M" : "L"}${x} ${y + part * (half[index] ?? 0)}`)
      .join("");
  return (
    <g className="river-water net-still" data-family="grad">
      <clipPath id={clip}>
        <rect
          className="river-front"
          x={from}
          y={channel.y}
          width={Math.max(to - from, 0)}
          height={channel.height}
        />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <linearGradient id={ink} gradientUnits="userSpaceOnUse" x1={0} x2={channel.width}>
          {frames.map(({ t, x }) => (
            <stop
              key={t}
              offset={x / channel.width}
              style={{ stopOpacity: inkOf(shares[t - 1] ?? 0, RIVER_PALEST) }}
            />
          ))}
        </linearGradient>
        <path className="river-body" d={riverOf(layout, shares)} fill={`url(#${ink})`} />
        <g key={reached} className="river-drift">
          {[-0.62, -0.2, 0.34, 0.72].map((part) => (
            <path key={part} d={drift(part)} />
          ))}
        </g>
      </g>
      <path className="net-bed" d={`M${from} ${y}H${to}`} />
      {burst.map(({ t, x }) => (
        <path
          key={t}
          className="river-burst"
          d={`M${x - 5} ${channel.y + 9}l5 -8l5 8M${x - 5} ${channel.y + channel.height - 9}l5 8l5 -8`}
        />
      ))}
    </g>
  );
}

/** Each word in the ink that reaches it; those that the river has not come to are still to be read. */
function Sentence(
  props: PartProps & { readonly words: readonly string[]; readonly shares: readonly number[] },
) {
  const { layout, reached, shares } = props;
  const { fontSize, isUpright, rows } = layout.words;
  return layout.frames.map(({ t, x }) => {
    const isPassed = t >= reached;
    const y = layout.words.y - (t % rows) * 1.3 * fontSize;
    return (
      <SvgText
        key={t}
        className="river-word"
        data-now={t === reached || undefined}
        data-ahead={!isPassed || undefined}
        fillOpacity={isPassed ? inkOf(shares[t - 1] ?? 0, WORD_PALEST) : undefined}
        transform={isUpright ? `translate(${x} ${y}) rotate(-90)` : `translate(${x} ${y})`}
        dy={isUpright ? "0.34em" : undefined}
        textAnchor={isUpright ? "start" : "middle"}
        fontSize={fontSize}
      >
        {props.words[t - 1]}
      </SvgText>
    );
  });
}

/** The loss at the last word, from which the gradient sets out. */
function Source({ layout, loss }: { readonly layout: RiverLayout; readonly loss: number }) {
  const { loss: at, label, frames } = layout;
  return (
    <g className="river-source net-still" data-family="grad">
      <SvgText x={at.x} y={at.y - 4} fontSize={label + 3}>
        <SymSpan of="L" t={frames.length} />
      </SvgText>
      <SvgText x={at.x} y={at.y + label + 3} fontSize={label}>
        {loss.toFixed(2)}
      </SvgText>
    </g>
  );
}
