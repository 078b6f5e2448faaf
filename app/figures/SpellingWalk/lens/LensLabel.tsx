import { SvgSpan } from "../../../math/SvgText.tsx";
import { SymSpan } from "../../../math/SymSpan.tsx";
import { WORD_SHARE } from "./flow.ts";
import type { Label } from "./grids.ts";

interface LensLabelProps {
  readonly label: Label;
  readonly fontSize: number;
}

/** The name of numbers: a symbol, a derivative of the loss, or a word. */
export function LensLabel({ label, fontSize }: LensLabelProps) {
  if ("of" in label) return <SymSpan of={label.of} t={label.t} />;
  if ("word" in label) return <SvgSpan fontSize={fontSize * WORD_SHARE}>{label.word}</SvgSpan>;
  return (
    <>
      <SvgSpan>∂</SvgSpan>
      <SymSpan of="loss" />
      <SvgSpan>/∂</SvgSpan>
      <SymSpan of={label.by} t={label.t} />
    </>
  );
}
