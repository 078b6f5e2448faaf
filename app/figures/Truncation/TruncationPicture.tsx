import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { Wire } from "../../network/Wire.tsx";
import { layoutArrows, layoutTriangle, TEXT } from "./layout.ts";
import {
  angleText,
  comparisonAt,
  horizonOf,
  type TruncationProps,
  type TruncationView,
  WAYS,
} from "./truncation.ts";
import { truncationWords as words } from "./words.ts";

const ways = WAYS.map((value) => ({ value, name: words.ways[value] }));

/** Dashes would be no outline any more. */
const SMALL = 12;

/** Which pairs of a loss and a step are left, and how far the gradient has turned for want of the others. */
export const TruncationPicture = ({ view, params, change, description }: TruncationProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <Segments
        label={words.way}
        value={params.way}
        options={ways}
        onChange={(way) => change({ way })}
      />
    </div>
    <Parts description={description}>
      <Triangle view={view} />
      <Arrows view={view} />
    </Parts>
  </>
);

interface ViewProp {
  readonly view: TruncationView;
}

function Triangle({ view }: ViewProp) {
  const layout = layoutTriangle(view);
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.triangle}>
        {layout.squares.map(({ t, k, box, full, cut }) => (
          <g key={`${t} ${k}`} className="truncation-pair" data-dropped={cut === null || undefined}>
            <rect className="truncation-place" {...box} rx={3} />
            {cut === null && full.width > 0 && (
              <rect
                className="truncation-lost"
                data-small={full.width < SMALL || undefined}
                {...full}
                rx={2}
              />
            )}
            {cut && <rect className="truncation-term" {...cut} rx={2} />}
          </g>
        ))}
        <path className="truncation-stairs" d={layout.stairs} />
        {layout.times.map((t) => (
          <g key={t}>
            <SvgText
              className="truncation-loss"
              {...layout.lossAt(t)}
              dy="0.35em"
              textAnchor="end"
              fontSize={TEXT.label}
            >
              <SymSpan of="L" t={t} />
            </SvgText>
            <SvgText
              className="net-letter"
              data-family="x"
              {...layout.letterAt(t)}
              textAnchor="middle"
              fontSize={TEXT.letter}
            >
              {view.answer.letters[t - 1]}
            </SvgText>
          </g>
        ))}
      </g>
    </Part>
  );
}

function Arrows({ view }: ViewProp) {
  const layout = layoutArrows(view);
  const { angle } = comparisonAt(view, horizonOf(view));
  return (
    <Part width={layout.width} height={layout.height}>
      <SvgText className="truncation-angle" {...layout.text} fontSize={TEXT.label}>
        {angle === null ? words.nothing : words.turned(angleText(angle))}
      </SvgText>
      {layout.cut && (
        <path
          className="truncation-turn"
          d={`M${layout.from.x} ${layout.from.y}L${layout.whole.x} ${layout.whole.y}L${layout.cut.x} ${layout.cut.y}Z`}
        />
      )}
      <g className="truncation-whole">
        <Wire from={layout.from} to={layout.whole} family="ink" />
        <SvgText x={layout.whole.x + 8} y={layout.whole.y} dy="0.9em" fontSize={TEXT.label}>
          {words.whole}
        </SvgText>
      </g>
      {layout.cut && (
        <g className="truncation-cut">
          <Wire from={layout.from} to={layout.cut} family="grad" isLit />
          <SvgText x={layout.cut.x + 8} y={layout.cut.y} dy="-0.15em" fontSize={TEXT.label}>
            {words.cut}
          </SvgText>
        </g>
      )}
      <SvgText className="net-note" {...layout.title} fontSize={TEXT.label}>
        {words.angles}
      </SvgText>
      <g className="truncation-ceiling">
        <path d={`M${layout.ceiling.x} ${layout.ceiling.y}h${layout.ceiling.width}`} />
        <SvgText
          className="net-note"
          x={layout.ceiling.x + layout.ceiling.width + 6}
          y={layout.ceiling.y}
          dy="0.35em"
          fontSize={TEXT.label}
        >
          {layout.ceiling.text}
        </SvgText>
      </g>
      {layout.bars.map(({ horizon, box, name, number, angle: turned, isGone }) => (
        <g
          key={horizon}
          className="truncation-bar"
          data-now={horizon === horizonOf(view) || undefined}
        >
          <rect {...box} />
          {turned !== null && (
            <SvgText {...number} textAnchor="middle" fontSize={layout.numberSize}>
              {turned}
            </SvgText>
          )}
          {isGone && (
            <SvgText x={name.x} y={layout.floor.y - 6} textAnchor="middle" fontSize={TEXT.label}>
              –
            </SvgText>
          )}
          <SvgText {...name} textAnchor="middle" fontSize={TEXT.label}>
            {horizon}
          </SvgText>
        </g>
      ))}
      <path
        className="truncation-floor"
        d={`M${layout.floor.x} ${layout.floor.y}h${layout.floor.width}`}
      />
    </Part>
  );
}
