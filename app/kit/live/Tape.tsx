import { kitWords } from "../words.ts";
import type { BarProps } from "./live.types.ts";
import { describeCurve, momentOf } from "./sentences.ts";
import { checkpointAt, layoutTape } from "./tape.ts";

/** The loss after each update; the slider upon it goes to any moment that is kept. */
export function Tape({ live, flags: named }: BarProps) {
  const { path, keptApartPath, now, flags } = layoutTape(live, named);
  const { planned, update, checkpoints } = live;
  return (
    <span className="tape">
      <svg
        role="img"
        aria-label={describeCurve(live)}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        {flags.map(({ update: at, label, x }) => (
          <line key={`${at} ${label}`} className="tape-flag" x1={x} x2={x} y1={0} y2={100} />
        ))}
        <path className="tape-loss" d={path} />
        <path className="tape-kept-apart" d={keptApartPath} />
        <line className="tape-now" x1={now} x2={now} y1={0} y2={100} />
      </svg>
      {flags.map(({ update: at, label, x }) => (
        <span key={`${at} ${label}`} className="tape-label" style={{ insetInlineStart: `${x}%` }}>
          {label}
        </span>
      ))}
      <input
        type="range"
        aria-label={kitWords.live.scrub}
        aria-valuetext={momentOf(live)}
        min={0}
        max={Math.max(planned, 1)}
        step={1}
        value={update}
        disabled={checkpoints.length === 0}
        onChange={(event) => {
          const found = checkpointAt(live, event.currentTarget.valueAsNumber);
          if (found !== null) live.goTo(found);
        }}
      />
    </span>
  );
}
