import type { ReactNode } from "react";
import { SvgSpan } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { T } from "./derivation.ts";
import type { LineName } from "./lines.ts";
import { Slope, Sum, TanhSlope, Text, Transposed } from "./pieces.tsx";

/** What is new in a line: lit, and underlined for those who do not see the colour. */
const New = ({ children }: { readonly children: ReactNode }) => (
  <SvgSpan className="derive-new">{children}</SvgSpan>
);

/** The term of W_x by way of a step: what comes to its sum, times what was read there. */
const Term = ({ of, k }: { readonly of: number; readonly k: number }) => (
  <>
    <Slope of={of} by="a" t={k} />
    <Text> · </Text>
    <SymSpan of="x" t={k} />
    <Transposed />
  </>
);

interface EquationProps {
  readonly name: LineName;
  /** The letter that comes after the last one */
  readonly target: string;
}

/** One line of the derivation, for the last loss. */
export function Equation({ name, target }: EquationProps) {
  switch (name) {
    case "loss":
      return (
        <>
          <SymSpan of="L" t={T} />
          <Text> = </Text>
          <New>
            <Text>−ln </Text>
            <SymSpan of="p" t={T} />
            <Text>{`[${target}]`}</Text>
          </New>
        </>
      );
    case "softmax":
      return (
        <>
          <Slope of={T} by="z" t={T} />
          <Text> = </Text>
          <New>
            <SymSpan of="p" t={T} />
            <Text> − </Text>
            <SymSpan of="y" t={T} />
          </New>
        </>
      );
    case "scores":
      return (
        <>
          <Slope of={T} by="h" t={T} />
          <Text> = </Text>
          <New>
            <SymSpan of="Wy" />
            <Transposed />
          </New>
          <Text> </Text>
          <Slope of={T} by="z" t={T} />
        </>
      );
    case "state":
      return (
        <>
          <Slope of={T} by="a" t={T} />
          <Text> = </Text>
          <New>
            <TanhSlope t={T} />
          </New>
          <Slope of={T} by="h" t={T} />
        </>
      );
    case "output":
      return (
        <>
          <Slope by="Wy" />
          <Text> = </Text>
          <New>
            <Sum over="t" />
          </New>
          <Text>∂</Text>
          <SymSpan of="L" t="t" />
          <Text>/∂</Text>
          <SymSpan of="z" t="t" />
          <Text> · </Text>
          <SymSpan of="h" t="t" />
          <Transposed />
        </>
      );
    case "own":
      return (
        <>
          <Slope of={T} by="Wx" />
          <Text> = </Text>
          <New>
            <Term of={T} k={T} />
          </New>
          <Text> + …</Text>
        </>
      );
    case "once":
      return (
        <>
          <Slope of={T} by="Wx" />
          <Text> = </Text>
          <Term of={T} k={T} />
          <Text> + </Text>
          <New>
            <Term of={T} k={T - 1} />
          </New>
          <Text> + …</Text>
        </>
      );
    case "start":
      return (
        <>
          <Slope of={T} by="Wx" />
          <Text> = </Text>
          <New>
            <Sum over="k" />
          </New>
          <Slope of={T} by="a" t="k" />
          <Text> · </Text>
          <SymSpan of="x" t="k" />
          <Transposed />
        </>
      );
    case "double":
      return (
        <>
          <Slope by="Wx" />
          <Text> = </Text>
          <New>
            <Sum over="t" />
          </New>
          <Sum over="k" />
          <Text>∂</Text>
          <SymSpan of="L" t="t" />
          <Text>/∂</Text>
          <SymSpan of="a" t="k" />
          <Text> · </Text>
          <SymSpan of="x" t="k" />
          <Transposed />
        </>
      );
    case "recursion":
      return (
        <>
          <Slope by="h" t="t" />
          <Text> = </Text>
          <SymSpan of="Wy" />
          <Transposed />
          <Text> ∂</Text>
          <SymSpan of="L" t="t" />
          <Text>/∂</Text>
          <SymSpan of="z" t="t" />
          <Text> + </Text>
          <New>
            <SymSpan of="Wh" />
            <Transposed />
            <Text> </Text>
            <Slope by="a" t="t+1" />
          </New>
        </>
      );
  }
}
