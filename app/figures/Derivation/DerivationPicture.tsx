import { useRef } from "react";
import { RichSvg } from "../../chart/Rich.tsx";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { PairTriangle, sizeOfTriangle } from "../../network/PairTriangle.tsx";
import { inTurn } from "../../network/pace.ts";
import { Part, Parts } from "../../network/Parts.tsx";
import { flowBackFrames, flowDownFrames, type Travel, useTravel } from "../../network/travel.ts";
import { Wire } from "../../network/Wire.tsx";
import {
  type DerivationProps,
  type DerivationView,
  isSummed,
  lineOf,
  shareOf,
  T,
  writtenNumbers,
} from "./derivation.ts";
import { Equation } from "./Equation.tsx";
import { LINE, layoutLine, STRIP } from "./layout.ts";
import { Reason } from "./Reason.tsx";
import { derivationWords as words } from "./words.ts";

const SIDE = 220;

/** One line at a time, over the pairs and the steps that it is about. */
export const DerivationPicture = ({ view, description }: DerivationProps) => (
  <>
    <Parts description={description}>
      <Line view={view} />
      <Part {...sizeOfTriangle(SIDE)}>
        <PairTriangle
          letters={view.answer.letters}
          side={SIDE}
          shareOf={(t, k) => shareOf(view, t, k)}
          isLit={(t, k) => isSummed(lineOf(view), t, k)}
          name={words.triangle}
        />
      </Part>
    </Parts>
    <details className="more-controls derive-why" data-export="skip">
      <summary>{words.why}</summary>
      <p>{words.reasons[lineOf(view)]}</p>
    </details>
  </>
);

const FLOW_MS = 220;

/** The gradient comes down from its losses, all at once, and then runs back from state to state. */
const flowing = (
  strip: SVGGElement | null,
  flows: ReturnType<typeof layoutLine>["flows"],
): readonly Travel[] => {
  const losses = flows.filter(({ key }) => key.startsWith("loss")).length;
  const durationMs = inTurn(flows.length - losses + 1, FLOW_MS);
  return [...(strip?.querySelectorAll<SVGElement>(".derive-flow") ?? [])].map((current, index) => ({
    ref: { current },
    frames: index < losses ? flowDownFrames : flowBackFrames,
    durationMs,
    delayMs: durationMs * Math.max(index - losses + 1, 0),
  }));
};

/** The equation, its numbers, and the strip with the states that it is about. */
function Line({ view }: { readonly view: DerivationView }) {
  const name = lineOf(view);
  const { flows, times, width, height } = layoutLine(view);
  const strip = useRef<SVGGElement>(null);
  useTravel(view.step, (isForward) => (isForward ? flowing(strip.current, flows) : []));
  return (
    <Part width={width} height={height}>
      <g className="derive-line" key={name}>
        <SvgText x={LINE.width / 2} y={LINE.equation} textAnchor="middle" fontSize={LINE.fontSize}>
          <Equation name={name} target={view.answer.targets[T - 1] ?? ""} />
        </SvgText>
        <SvgText
          className="derive-numbers"
          x={LINE.width / 2}
          y={LINE.numbers}
          textAnchor="middle"
          fontSize={LINE.fontSize - 7}
        >
          <RichSvg text={writtenNumbers(view)} />
        </SvgText>
        <SvgText
          className="derive-reason"
          x={LINE.width / 2}
          y={LINE.reason}
          textAnchor="middle"
          fontSize={LINE.fontSize - 7}
        >
          <SvgSpan>{`${words.because} `}</SvgSpan>
          <Reason name={name} />
        </SvgText>
      </g>
      <g ref={strip}>
        {times.map(({ step, x, isLit, hasLoss }) => (
          <g key={step} className="derive-step" data-lit={isLit || undefined}>
            <SvgText
              className="net-loss"
              data-now={hasLoss || undefined}
              x={x}
              y={STRIP.loss}
              textAnchor="middle"
              fontSize={20}
            >
              <SymSpan of="L" t={step} />
            </SvgText>
            <circle className="derive-state" cx={x} cy={STRIP.state} r={STRIP.radius} />
            <SvgText
              className="net-letter"
              data-family="x"
              x={x}
              y={STRIP.letter}
              textAnchor="middle"
              fontSize={22}
            >
              {view.answer.letters[step - 1]}
            </SvgText>
          </g>
        ))}
        {flows.map(({ key, from, to, thickness }) => (
          <g key={key} className="derive-flow">
            <Wire from={from} to={to} family="grad" thickness={thickness} />
          </g>
        ))}
      </g>
    </Part>
  );
}
