import { useEffect } from "react";
import { useAppState, useAppStore } from "../../store/appStore.ts";

/** How long one press leaves open where the next one leads. */
const OFFERED_MS = 6000;

/** Where the next press of the same key leads, for a moment, where nothing of the figure stands. It has been said already. */
export function Offered() {
  const offered = useAppState((state) => state.offered);
  const { offer } = useAppStore().getState();
  useEffect(() => {
    if (!offered) return;
    const timer = setTimeout(() => offer(null), OFFERED_MS);
    return () => clearTimeout(timer);
  }, [offered, offer]);
  return (
    offered && (
      <p className="presentation-offer" aria-hidden="true">
        {offered.sentence}
      </p>
    )
  );
}
