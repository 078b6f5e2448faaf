import type { ReactNode } from "react";
import { SvgSpan } from "./SvgText.tsx";

/** Brings the line back to where it was: a shift in SVG holds until the next one, and needs a character to stand on. */
const BACK = "\u200b";
const SIZE = 0.72;

interface IndexProps {
  readonly children: ReactNode;
  /** Downwards, in em of the index itself */
  readonly dy: number;
}

/** An index or an exponent in a text of a drawing. */
export const Index = ({ children, dy }: IndexProps) => (
  <>
    <SvgSpan fontSize={`${SIZE}em`} fontStyle="normal" dy={`${dy}em`}>
      {children}
    </SvgSpan>
    <SvgSpan className="sym-back" dy={`${-dy * SIZE}em`}>
      {BACK}
    </SvgSpan>
  </>
);
