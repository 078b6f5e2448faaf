import "./pairs.css";
import { SvgText } from "../math/SvgText.tsx";
import { SymSpan } from "../math/SymSpan.tsx";
import { layoutPairs, squareIn } from "./pairs.ts";

interface PairTriangleProps {
  /** What is read at each step, one letter each */
  readonly letters: readonly string[];
  /** Of the whole triangle, in units of the drawing */
  readonly side: number;
  /** The area of a pair's square, as a part of its place; null where there is no such pair. */
  readonly shareOf: (t: number, k: number) => number | null;
  readonly isLit: (t: number, k: number) => boolean;
  /** Spoken name */
  readonly name: string;
  readonly onChoose?: (t: number, k: number) => void;
}

const [LEFT, TOP, GAP] = [44, 4, 4];
const TEXT = { label: 20, letter: 22 };
/** Where rows are lower, so is what is written. */
const LOW = { pitch: 34, label: 14, letter: 15 };

/** Width and height of the drawing. */
export const sizeOfTriangle = (side: number) => ({
  width: LEFT + side,
  height: TOP + side + TEXT.letter * 1.5,
});

/** All pairs of a loss (row) and a step that it reaches (column), each with a square as large as what belongs to it. */
export function PairTriangle(props: PairTriangleProps) {
  const { letters, side, shareOf, isLit, name, onChoose } = props;
  const layout = layoutPairs({ steps: letters.length, left: LEFT, top: TOP, side, gap: GAP });
  const sizes = layout.pitch < LOW.pitch ? LOW : TEXT;
  return (
    <g className="net-pairs" role="img" aria-label={name}>
      {layout.pairs.map(({ t, k, box }) => {
        const share = shareOf(t, k);
        if (share === null) return null;
        const square = squareIn(box, share);
        return (
          <g
            key={`${t} ${k}`}
            className="net-pair"
            data-lit={isLit(t, k) || undefined}
            data-choice={onChoose === undefined ? undefined : ""}
            onClick={onChoose && (() => onChoose(t, k))}
          >
            <rect className="net-pair-place" {...box} rx={3} />
            {square.width > 0 && <rect className="net-pair-term" {...square} rx={2} />}
          </g>
        );
      })}
      {layout.times.map((time) => (
        <g key={time}>
          <SvgText
            className="net-loss"
            {...layout.lossAt(time)}
            dy="0.35em"
            textAnchor="end"
            fontSize={sizes.label}
          >
            <SymSpan of="L" t={time} />
          </SvgText>
          <SvgText
            className="net-letter"
            data-family="x"
            {...layout.stepAt(time)}
            dy="1.1em"
            textAnchor="middle"
            fontSize={sizes.letter}
          >
            {letters[time - 1]}
          </SvgText>
        </g>
      ))}
    </g>
  );
}
