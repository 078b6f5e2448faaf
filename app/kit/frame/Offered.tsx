import { useEffect, useLayoutEffect, useRef } from "react";
import { useAppState, useAppStore } from "../../store/appStore.ts";

/** How long one press leaves open where the next one leads. */
const OFFERED_MS = 6000;

/** What stands at the lower edge of a stage, and says where the presenter is. */
const BELOW = ".transport, .gather, .training, .figure-begin";

/** Where the next press of the same key leads, for a moment, above what shows the step. It has been said already. */
export function Offered() {
  const box = useRef<HTMLParagraphElement>(null);
  const offered = useAppState((state) => state.offered);
  const { offer } = useAppStore().getState();
  useEffect(() => {
    if (!offered) return;
    const timer = setTimeout(() => offer(null), OFFERED_MS);
    return () => clearTimeout(timer);
  }, [offered, offer]);
  useLayoutEffect(() => {
    const parts = box.current?.closest("[data-figure]")?.querySelectorAll(BELOW) ?? [];
    const tops = Array.from(parts, (part) => part.getBoundingClientRect().top);
    const edge = Math.min(...tops, innerHeight);
    box.current?.style.setProperty("--below", `${innerHeight - edge}px`);
  });
  return (
    offered && (
      <p className="presentation-offer" aria-hidden="true" ref={box}>
        {offered.sentence}
      </p>
    )
  );
}
