import { useMemo } from "react";
import { glassesFor } from "../../network/river/glasses.ts";
import { ChartBox } from "../../chart/ChartBox.tsx";
import type { ChartSize } from "../../chart/plane.ts";
import { Segments } from "../../controls/Segments.tsx";
import { NumberSetting } from "../../kit/Setting.tsx";
import { useAppState } from "../../store/appStore.ts";
import { Film, Sentence, Source, Water } from "../../network/river/Channel.tsx";
import { bankOf, layoutRiver } from "../../network/river/layout.ts";
import { Rings } from "../../network/river/Rings.tsx";
import { momentOf, params as settable, type RecallProps, sharesOf } from "./recall.ts";
import { recallWords as words } from "./words.ts";

const unmeasured = {
  wide: { width: 900, height: 300 },
  narrow: { width: 330, height: 280 },
} as const;

/** Room for as many rings, which come and go while the network trains */
const RINGS = 6;
/** The gradient is drawn all the way: nobody walks here. */
const REACHED = 1;

const gaps = settable.gap.options.map((value) => ({ value, name: value }));
const cells = settable.cell.options.map((value) => ({ value, name: words.cellNames[value] }));

/** What is to be recalled over how many letters, and the river of the network as it is at this moment. */
export const RecallPicture = (props: RecallProps) => {
  const { params, change } = props;
  return (
    <div className="river recall">
      <div className="recall-control" data-export="skip">
        <Segments
          label={words.gap}
          value={params.gap}
          options={gaps}
          onChange={(gap) => change({ gap })}
        />
        <Segments
          label={words.cell}
          value={params.cell}
          options={cells}
          onChange={(cell) => change({ cell })}
        />
        <NumberSetting
          of={settable.rho}
          label={words.rho}
          value={params.rho}
          onChange={(rho) => change({ rho })}
        />
      </div>
      <p className="river-note">{words.before}</p>
      <div className="river-stage" data-in-sight>
        <ChartBox unmeasured={unmeasured}>{(size) => <Strip {...props} size={size} />}</ChartBox>
      </div>
    </div>
  );
};

function Strip({ view, description, size }: RecallProps & { readonly size: ChartSize }) {
  const { letterByStep } = view.answer;
  const isPresented = useAppState(({ mode }) => mode === "present");
  const moment = momentOf(view);
  const shares = sharesOf(moment);
  const before = sharesOf(view.answer);
  const glasses = [0, ...shares.map(glassesFor)];
  const most = Math.max(RINGS, ...[...shares, ...before].map((one) => Math.abs(glassesFor(one))));
  const layout = useMemo(
    () => layoutRiver(size, letterByStep, most, isPresented),
    [size, letterByStep, most, isPresented],
  );
  return (
    <svg
      className="net river-strip"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={description}
    >
      <Film layout={layout} reached={REACHED} />
      <Water layout={layout} shares={shares} reached={REACHED} />
      <g className="recall-before">
        {([-1, 1] as const).map((side) => (
          <path key={side} d={bankOf(layout, before, side)} />
        ))}
      </g>
      <Rings glassesByStep={glasses} layout={layout} reached={REACHED} />
      <Sentence layout={layout} words={letterByStep} shares={shares} reached={REACHED} />
      <Source layout={layout} loss={moment.loss} />
    </svg>
  );
}
