import { SvgText } from "../../math/SvgText.tsx";
import { untranslated } from "../../words/untranslated.ts";
import type { FloorLayout } from "./layout.ts";
import { type FloorView, isTold, tornOf } from "./memorylessFloor.ts";
import { floorWords as words } from "./words.ts";

interface StripProps {
  readonly view: FloorView;
  readonly layout: FloorLayout;
}

/** The word, and an arrow from each letter that is read to the one that follows it; once it is told, the letters in doubt stand out. */
export function WordStrip({ view, layout }: StripProps) {
  const { letters } = view.answer;
  const torn = isTold(view) ? tornOf(view).map(({ letter }) => letter) : [];
  const isTorn = (index: number) => torn.includes(letters[index] ?? "") || undefined;
  const last = letters.length - 1;
  return (
    <g role="img" aria-label={words.strip}>
      {layout.arcs.map(({ path, head }, index) => (
        <g key={path} className="memoryless-arc" data-torn={isTorn(index)}>
          <path d={path} />
          <polygon points={head} />
        </g>
      ))}
      {layout.letters.map(({ box, x, y }, index) => (
        <g
          key={box.x}
          className="memoryless-read"
          data-torn={(index < last && isTorn(index)) || undefined}
          data-last={index === last || undefined}
        >
          <rect {...box} rx={6} />
          <SvgText
            {...untranslated}
            x={x}
            y={y}
            dy="0.35em"
            textAnchor="middle"
            fontSize={layout.text.letter}
          >
            {letters[index]}
          </SvgText>
        </g>
      ))}
    </g>
  );
}
