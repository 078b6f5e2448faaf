import { type PointerEvent, useContext, useRef } from "react";
import { PresentedContext } from "../../kit/frame/question.ts";
import { type Comparison, lossOf, type WireView } from "./cutWire.ts";
import { chartLayout } from "./layout.ts";
import { nats } from "./numbers.ts";
import { wireWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

interface LossChartProps {
  readonly comparison: Comparison;
  readonly view: WireView;
  onGo(update: number): void;
}

/** Both losses up to the update that is shown, and the floor of all networks without memory, each named where it has come to. */
export function LossChart({ comparison, view, onGo }: LossChartProps) {
  const chart = chartLayout(comparison, view.step, useContext(PresentedContext));
  const { left, rightEnd, bottomEnd, top } = chart;
  const shown = view.params.isCut ? "cut" : "whole";
  const isDragging = useRef(false);

  function scrub(event: PointerEvent<SVGRectElement>): void {
    const matrix = event.currentTarget.getScreenCTM();
    if (!isDragging.current || !matrix) return;
    const { x } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onGo(chart.updateAt(x));
  }

  return (
    <svg
      className="net cut-wire-chart"
      data-in-sight
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={words.chart(
        lossOf(comparison.whole, view.step),
        lossOf(comparison.cut, view.step),
        comparison.floorWithoutMemory,
      )}
      fontSize={chart.text}
    >
      {chart.yTicks.map(({ loss, y }) => (
        <g key={loss} className="cut-wire-tick">
          <path d={`M${left} ${y}H${rightEnd}`} />
          <SvgText x={left - 6} y={y} dy="0.36em" textAnchor="end" fontSize={chart.text}>
            {loss}
          </SvgText>
        </g>
      ))}
      {chart.xTicks.map(({ update, x }) => (
        <SvgText
          key={update}
          className="cut-wire-number"
          x={x}
          y={bottomEnd + chart.text * 1.5}
          textAnchor="middle"
          fontSize={chart.text}
        >
          {update}
        </SvgText>
      ))}
      <SvgText
        className="cut-wire-number"
        x={chart.width}
        y={bottomEnd + chart.text * 1.5}
        textAnchor="end"
        fontSize={chart.text}
      >
        {words.updates}
      </SvgText>
      {chart.floor !== null && (
        <path className="cut-wire-floor" d={`M${left} ${chart.floor}H${rightEnd}`} />
      )}
      {(["cut", "whole"] as const).map((of) => (
        <g key={of} className="cut-wire-loss" data-of={of} data-shown={of === shown || undefined}>
          <path d={chart.paths[of]} />
          <circle cx={chart.points[of].x} cy={chart.points[of].y} r={4.5} />
        </g>
      ))}
      {chart.names.map(({ of, value, labelX, labelY }) => (
        <g key={of} className="cut-wire-name" data-of={of} data-shown={of === shown || undefined}>
          <SvgText x={labelX} y={labelY} dy="0.36em">
            {`${words.ends[of]} ${nats(value)}`}
          </SvgText>
        </g>
      ))}
      <rect
        className="net-hit"
        data-export="skip"
        x={left}
        y={top}
        width={rightEnd - left}
        height={bottomEnd - top}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          isDragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          scrub(event);
        }}
        onPointerMove={scrub}
        onPointerUp={() => (isDragging.current = false)}
        onPointerCancel={() => (isDragging.current = false)}
      />
    </svg>
  );
}
