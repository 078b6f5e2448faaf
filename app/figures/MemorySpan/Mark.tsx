import { doesRecall, hasEnded, type Run } from "./race.ts";

/** What has become of a network: it waits, it runs, it recalls, or it has ended without. */
export type Fate = "waits" | "runs" | "recalls" | "fails";

export const fateOf = (run: Run | undefined): Fate =>
  !run ? "waits" : !hasEnded(run) ? "runs" : doesRecall(run) ? "recalls" : "fails";

interface MarkProps {
  readonly fate: Fate;
  readonly radius: number;
}

/** One network, around its own middle: a disc on its way, a pennant where it recalls, a cross where it does not. */
export function Mark({ fate, radius: r }: MarkProps) {
  const common = { className: "memory-mark", "data-fate": fate } as const;
  if (fate === "recalls")
    return (
      <path
        {...common}
        d={`M${-0.7 * r} ${1.1 * r}V${-1.1 * r}L${1.4 * r} ${-0.4 * r}L${-0.7 * r} ${0.3 * r}`}
      />
    );
  if (fate === "fails") {
    const arm = 0.65 * r;
    return <path {...common} d={`M${-arm} ${-arm}L${arm} ${arm}M${-arm} ${arm}L${arm} ${-arm}`} />;
  }
  return <circle {...common} r={fate === "waits" ? 0.75 * r : r} />;
}
