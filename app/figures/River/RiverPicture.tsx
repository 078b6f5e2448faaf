import { useRef } from "react";
import { ChartBox } from "../../chart/ChartBox.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { NumberSetting } from "../../kit/Setting.tsx";
import { useTravel } from "../../network/travel.ts";
import { useAppState } from "../../store/appStore.ts";
import { Film, Sentence, Source, Water } from "../../network/river/Channel.tsx";
import { Dial, needleFrames } from "./Dial.tsx";
import { Front } from "./Front.tsx";
import { GatedRivers } from "./GatedRivers.tsx";
import { GuessBank } from "./GuessBank.tsx";
import { layoutRiver } from "../../network/river/layout.ts";
import { params as settable, reachedOf, type RiverProps } from "./river.ts";
import { Rings } from "../../network/river/Rings.tsx";
import { RiverName } from "./RiverName.tsx";
import { riverWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 900, height: 400 },
  narrow: { width: 330, height: 390 },
} as const;

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
      <p className="river-rho">{words.rhoMeans}</p>
    </div>
    <div className="river-stage" data-in-sight>
      <ChartBox unmeasured={unmeasured}>{(size) => <Strip {...props} size={size} />}</ChartBox>
    </div>
  </div>
);

/** What its marks mean. */
export const RiverKey = ({ view: { params } }: RiverProps) => (
  <p className="river-note river-key">
    {params.cells === "all" ? `${words.gatesNote} ${words.key}` : words.key}
  </p>
);

function Strip(props: RiverProps & { readonly size: ChartSize }) {
  const { view, description, size } = props;
  const { answer } = view;
  const isPresented = useAppState(({ mode }) => mode === "present");
  const shares = Array.from(answer.shareByStep.subarray(1));
  const most = answer.magnifierByStep.slice(1).map(Math.abs);
  const isCompared = view.params.cells === "all";
  const layout = layoutRiver(
    size,
    answer.wordByStep,
    Math.max(...most, 1),
    isPresented,
    isCompared ? 3 : 1,
    isCompared,
  );
  const reached = reachedOf(view);
  const { lens, dial } = layout;
  const placeOf = (t: number) => {
    const x = layout.frames[t - 1]?.x ?? 0;
    return t === reached
      ? { x: Math.min(Math.max(x, lens.left), lens.right), radius: lens.radius }
      : { x, radius: dial };
  };
  // The one that is lit is larger than its frame, and lies over the others.
  const dials = layout.frames.toSorted((a, b) => Number(a.t === reached) - Number(b.t === reached));
  const needle = useRef<SVGGElement>(null);
  const needleAt = (t: number) => {
    const { x, radius } = placeOf(t);
    return {
      x,
      y: layout.y,
      along: radius * (answer.needleByStep[2 * t] ?? 0),
      up: radius * (answer.needleByStep[2 * t + 1] ?? 0),
    };
  };
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
      {isCompared && <GatedRivers {...{ answer, layout, reached }} />}
      <GuessBank {...props} layout={layout} />
      {dials.map(({ t }) => (
        <Dial
          key={t}
          {...{ layout, ...placeOf(t) }}
          state={t > reached ? "passed" : t === reached ? "now" : "empty"}
          needle={t >= reached ? needleAt(t) : null}
          {...(t === reached && { ref: needle })}
        />
      ))}
      <Rings glassesByStep={answer.magnifierByStep} {...{ layout, reached }} />
      <Sentence layout={layout} words={answer.wordByStep} shares={shares} reached={reached} />
      <Source layout={layout} loss={answer.loss} {...(!isCompared && { target: answer.target })} />
      {isCompared && (
        <RiverName layout={layout} y={layout.y - 2 * layout.label} name={words.tanh} />
      )}
      <Front {...{ layout, reached }} share={shares[reached - 1] ?? 0} />
    </svg>
  );
}
