import { type RefObject, useContext } from "react";
import { useElementSize } from "../hooks/useElementSize.ts";
import { PresentedContext } from "./frame/question.ts";

/** In sixteenths of an em */
const BROAD = 900;

/**
 * Whether a figure is presented across a screen, where its picture is laid out low and wide.
 *
 * @param row spans the figure's width
 */
export function useBroad(row: RefObject<HTMLElement | null>): boolean {
  const measured = useElementSize(row);
  return useContext(PresentedContext) && (measured?.width ?? 0) >= BROAD;
}
