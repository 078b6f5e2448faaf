import { useRef } from "react";
import { ChartBox } from "../../chart/ChartBox.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { Segments } from "../../controls/Segments.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { useTravel } from "../../network/travel.ts";
import { useAppState } from "../../store/appStore.ts";
import { Film, Sentence, Source, Water } from "./Channel.tsx";
import { Dial, needleFrames } from "./Dial.tsx";
import { GatedBanks } from "./GatedBanks.tsx";
import { GuessBank } from "./GuessBank.tsx";
import { layoutRiver } from "./layout.ts";
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
      <Rings glassesByStep={answer.magnifierByStep} {...{ layout, reached }} />
      <Sentence layout={layout} words={answer.wordByStep} shares={shares} reached={reached} />
      <Source layout={layout} loss={answer.loss} />
    </svg>
  );
}
