import { filled, type PatternLayout } from "./layout.ts";
import { hasSeen, type NetworkName, type PatternView, saysOf } from "./shiftedPattern.ts";
import { PatternLabel } from "./PatternLabel.tsx";
import { patternWords as words } from "./words.ts";
import { SvgText } from "../../math/SvgText.tsx";

interface SaysProps {
  readonly view: PatternView;
  readonly layout: PatternLayout;
}

/** What each network says of the sentence above: the recurrent one after each letter, the other once. */
export function Says({ view, layout }: SaysProps) {
  const { step: place, params } = view;
  const { recurrentTrack, feedForwardTrack, text } = layout;
  const tracks = {
    recurrent: saysOf(view, "recurrent", Math.max(place, 1)).map((_, index) =>
      recurrentTrack(index),
    ),
    feedForward: [feedForwardTrack],
  };
  const names = words.labels[layout.names];
  const labels = { recurrent: names.recurrent[params.asked], feedForward: names.feedForward };
  return (["recurrent", "feedForward"] as const).map((network) => {
    const says = saysOf(view, network, place);
    const last = tracks[network].length - 1;
    return (
      <g
        key={network}
        className="pattern-says"
        data-asked={network === "recurrent" ? params.asked : undefined}
      >
        <PatternLabel at={layout.labels[network]} lines={labels[network]} fontSize={text.label} />
        {tracks[network].map((track, index) => (
          <g key={track.x} data-last={index === last || undefined}>
            <rect className="net-track" {...track} rx={3} />
            <rect className="net-fill" {...filled(track, place === 0 ? 0 : (says[index] ?? 0))} />
          </g>
        ))}
        {place > 0 && <Verdict {...{ view, layout, network }} />}
      </g>
    );
  });
}

function Verdict({ view, layout, network }: SaysProps & { readonly network: NetworkName }) {
  const { verdict, lines, text } = layout;
  const says = hasSeen(view, network, view.step);
  const isRight = says === (view.params.tile === "pattern");
  const y = lines[network] + text.number;
  const said = [words.said(says), words.verdict(isRight)];
  // Beside its name a row is low, and holds one line.
  const shown = layout.names === "beside" ? [said.join(": ")] : said;
  return (
    <g
      className="pattern-verdict"
      data-right={isRight || undefined}
      fontSize={text.number}
      textAnchor="middle"
    >
      {shown.map((line, index) => (
        <SvgText key={line} x={verdict} y={y + 1.2 * index * text.number}>
          {line}
        </SvgText>
      ))}
    </g>
  );
}
