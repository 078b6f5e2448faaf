import { useRef } from "react";
import { Segments } from "../../controls/Segments.tsx";
import { amount } from "../../chart/tickText.ts";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { cellsOf } from "../../network/cells.ts";
import { Column } from "../../network/Column.tsx";
import { Current } from "../../network/Current.tsx";
import { inTurn } from "../../network/pace.ts";
import { Part, Parts } from "../../network/Parts.tsx";
import { flowBackFrames, type Travel, useTravel } from "../../network/travel.ts";
import { useBroad } from "../../kit/useBroad.ts";
import { Wire } from "../../network/Wire.tsx";
import { layoutPlaces, type PlacesLayout } from "./layout.ts";
import {
  isBack,
  lossText,
  params as settable,
  type PlaceProps,
  type PlaceView,
  settingOf,
  wantedAt,
} from "./lossPlaces.ts";
import { placeWords as words } from "./words.ts";

/** How long each current flows, the next one after it, where they are few */
const FLOW_MS = 180;

const offered = settable.use.options.map((value) => ({ value, name: words.uses[value] }));

/** A sequence, the answers that are judged, and the gradients that run back from them. */
export const LossPlacesPicture = ({ view, params, change, description }: PlaceProps) => {
  const { rows, cols } = view.answer.hiddenByStep;
  const control = useRef<HTMLDivElement>(null);
  const layout = layoutPlaces(rows - 1, cols, useBroad(control));
  const film = useRef<SVGGElement>(null);
  // Another use, and a wire cut or mended, begin anew, too.
  useTravel(pictureOf(view), () => flowing(film.current), Infinity);
  return (
    <>
      <div className="net-parts-control" data-export="skip" ref={control}>
        <Segments
          label={words.use}
          value={params.use}
          options={offered}
          onChange={(use) => change({ use })}
        />
      </div>
      <div className="loss-places">
        <Parts description={description}>
          <Part width={layout.width} height={layout.height}>
            <g ref={film}>
              {settingOf(view).read.map((letter, index) => (
                <Step
                  key={`${view.params.use} ${index + 1}`}
                  {...{ view, layout, letter }}
                  t={index + 1}
                />
              ))}
            </g>
          </Part>
        </Parts>
      </div>
    </>
  );
};

/** Pictures that something travels into, numbered. */
const pictureOf = ({ step, params: { use, isCut } }: PlaceView): number =>
  4 * settable.use.options.indexOf(use) + 2 * Number(isCut) + step;

/** From the last step to the first: down from its own loss, then along the wire to the step before. */
function flowing(film: SVGGElement | null): readonly Travel[] {
  const currents = Array.from(film?.querySelectorAll<SVGElement>(".loss-place") ?? [], (place) => [
    ...place.querySelectorAll<SVGElement>(".net-current"),
  ]);
  const inOrder = currents.toReversed().flatMap((ofStep) => ofStep.toReversed());
  const durationMs = inTurn(inOrder.length, FLOW_MS);
  return inOrder.map((current, index) => ({
    ref: { current },
    frames: flowBackFrames,
    delayMs: index * durationMs,
    durationMs,
  }));
}

interface StepProps {
  readonly view: PlaceView;
  readonly layout: PlacesLayout;
  readonly letter: string;
  readonly t: number;
}

function Step({ view, layout, letter, t }: StepProps) {
  const { hiddenByStep, lossByStep, gradientNormByStep } = view.answer;
  const wanted = wantedAt(view, t);
  const state = hiddenByStep.data.subarray(t * hiddenByStep.cols, (t + 1) * hiddenByStep.cols);
  const middle = layout.middleOf(t);
  const answer = layout.answerAt(t);
  const { sizes, thickness } = layout;
  const isTaught = isBack(view) && (gradientNormByStep[t - 1] ?? 0) > 0;
  const { cut, y, from, to } = { cut: view.params.isCut && t > 1, ...layout.wire };
  return (
    <g
      className="loss-place"
      data-asked={wanted !== null || undefined}
      data-back={isBack(view) || undefined}
      style={{ "--place": t - 1 }}
    >
      <rect className="loss-place-answer" {...answer} rx={8} />
      {wanted !== null && (
        <>
          <SvgText
            className="loss-place-wanted"
            x={middle}
            y={layout.wanted}
            textAnchor="middle"
            fontSize={sizes.letter}
          >
            {wanted}
          </SvgText>
          <SvgText
            className="loss-place-loss"
            x={middle}
            y={layout.loss}
            textAnchor="middle"
            fontSize={sizes.label}
          >
            {words.loss(lossText(lossByStep[t - 1] ?? 0))}
          </SvgText>
        </>
      )}
      <Wire
        from={{ x: middle, y: layout.output.bottom }}
        to={{ x: middle, y: layout.output.top }}
        family="y"
        symbol="Wy"
        thickness={thickness}
        isEmpty={wanted === null}
      />
      <Wire
        from={{ x: from(t), y }}
        to={{ x: to(t), y }}
        family="h"
        symbol="Wh"
        thickness={thickness}
        isCut={cut}
      />
      <Wire
        from={layout.input.from(t)}
        to={layout.input.to(t)}
        family="x"
        symbol="Wx"
        thickness={thickness}
      />
      <SvgText
        className="net-letter"
        data-family="x"
        x={middle}
        y={layout.input.text}
        textAnchor="middle"
        fontSize={sizes.letter}
      >
        {letter}
      </SvgText>
      {isBack(view) && <Currents view={view} layout={layout} t={t} />}
      <Column
        cells={cellsOf(state, (unit) => words.state(t, unit + 1), {
          largest: 1,
          state: !isBack(view) || isTaught ? "lit" : "back",
        })}
        sizes={sizes}
        {...layout.columnAt(t)}
        name={words.column(t)}
        isLit={isTaught}
      />
      {t === hiddenByStep.rows - 1 && (
        <SvgText {...layout.nameAt(t)} fontSize={sizes.label}>
          <SymSpan of="h" t={t} />
        </SvgText>
      )}
    </g>
  );
}

/** What comes to a state from its own loss, and from the step after it; nothing where nothing comes. */
function Currents({ view, layout, t }: Omit<StepProps, "letter">) {
  const { directNormByStep, returningNormByStep, gradientNormByStep } = view.answer;
  const direct = directNormByStep[t - 1] ?? 0;
  const returning = returningNormByStep[t - 1] ?? 0;
  const { top, bottom } = layout.output;
  return (
    <g>
      {direct > 0 && (
        <g transform={`translate(${layout.middleOf(t)} 0) rotate(-90)`}>
          <Current
            points={[
              { x: -bottom + 14, value: direct },
              { x: -top, value: direct },
            ]}
            y={0}
            {...layout.current}
            name={words.direct(t)}
            text={amount(direct)}
          />
        </g>
      )}
      {returning > 0 && (
        <Current
          points={[
            { x: layout.wire.from(t + 1) + 14, value: returning },
            { x: layout.wire.to(t + 1), value: gradientNormByStep[t] ?? 0 },
          ]}
          y={layout.wire.y}
          {...layout.current}
          name={words.returning(t)}
          text={amount(returning)}
        />
      )}
    </g>
  );
}
