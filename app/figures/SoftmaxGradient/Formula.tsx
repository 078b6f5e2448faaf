import type { ReactNode } from "react";
import { Index } from "../../math/Index.tsx";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { signed } from "../../words/valueText.ts";
import type { DerivationLayout } from "./layout.ts";
import {
  at,
  type GradientView,
  letterAt,
  type LineName,
  lineOf,
  lines,
  relation,
  rounded,
} from "./softmaxGradient.ts";
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
  readonly layout: DerivationLayout;
}

/** The line of the derivation that is shown, in symbols and with the network’s numbers; where there is room, below those before it. */
export function Formula({ view, layout }: FormulaProps) {
  const now = lineOf(view);
  return [...layout.linesBefore(view.step), now].map((name) => {
    const { x, symbols, numbers, anchor } = layout.lineAt(lines.indexOf(name));
    return (
      <g key={name} className="derivation-lines" data-past={name !== now || undefined}>
        <SvgText x={x} y={symbols} textAnchor={anchor} fontSize={layout.formula}>
          <Symbols view={view} name={name} />
        </SvgText>
        {name === now && (
          <SvgText
            className="derivation-numbers"
            x={x}
            y={numbers}
            textAnchor={anchor}
            fontSize={layout.formula}
          >
            {numbersOf(view, name)}
          </SvgText>
        )}
      </g>
    );
  });
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
  const share = rounded(at(probabilities, target));
  const slope = signed(at(gradient, target));
  const [power, sum] = [rounded(at(powers, target)), rounded(powerSum)];
  const [score, log] = [rounded(at(logits, target)), rounded(logOfSum)];
  // Two digits of the share would give another price.
  const fine = at(probabilities, target).toFixed(4);
  const written: Readonly<Record<LineName, string>> = {
    loss: `${loss} ${relation(loss, -Math.log(Number(fine)))} −ln ${fine}`,
    putIn: `${loss} ${relation(loss, -Math.log(power / sum))} −ln ( ${signed(power)} / ${signed(sum)} )`,
    undone: `${loss} ${relation(loss, log - score)} −${signed(score)} + ${signed(log)}`,
    parts: `${letterAt(target)}: −1 + ${signed(share)}`,
    slope: `${letterAt(target)}: ${signed(share)} − 1 ${relation(slope, share - 1)} ${slope}`,
  };
  return written[name];
}
