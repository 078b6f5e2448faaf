import { RichSvg } from "../../chart/Rich.tsx";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { PairTriangle, sizeOfTriangle } from "../../network/PairTriangle.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
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

const LINE = { width: 560, equation: 32, numbers: 68, reason: 106, fontSize: 27 } as const;
const STRIP = { left: 40, pitch: 150, loss: 158, state: 230, letter: 276, radius: 17 } as const;
const HEIGHT = 294;

const xOf = (step: number) => STRIP.left + (step - 1) * STRIP.pitch + 20;

/** The equation, its numbers, and the strip with the states that it is about. */
function Line({ view }: { readonly view: DerivationView }) {
  const name = lineOf(view);
  const pairs = view.answer.letters.flatMap((_, loss) =>
    view.answer.letters.slice(0, loss + 1).map((__, step) => ({ t: loss + 1, k: step + 1 })),
  );
  const summed = pairs.filter(({ t, k }) => isSummed(name, t, k));
  return (
    <Part width={LINE.width} height={HEIGHT}>
      <g className="derive-line" key={name}>
        <SvgText x={LINE.width / 2} y={LINE.equation} textAnchor="middle" fontSize={LINE.fontSize}>
          <Equation name={name} />
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
      {view.answer.letters.map((letter, index) => {
        const step = index + 1;
        const isLit = summed.some(({ k }) => k === step);
        const hasLoss = summed.some(({ t }) => t === step);
        const passes = summed.some(({ t, k }) => k <= step && t > step);
        return (
          <g key={step} className="derive-step" data-lit={isLit || undefined}>
            <SvgText
              className="net-loss"
              data-now={hasLoss || undefined}
              x={xOf(step)}
              y={STRIP.loss}
              textAnchor="middle"
              fontSize={20}
            >
              <SymSpan of="L" t={step} />
            </SvgText>
            <circle className="derive-state" cx={xOf(step)} cy={STRIP.state} r={STRIP.radius} />
            <SvgText
              className="net-letter"
              data-family="x"
              x={xOf(step)}
              y={STRIP.letter}
              textAnchor="middle"
              fontSize={22}
            >
              {letter}
            </SvgText>
            {hasLoss && (
              <Wire
                from={{ x: xOf(step), y: STRIP.loss + 10 }}
                to={{ x: xOf(step), y: STRIP.state - STRIP.radius - 2 }}
                family="grad"
                isLit
              />
            )}
            {passes && step < T && (
              <Wire
                from={{ x: xOf(step + 1) - STRIP.radius - 2, y: STRIP.state }}
                to={{ x: xOf(step) + STRIP.radius + 2, y: STRIP.state }}
                family="grad"
                isLit
              />
            )}
          </g>
        );
      })}
    </Part>
  );
}
