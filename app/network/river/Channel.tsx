import "./river.css";
import { memo, useId } from "react";
import { SvgText } from "../../math/SvgText.tsx";
import { SymSpan } from "../../math/SymSpan.tsx";
import { perforations } from "../filmStrip.ts";
import { quote } from "../../words/isolated.ts";
import { textWidth } from "../../words/textWidth.ts";
import { halfWidth, type RiverLayout, riverOf, SPILL } from "./layout.ts";

/** The least ink of a word, and of the river, that is still part of the picture */
const WORD_PALEST = 0.3;
const RIVER_PALEST = 0.4;
const inkOf = (share: number, palest: number) => palest + (1 - palest) * Math.min(share, 1);

interface PartProps {
  readonly layout: RiverLayout;
  /** The time step that the reader has come back to */
  readonly reached: number;
}

/** One frame for each time step. */
export const Film = memo(({ layout, reached }: PartProps) => (
  <g className="river-film">
    {layout.frames.map(({ t, box }) => (
      <g key={t} className="net-film" data-lit={t === reached || undefined}>
        <rect {...box} rx={Math.min(8, layout.slot / 5)} />
        {perforations(box).map((hole) => (
          <rect key={`${hole.x} ${hole.y}`} className="net-hole" {...hole} rx={1.5} />
        ))}
      </g>
    ))}
  </g>
));

/**
 * The river from the last word back through the frame where the reader is, with what flows on it, and where it bursts
 * its channel. Through that frame it is as wide as at its word: how it goes on is not seen yet.
 */
export function Water({
  layout,
  shares: known,
  reached,
}: PartProps & { readonly shares: readonly number[] }) {
  const clip = useId();
  const ink = useId();
  const { channel, frames, y, height } = layout;
  const from = frames[reached - 1]?.box.x ?? 0;
  const shares = known.map((share, index) => known[Math.max(index, reached - 1)] ?? share);
  const to = channel.x + channel.width;
  const [top, bottom] = [-SPILL, height + SPILL];
  // A crest where the river is as high as the picture: there it goes on, and nobody sees how far.
  const burst = frames.filter(
    ({ t }) => t > reached && halfWidth(layout, shares[t - 1] ?? 0, -1) >= y + SPILL,
  );
  const half = shares.map((share) => halfWidth(layout, share));
  const drift = (part: number) =>
    frames
      .map(({ x }, index) => `${index === 0 ? "M" : "L"}${x} ${y + part * (half[index] ?? 0)}`)
      .join("");
  return (
    <g className="river-water net-still" data-family="grad">
      <clipPath id={clip}>
        <rect
          className="river-front"
          x={from}
          y={top}
          width={Math.max(to - from, 0)}
          height={bottom - top}
        />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <linearGradient id={ink} gradientUnits="userSpaceOnUse" x1={0} x2={channel.width}>
          {frames.map(({ t, x }) => (
            <stop
              key={t}
              offset={x / channel.width}
              style={{ stopOpacity: inkOf(shares[t - 1] ?? 0, RIVER_PALEST) }}
            />
          ))}
        </linearGradient>
        <path className="river-body" d={riverOf(layout, shares)} fill={`url(#${ink})`} />
        <g key={reached} className="river-drift">
          {[-0.62, -0.2, 0.34, 0.72].map((part) => (
            <path key={part} d={drift(part)} />
          ))}
        </g>
      </g>
      <path className="net-bed" d={`M${from} ${y}H${to}`} />
      {burst.map(({ t, x }) => (
        <path
          key={t}
          className="river-burst"
          d={`M${x - 5} ${top + 11}l5 -8l5 8M${x - 5} ${bottom - 11}l5 8l5 -8`}
        />
      ))}
    </g>
  );
}

/** Each word in the ink that reaches it; the one reached, and those that the river has not come to, can be read. */
export function Sentence(
  props: PartProps & { readonly words: readonly string[]; readonly shares: readonly number[] },
) {
  const { layout, reached, shares } = props;
  const { fontSize, isUpright, rows, isSparse } = layout.words;
  const { length } = layout.frames;
  return layout.frames.map(({ t, x }) => {
    if (isSparse && t > 1 && t < length) return null;
    const isFaded = t > reached;
    const word = props.words[t - 1] ?? "";
    // A first word that is wider than its frame begins at the edge.
    const at = isUpright ? x : Math.max(x, textWidth(word, fontSize) / 2);
    const y = layout.words.y - (t % rows) * 1.3 * fontSize;
    return (
      <SvgText
        key={t}
        className="river-word"
        data-now={t === reached || undefined}
        data-ahead={t < reached || undefined}
        fillOpacity={isFaded ? inkOf(shares[t - 1] ?? 0, WORD_PALEST) : undefined}
        transform={isUpright ? `translate(${at} ${y}) rotate(-90)` : `translate(${at} ${y})`}
        dy={isUpright ? "0.34em" : undefined}
        textAnchor={isUpright ? "start" : "middle"}
        fontSize={fontSize}
      >
        {word}
      </SvgText>
    );
  });
}

interface SourceProps {
  readonly layout: RiverLayout;
  readonly loss: number;
  /** What should have been said there */
  readonly target?: string;
}

/** The loss at the last word, from which the gradient sets out, and what was to be said. */
export function Source({ layout, loss, target }: SourceProps) {
  const { loss: at, label, frames } = layout;
  return (
    <g className="river-source net-still" data-family="grad">
      {target !== undefined && (
        <SvgText className="river-target" x={at.x} y={at.y - label - 12} fontSize={label}>
          {quote(target)}
        </SvgText>
      )}
      <SvgText x={at.x} y={at.y - 4} fontSize={label + 3}>
        <SymSpan of="L" t={frames.length} />
      </SvgText>
      <SvgText x={at.x} y={at.y + label + 3} fontSize={label}>
        {loss.toFixed(2)}
      </SvgText>
    </g>
  );
}
