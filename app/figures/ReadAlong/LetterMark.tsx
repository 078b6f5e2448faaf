import { SvgText } from "../../math/SvgText.tsx";

interface LetterMarkProps {
  readonly letter: string;
  /** Middle of the letter. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
}

/** A letter of the picture; a blank is drawn as an open box, because fonts often lack its sign. */
export function LetterMark({ letter, x, y }: LetterMarkProps) {
  if (letter === " ") return <path className="read-blank" d={`M${x - 4} ${y - 3}v3h8v-3`} />;
  return (
    <SvgText x={x} y={y}>
      {letter}
    </SvgText>
  );
}
