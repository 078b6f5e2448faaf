import "./chart.css";
import type { ReactNode } from "react";
import { type ChartFrame, type ChartSize, FONT_SIZE, type Tick } from "./plane.ts";
import { RichSvg } from "./Rich.tsx";
import { untranslatedIfSigns } from "../words/untranslated.ts";
import { SvgText } from "../math/SvgText.tsx";

interface ChartProps {
  readonly size: ChartSize;
  readonly frame: ChartFrame;
  readonly yTicks: readonly Tick[];
  readonly xTicks?: readonly Tick[];
  /** What the axes measure, with its unit. */
  readonly yName?: string;
  readonly xName?: string;
  /** One sentence: what the picture shows now. */
  readonly description: string;
  /** What is drawn into it, in units of `size` */
  readonly children: ReactNode;
}

/** A chart's grid, its axes and their names, and whatever is drawn into them. */
export function Chart(props: ChartProps) {
  const { size, frame, yTicks, xTicks = [], xName, yName, description, children } = props;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="chart"
      role="img"
      aria-label={description}
      fontSize={FONT_SIZE}
    >
      {yTicks.map(({ at, label }) => (
        <g key={label} className="chart-tick">
          <line x1={frame.left} x2={frame.right} y1={at} y2={at} />
          <SvgText
            {...untranslatedIfSigns(label)}
            x={frame.left - 8}
            y={at}
            dy="0.32em"
            textAnchor="end"
          >
            <RichSvg text={label} />
          </SvgText>
        </g>
      ))}
      {xTicks.map(({ at, label }) => (
        <g key={label} className="chart-tick">
          <line x1={at} x2={at} y1={frame.top} y2={frame.bottom} />
          <SvgText {...untranslatedIfSigns(label)} x={at} y={frame.bottom + 16} textAnchor="middle">
            <RichSvg text={label} />
          </SvgText>
        </g>
      ))}
      <line
        className="chart-axis"
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
      />
      {yName !== undefined && (
        <SvgText className="chart-name" x={frame.left} y={frame.top - 10}>
          {yName}
        </SvgText>
      )}
      {xName !== undefined && (
        <SvgText className="chart-name" x={frame.right} y={frame.bottom + 36} textAnchor="end">
          {xName}
        </SvgText>
      )}
      {children}
    </svg>
  );
}
