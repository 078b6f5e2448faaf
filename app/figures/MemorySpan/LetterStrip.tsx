import { SvgText } from "../../math/SvgText.tsx";
import type { MemoryLayout } from "./layout.ts";

interface LetterStripProps {
  readonly layout: MemoryLayout;
  readonly letters: readonly string[];
}

/** A sequence as the networks read it: the letter to keep, those that say nothing, and the question at the end. */
export function LetterStrip({ layout, letters: [key = "", ...fillers] }: LetterStripProps) {
  const { text } = layout;
  const strip = layout.strip(fillers.length);
  const { tile, slot } = strip;
  const box = { y: strip.key.y - tile / 2, width: tile, height: tile, rx: 6 };
  return (
    <g className="memory-strip" fontSize={text.letter} textAnchor="middle">
      <rect className="memory-key" x={strip.key.x - tile / 2} {...box} />
      <SvgText className="memory-key-letter" {...strip.key} dy="0.35em">
        {key}
      </SvgText>
      {fillers.map((letter, index) => {
        const { x, y } = strip.at(index);
        const half = letter === "x" ? 0.28 * tile : 0.12 * tile;
        return strip.hasLetters ? (
          <SvgText key={x} x={x} y={y} dy="0.3em">
            {letter}
          </SvgText>
        ) : (
          <rect key={x} x={x - 0.3 * slot} y={y - half} width={0.6 * slot} height={2 * half} />
        );
      })}
      <rect className="memory-question" x={strip.question.x - tile / 2} {...box} />
      <SvgText className="memory-key-letter" {...strip.question} dy="0.35em">
        ?
      </SvgText>
    </g>
  );
}
