import { RichSvg } from "../../chart/Rich.tsx";
import { amount, shareOf } from "../../chart/tickText.ts";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import type { RiverLayout } from "../../network/river/layout.ts";
import { textWidth } from "../../words/textWidth.ts";

interface FrontProps {
  readonly layout: RiverLayout;
  readonly reached: number;
  /** What arrives, as a part of what set out */
  readonly share: number;
}

/** From here on as much arrives as set out, or more: it is written as a factor. */
const AS_MUCH = 0.995;
/** Between a text over a lane and the lane */
const RISE = 5;

/** What arrives, as short as it can be written. */
const arriving = (share: number): string =>
  share < AS_MUCH ? shareOf(share) : `×${amount(share, 2)}`;

/** Over the front of a river: what arrives there. In a frame that is wide enough it stays in it. */
export function Front({ layout, reached, share }: FrontProps) {
  const { channel, frames, front, label, lens, others, slot, y } = layout;
  if (reached === frames.length) return null;
  const text = arriving(share);
  const fitting = (slot - 2) / textWidth(text, 1);
  const isInside = fitting >= label;
  const fontSize = isInside ? Math.min(fitting, front) : front;
  const x = frames[reached - 1]?.x ?? 0;
  // At the first words it begins at the edge, else it would leave the picture.
  const isAtStart = !isInside && reached <= 2;
  const above = Math.max(lens.radius + 8, channel.height * 0.22);
  return (
    <SvgText
      className="river-front-text net-still"
      x={isAtStart ? 0 : x}
      y={
        others.length > 0
          ? y - channel.height / 2 - RISE
          : Math.max(y - above, y - channel.height / 2 + fontSize)
      }
      textAnchor={isAtStart ? "start" : "middle"}
      fontSize={fontSize}
    >
      <SvgSpan>
        <RichSvg text={text} />
      </SvgSpan>
    </SvgText>
  );
}
