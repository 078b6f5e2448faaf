import type { ReactNode } from "react";
import { Index } from "../../math/Index.tsx";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { signed } from "../../words/valueText.ts";
import { FORMULA } from "./layout.ts";
import { at, type GradientView, letterAt, type LineName, lineOf } from "./softmaxGradient.ts";
import { gradientWords as words } from "./words.ts";

/** What is new in a line: lit, and underlined for those who do not see the colour. */
const New = ({ children }: { readonly children: ReactNode }) => (
  <SvgSpan className="derivation-new">{children}</SvgSpan>
);

const UP = -0.55;

/** e to the power of something. */
const Power = ({ children }: { readonly children: ReactNode }) => (
  <>
    <SvgSpan>e</SvgSpan>
    <Index dy={UP}>{children}</Index>
  </>
);

interface FormulaProps {
  readonly view: GradientView;
  readonly x: number;
  readonly symbols: number;
  readonly numbers: number;
}

/** One line of the derivation in symbols, and the same with the network’s numbers. */
export function Formula({ view, x, symbols, numbers }: FormulaProps) {
  const name = lineOf(view);
  return (
    <g className="derivation-lines" key={name}>
      <SvgText x={x} y={symbols} textAnchor="middle" fontSize={FORMULA}>
        <Symbols view={view} name={name} />
      </SvgText>
      <SvgText
        className="derivation-numbers"
        x={x}
        y={numbers}
        textAnchor="middle"
        fontSize={FORMULA}
      >
        {numbersOf(view, name)}
      </SvgText>
    </g>
  );
}

function Symbols({ view, name }: { readonly view: GradientView; readonly name: LineName }) {
  const { t } = view.params;
  const letter = `[${letterAt(view.answer.target)}]`;
  const loss = <SymSpan of="L" t={t} />;
  const share = <SymSpan of="p" t={t} />;
  const score = <SymSpan of="z" t={t} />;
  const slope = <SvgSpan>{`${words.short.gradient} = `}</SvgSpan>;
  switch (name) {
    case "loss":
      return (
        <>
          {loss}
          <SvgSpan> = −ln </SvgSpan>
          <New>
            {share}
            <SvgSpan>{letter}</SvgSpan>
          </New>
        </>
      );
    case "putIn":
      return (
        <>
          {loss}
          <SvgSpan> = −ln ( </SvgSpan>
          <New>
            <Power>
              {score}
              <SvgSpan>{letter}</SvgSpan>
            </Power>
            <SvgSpan> / Σ </SvgSpan>
            <Power>{score}</Power>
          </New>
          <SvgSpan> )</SvgSpan>
        </>
      );
    case "undone":
      return (
        <>
          {loss}
          <SvgSpan> = </SvgSpan>
          <New>
            <SvgSpan>−</SvgSpan>
            {score}
            <SvgSpan>{letter}</SvgSpan>
          </New>
          <SvgSpan> + </SvgSpan>
          <New>
            <SvgSpan>ln Σ </SvgSpan>
            <Power>{score}</Power>
          </New>
        </>
      );
    case "parts":
      return (
        <>
          {slope}
          <New>
            <SvgSpan>−</SvgSpan>
            <SymSpan of="y" t={t} />
          </New>
          <SvgSpan> + </SvgSpan>
          <New>
            <Power>{score}</Power>
            <SvgSpan> / Σ </SvgSpan>
            <Power>{score}</Power>
          </New>
        </>
      );
    case "slope":
      return (
        <>
          {slope}
          <New>
            {share}
            <SvgSpan> − </SvgSpan>
            <SymSpan of="y" t={t} />
          </New>
        </>
      );
  }
}

function numbersOf({ answer }: GradientView, name: LineName): string {
  const { target, logits, powers, powerSum, logOfSum, probabilities, gradient } = answer;
  const loss = signed(answer.loss);
  const share = signed(at(probabilities, target));
  const lines: Readonly<Record<LineName, string>> = {
    // Two digits of the share would give another price.
    loss: `${loss} = −ln ${at(probabilities, target).toFixed(4)}`,
    putIn: `${loss} = −ln ( ${signed(at(powers, target))} / ${signed(powerSum)} )`,
    undone: `${loss} = −${signed(at(logits, target))} + ${signed(logOfSum)}`,
    parts: `${letterAt(target)}: −1 + ${share}`,
    slope: `${letterAt(target)}: ${share} − 1 = ${signed(at(gradient, target))}`,
  };
  return lines[name];
}
