import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { formatCount } from "../words/count.ts";
import { networkWords as words } from "../words/network.ts";
import type { Box } from "./boxes.ts";
import { layoutTape, type TapeFlag } from "./tape.ts";

interface TapeProps {
  readonly losses: readonly number[];
  readonly flags: readonly TapeFlag[];
  /** The update that is shown. */
  readonly update: number;
  /** Its loss, as the figure writes it. */
  readonly text: string;
  /** Room of the curve; the flags' letters stand above it. */
  readonly box: Box;
  readonly fontSize: number;
  readonly onScrub?: ((update: number) => void) | undefined;
  /** Another curve on the same scale: without memory, or the reader's guess. */
  readonly ghostPath?: string;
}

const BIG_STEP = 10;

/** Training as a tape: the loss curve is its own scrubber, with a flag where a letter was won. */
export function Tape(props: TapeProps) {
  const { losses, flags, update, text, box, fontSize, onScrub, ghostPath } = props;
  const layout = layoutTape({ losses, flags, box, fontSize });
  const last = Math.max(losses.length - 1, 0);
  const now = layout.pointAt(update);
  const isDragging = useRef(false);
  const bottom = box.y + box.height;

  function press(event: KeyboardEvent): void {
    if (!onScrub || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.shiftKey ? BIG_STEP : 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: update + by,
      ArrowUp: update + by,
      ArrowLeft: update - by,
      ArrowDown: update - by,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onScrub(Math.min(Math.max(to, 0), last));
  }

  function scrub(event: PointerEvent<SVGGElement>): void {
    const matrix = event.currentTarget.getScreenCTM();
    if (!isDragging.current || !matrix) return;
    const { x } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onScrub?.(layout.updateAt(x));
  }

  return (
    <g
      className="net-tape net-stop"
      data-family="grad"
      role={onScrub ? "slider" : "img"}
      tabIndex={onScrub && 0}
      aria-label={
        onScrub
          ? words.tape
          : [
              words.tape,
              ...layout.flags.map((flag) => words.won(flag.text, formatCount(flag.update))),
            ].join("; ")
      }
      aria-valuemin={onScrub && 0}
      aria-valuemax={onScrub && last}
      aria-valuenow={onScrub && update}
      aria-valuetext={onScrub && words.tapeAt(formatCount(update), text)}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (!onScrub || event.button !== 0) return;
        isDragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event);
      }}
      onPointerMove={scrub}
      onPointerUp={() => (isDragging.current = false)}
      onPointerCancel={() => (isDragging.current = false)}
    >
      <rect className="net-hit" {...box} rx={4} />
      <path className="net-axis" d={`M${box.x} ${bottom}h${box.width}`} />
      {layout.flags.map((flag) => (
        <g key={flag.update} className="net-flag" data-family="y">
          <path d={`M${flag.x} ${box.y}V${bottom}`} />
          <text x={flag.x} y={box.y - fontSize * 0.4} textAnchor="middle" fontSize={fontSize}>
            {flag.text}
          </text>
        </g>
      ))}
      {ghostPath !== undefined && <path className="net-ghost" d={ghostPath} />}
      <path className="net-curve" d={layout.path} />
      <path className="net-now" d={`M${now.x} ${box.y}V${bottom}`} />
      <circle className="net-dot" cx={now.x} cy={now.y} r={8} />
    </g>
  );
}
