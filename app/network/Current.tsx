import { networkWords as words } from "../words/network.ts";
import { type CurrentPoint, layoutCurrent } from "./current.ts";

interface CurrentProps {
  /** From left to right; it flows the other way. */
  readonly points: readonly CurrentPoint[];
  readonly y: number;
  /** Width for a size of 1, one for all currents that are compared. */
  readonly scale: number;
  readonly widest: number;
  /** Spoken name of the gradient. */
  readonly name: string;
  /** Its size at the end of its way, as the figure writes it. */
  readonly text: string;
}

/** A gradient: a crimson current against the arrows, as wide as it is large, hatched where negative; too large, it bursts its frame and says so. */
export function Current({ points, y, scale, widest, name, text }: CurrentProps) {
  const { banks, path, hatch, tip } = layoutCurrent({ points, y, scale, widest });
  const isBurst = banks.some((bank) => bank.isBurst);
  const isNegative = (points[0]?.value ?? 0) < 0;
  const speak = isBurst ? words.burst : isNegative ? words.currentNegative : words.current;
  return (
    <g
      className="net-current net-still"
      data-family="grad"
      role="img"
      aria-label={speak(name, text)}
    >
      <path className="net-river" d={path} />
      {hatch !== "" && <path className="net-hatch" d={hatch} />}
      <path className="net-bed" d={`M${points[0]?.x ?? 0} ${y}H${points.at(-1)?.x ?? 0}`} />
      <polygon
        className="net-tip"
        points={tip.map((corner) => `${corner.x},${corner.y}`).join(" ")}
      />
      {banks
        .filter((bank) => bank.isBurst)
        .map((bank) => (
          <path
            key={bank.x}
            className="net-burst"
            d={`M${bank.x - 5} ${y - bank.half - 3}l5 -8l5 8M${bank.x - 5} ${y + bank.half + 3}l5 8l5 -8`}
          />
        ))}
    </g>
  );
}
