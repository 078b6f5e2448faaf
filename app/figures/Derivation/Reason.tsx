import { SymSpan } from "../../math/SymSpan.tsx";
import { T } from "./derivation.ts";
import type { LineName } from "./lines.ts";
import { Immediate, Slope, Sum, TanhSlope, Text, Transposed } from "./pieces.tsx";

/** The smaller equation that a line is made with: one derivative, or what is put in. */
export function Reason({ name }: { readonly name: LineName }) {
  switch (name) {
    case "loss":
      return (
        <>
          <SymSpan of="L" t={T} />
          <Text> = −</Text>
          <SymSpan of="y" t={T} />
          <Transposed />
          <Text> ln </Text>
          <SymSpan of="p" t={T} />
        </>
      );
    case "softmax":
      return (
        <>
          <SymSpan of="p" t={T} />
          <Text> = softmax(</Text>
          <SymSpan of="z" t={T} />
          <Text>)</Text>
        </>
      );
    case "scores":
      return (
        <>
          <SymSpan of="z" t={T} />
          <Text> = </Text>
          <SymSpan of="Wy" />
          <Text> </Text>
          <SymSpan of="h" t={T} />
        </>
      );
    case "state":
      return (
        <>
          <SymSpan of="h" t={T} />
          <Text> = tanh(</Text>
          <SymSpan of="a" t={T} />
          <Text>)</Text>
        </>
      );
    case "output":
      return (
        <>
          <SymSpan of="z" t="t" />
          <Text> = </Text>
          <SymSpan of="Wy" />
          <Text> </Text>
          <SymSpan of="h" t="t" />
        </>
      );
    case "own":
      return <Immediate t={T} />;
    case "once":
      return (
        <>
          <Slope of={T} by="a" t={T - 1} />
          <Text> = </Text>
          <TanhSlope t={T - 1} />
          <SymSpan of="Wh" />
          <Transposed />
          <Text> </Text>
          <Slope of={T} by="a" t={T} />
          <Text>, </Text>
          <Immediate t={T - 1} />
        </>
      );
    case "start":
      return (
        <>
          <Slope of={T} by="a" t="k" />
          <Text> = </Text>
          <TanhSlope t="k" />
          <SymSpan of="Wh" />
          <Transposed />
          <Text> </Text>
          <Slope of={T} by="a" t="k+1" />
          <Text>, </Text>
          <Immediate t="k" />
        </>
      );
    case "double":
      return (
        <>
          <SymSpan of="loss" />
          <Text> = </Text>
          <Sum over="t" />
          <SymSpan of="L" t="t" />
        </>
      );
    case "recursion":
      return (
        <>
          <Slope by="a" t="t" />
          <Text> = </Text>
          <TanhSlope t="t" />
          <Slope by="h" t="t" />
        </>
      );
  }
}
