import { RichSvg } from "../../chart/Rich.tsx";
import { shareOf } from "../../chart/tickText.ts";
import { SvgSpan, SvgText } from "../../math/SvgText.tsx";
import type { RiverLayout } from "../../network/river/layout.ts";

interface FrontProps {
  readonly layout: RiverLayout;
  readonly reached: number;
  /** Of the river, where there are several */
  readonly name: string;
  /** What arrives, as a part of what set out */
  readonly share: number;
}

/** Above the front of a river: what arrives there. Where it sets out there is only its name. */
export function Front({ layout, reached, name, share }: FrontProps) {
  const { channel, frames, label, lens, y } = layout;
  const x = frames[reached - 1]?.x ?? 0;
  const text = [name, reached < frames.length ? shareOf(share) : ""].join(" ").trim();
  // At the first words it begins at the edge, else it would leave the picture.
  const isAtStart = reached <= 2;
  const fontSize = label + 4;
  const above = Math.max(lens.radius + 8, channel.height * 0.22);
  return (
    <SvgText
      className="river-front-text net-still"
      x={isAtStart ? 0 : x}
      y={Math.max(y - above, y - channel.height / 2 + fontSize)}
      textAnchor={isAtStart ? "start" : "middle"}
      fontSize={fontSize}
    >
      <SvgSpan>
        <RichSvg text={text} />
      </SvgSpan>
    </SvgText>
  );
}
