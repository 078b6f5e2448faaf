import { useRef } from "react";
import { SvgText } from "../../math/SvgText.tsx";
import { laterBy } from "../../network/pace.ts";
import { type Travel, useTravel } from "../../network/travel.ts";
import { untranslated } from "../../words/untranslated.ts";
import type { FloorLayout } from "./layout.ts";
import { type FloorView, isTold, priceText } from "./memorylessFloor.ts";
import { floorWords as words } from "./words.ts";

/** How long a letter falls, how long its row takes with it, and how much later than the one above it the row begins */
const [FALL_MS, ROW_MS, LATER_MS] = [320, 560, 80];

interface PotsProps {
  readonly view: FloorView;
  readonly layout: FloorLayout;
}
type Row = FloorLayout["rows"][number];

/** A pot for each letter that is read: empty, and once it is told cut into the shares of the best bet. */
export function Pots({ view, layout }: PotsProps) {
  const { pot, rows, right, text, head } = layout;
  const told = isTold(view);
  const group = useRef<SVGGElement>(null);
  const paceMs = laterBy(rows.length, ROW_MS, LATER_MS);
  useTravel(view.step, (isForward) => (isForward ? falling(group.current, layout, paceMs) : []));
  const word = view.answer.letters.join("");
  return (
    <g ref={group} role="img" aria-label={words.picture}>
      <SvgText
        className="net-note"
        x={pot.left - 10}
        y={head}
        textAnchor="end"
        fontSize={text.label}
      >
        {words.after}
      </SvgText>
      <SvgText className="net-note" x={right} y={head} textAnchor="end" fontSize={text.label}>
        {words.pays}
      </SvgText>
      {/* Another word is shared out anew. */}
      {rows.map((row, place) => (
        <g
          key={`${word} ${row.letter}`}
          className="memoryless-row"
          data-torn={(told && row.shares.length > 1) || undefined}
          style={{ "--place": place, "--pace": `${paceMs}ms` }}
        >
          <SvgText
            {...untranslated}
            className="memoryless-letter"
            x={layout.letterX}
            y={row.middle}
            dy="0.35em"
            textAnchor="middle"
            fontSize={text.letter}
          >
            {row.letter}
          </SvgText>
          <rect className="memoryless-pot" {...row.box} rx={4} />
          {told && <Shares row={row} layout={layout} />}
        </g>
      ))}
      <path className="memoryless-rule" d={`M${pot.left} ${layout.rule}H${right}`} />
      <SvgText
        className="memoryless-total"
        x={pot.left + pot.width}
        y={layout.total}
        textAnchor="end"
        fontSize={text.letter}
      >
        {words.total}
      </SvgText>
      {told && (
        <SvgText
          className="memoryless-price memoryless-total"
          x={right}
          y={layout.total}
          textAnchor="end"
          fontSize={text.letter}
        >
          {priceText(view.answer.total)}
        </SvgText>
      )}
    </g>
  );
}

interface SharesProps {
  readonly row: Row;
  readonly layout: FloorLayout;
}

/** The shares of a pot, and what it pays; and unseen a letter for each time that a follower came, which falls into its share. */
const Shares = ({ row, layout: { pot, right, text } }: SharesProps) => (
  <>
    {row.shares.map((share, place) => (
      <g
        key={share.letter}
        className="memoryless-cut"
        style={{ "--from": `${pot.left - share.box.x}px`, "--cut": place }}
      >
        <rect className="memoryless-share" {...share.box} rx={4} />
        <SvgText
          {...untranslated}
          x={share.box.x + share.box.width / 2}
          y={row.middle}
          dy="0.35em"
          textAnchor="middle"
          fontSize={text.label}
        >
          {share.hasCount ? words.share(share.letter, share.count, row.count) : share.letter}
        </SvgText>
      </g>
    ))}
    <SvgText
      className="memoryless-price"
      x={right}
      y={row.middle}
      dy="0.35em"
      textAnchor="end"
      fontSize={text.letter}
    >
      {priceText(row.price)}
    </SvgText>
    <g aria-hidden="true" data-export="skip">
      {row.shares.flatMap((share) =>
        share.ways.map(({ x }) => (
          <SvgText
            key={`${share.letter} ${x}`}
            {...untranslated}
            className="memoryless-falling"
            x={share.box.x + share.box.width / 2}
            y={row.middle}
            dy="0.35em"
            textAnchor="middle"
            fontSize={text.letter}
          >
            {share.letter}
          </SvgText>
        )),
      )}
    </g>
  </>
);

/** Each follower falls out of the word into its share, row by row. */
function falling(
  group: SVGGElement | null,
  { rows }: FloorLayout,
  paceMs: number,
): readonly Travel[] {
  const letters = [...(group?.querySelectorAll<SVGElement>(".memoryless-falling") ?? [])];
  const ways = rows.flatMap(({ shares }, place) =>
    shares.flatMap((share) => share.ways.map((way) => ({ ...way, place }))),
  );
  return ways.map(({ x, y, place }, index) => ({
    ref: { current: letters[index] ?? null },
    frames: [
      { transform: `translate(${x}px, ${y}px)`, opacity: 1 },
      { transform: "translate(0px, 0px)", opacity: 1, offset: 0.9 },
      { transform: "translate(0px, 0px)", opacity: 0 },
    ],
    delayMs: place * paceMs,
    durationMs: FALL_MS,
  }));
}
