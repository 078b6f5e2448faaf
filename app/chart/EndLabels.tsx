import { type LabelBox, LINE_HEIGHT } from "./labels.ts";
import { FONT_SIZE } from "./plane.ts";
import { RichSvg } from "./Rich.tsx";
import { SvgSpan, SvgText } from "../math/SvgText.tsx";

/** What is written at the ends of lines, where `placeLabels` has put it. */
export const EndLabels = ({ labels }: { readonly labels: readonly LabelBox[] }) =>
  labels.map(({ of, lines, anchor, left, top, width }) => {
    const x = anchor === "end" ? left + width : left;
    return (
      <SvgText key={of} className="chart-label" data-series={of} textAnchor={anchor} x={x} y={top}>
        {lines.map((line, index) => (
          <SvgSpan key={line} x={x} y={top + FONT_SIZE * (LINE_HEIGHT * index + 1)}>
            <RichSvg text={line} />
          </SvgSpan>
        ))}
      </SvgText>
    );
  });
