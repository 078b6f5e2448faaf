import { useLayoutEffect, useRef } from "react";

interface HeldRoomProps {
  /** Whether the question is asked at a later step: until then its place stays empty, and nothing moves when it comes. */
  readonly isToCome: boolean;
}

/**
 * Empty room below a question: when the question goes, what stands below keeps its place as long as the pointer is on
 * the figure, so that a second click meets what the first one met. On touch screens the bars stick to the window's edge.
 */
export function HeldRoom({ isToCome }: HeldRoomProps) {
  const room = useRef<HTMLDivElement>(null);
  const held = useRef(0);
  useLayoutEffect(() => {
    const element = room.current;
    const body = element?.parentElement;
    if (!element || !body) return;
    const above = element.getBoundingClientRect().top - body.getBoundingClientRect().top;
    held.current = body.matches(":hover") ? Math.max(held.current, above) : above;
    element.style.blockSize = `${held.current - above}px`;
    const letGo = () => {
      held.current = 0;
      element.style.blockSize = "0";
    };
    body.addEventListener("pointerleave", letGo);
    return () => body.removeEventListener("pointerleave", letGo);
  });
  return <div ref={room} className="figure-held" data-to-come={isToCome || undefined} />;
}
