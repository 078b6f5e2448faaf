import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from "react";
import { formatCount } from "../words/count.ts";
import { networkWords as words } from "../words/network.ts";
import type { Box } from "./boxes.ts";
import { layoutTape, nearestStop, stopTowards, type TapeFlag, type TapePoint } from "./tape.ts";
import { SvgText } from "../math/SvgText.tsx";

interface TapeProps {
  readonly points: readonly TapePoint[];
  /** Another curve on the same scale: data kept apart, without memory, or the reader's guess. */
  readonly ghost?: readonly TapePoint[];
  /** Updates that the whole width stands for. */
  readonly planned: number;
  readonly flags: readonly TapeFlag[];
  /** The update that is shown. */
  readonly update: number;
  /** What is said of it. */
  readonly spoken: string;
  /** Room of the curve; the flags' letters stand above it. */
  readonly box: Box;
  readonly fontSize: number;
  /** Updates that can be shown, in their order; nothing is scrubbed without any. */
  readonly stops: readonly number[];
  /** Called with one of `stops`. */
  readonly onScrub: (update: number) => void;
}

const BIG_STEP = 10;

/** Training as a tape: the loss curve is its own scrubber, with a flag where a letter was won. */
export function Tape(props: TapeProps) {
  const { points, planned, update, spoken, box, fontSize, stops, onScrub } = props;
  const layout = layoutTape(props);
  const now = layout.pointAt(update);
  const isDragging = useRef(false);
  const bottom = box.y + box.height;
  const isScrubber = stops.length > 0;
  // What was asked for last, which may be the key before of the same task.
  const latest = useRef(update);
  useLayoutEffect(() => {
    latest.current = update;
  }, [update]);

  function press(event: KeyboardEvent): void {
    if (!isScrubber || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.shiftKey ? BIG_STEP : 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: latest.current + by,
      ArrowUp: latest.current + by,
      ArrowLeft: latest.current - by,
      ArrowDown: latest.current - by,
      Home: 0,
      End: planned,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const to = stopTowards(stops, latest.current, wanted);
    if (to === null) return;
    latest.current = to;
    onScrub(to);
  }

  function scrub(event: PointerEvent<SVGGElement>): void {
    const matrix = event.currentTarget.getScreenCTM();
    if (!isDragging.current || !matrix) return;
    const { x } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onScrub(nearestStop(stops, layout.updateAt(x)));
  }

  return (
    <g
      className="net-tape net-stop"
      data-family="grad"
      role={isScrubber ? "slider" : "img"}
      tabIndex={isScrubber ? 0 : undefined}
      aria-label={
        isScrubber
          ? words.tape
          : [
              words.tape,
              ...layout.flags.map((flag) => words.won(flag.text, formatCount(flag.update))),
            ].join("; ")
      }
      {...(isScrubber && {
        "aria-valuemin": 0,
        "aria-valuemax": planned,
        "aria-valuenow": update,
        "aria-valuetext": spoken,
      })}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (!isScrubber || event.button !== 0) return;
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
          <SvgText x={flag.x} y={box.y - fontSize * 0.4} textAnchor="middle" fontSize={fontSize}>
            {flag.text}
          </SvgText>
        </g>
      ))}
      <path className="net-ghost" d={layout.ghostPath} />
      <path className="net-curve" d={layout.path} />
      {points.length > 0 && (
        <>
          <path className="net-now" d={`M${now.x} ${box.y}V${bottom}`} />
          <circle className="net-dot" cx={now.x} cy={now.y} r={8} />
        </>
      )}
    </g>
  );
}
