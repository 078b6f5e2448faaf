import { RECALLS } from "../../../src/engine/experiments/memorySpan/limits.ts";
import { Mark } from "./Mark.tsx";
import { percent } from "./memorySpan.ts";
import { memoryWords } from "./words.ts";

const { legend: words } = memoryWords;
const marks = [
  ["runs", words.running],
  ["recalls", words.recalls(percent(RECALLS))],
  ["fails", words.fails],
] as const;

/** What the marks mean. */
export const Legend = () => (
  <p className="memory-legend">
    {marks.map(([fate, meaning]) => (
      <span key={fate}>
        <svg className="memory-key-mark" viewBox="-8 -8 16 16" aria-hidden="true">
          <Mark fate={fate} radius={6} />
        </svg>{" "}
        <span>{meaning}</span>
      </span>
    ))}
  </p>
);
