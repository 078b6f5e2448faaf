import { TextSetting } from "../../kit/Setting.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { laterBy } from "../../network/pace.ts";
import { Part, Parts } from "../../network/Parts.tsx";
import { untranslated } from "../../words/untranslated.ts";
import { layoutFloor, TEXT } from "./layout.ts";
import { type FloorProps, params as settable, priceText } from "./memorylessFloor.ts";
import { floorWords as words } from "./words.ts";

/** The best that anybody can do who is told one letter at a time and forgets it. */
export const MemorylessFloorPicture = ({ view, params, change, description }: FloorProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <TextSetting
        of={settable.word}
        label={words.word}
        value={params.word}
        onChange={(word) => change({ word })}
      />
    </div>
    <div className="memoryless">
      <Parts description={description}>
        <Pots answer={view.answer} />
      </Parts>
    </div>
  </>
);

/** How long a row takes, and how much later than the one above it begins */
const [ROW_MS, LATER_MS] = [500, 120];

function Pots({ answer }: { readonly answer: FloorProps["view"]["answer"] }) {
  const layout = layoutFloor(answer);
  const paceMs = laterBy(layout.rows.length, ROW_MS, LATER_MS);
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.picture}>
        <SvgText
          className="net-note"
          x={layout.letterX}
          y={layout.head}
          textAnchor="middle"
          fontSize={TEXT.label}
        >
          {words.after}
        </SvgText>
        <SvgText
          className="net-note"
          x={layout.right}
          y={layout.head}
          textAnchor="end"
          fontSize={TEXT.label}
        >
          {words.pays}
        </SvgText>
        {/* Another word is shared out anew. */}
        {layout.rows.map(({ letter, count, price, middle, shares }, row) => (
          <g
            key={`${answer.letters.join("")} ${letter}`}
            className="memoryless-row"
            data-torn={shares.length > 1 || undefined}
            style={{ "--place": row, "--pace": `${paceMs}ms` }}
          >
            <SvgText
              {...untranslated}
              className="memoryless-letter"
              x={layout.letterX}
              y={middle}
              dy="0.35em"
              textAnchor="middle"
              fontSize={TEXT.letter}
            >
              {letter}
            </SvgText>
            {shares.map((share, place) => (
              <g
                key={share.letter}
                className="memoryless-cut"
                style={{ "--from": `${layout.pot.left - share.box.x}px`, "--cut": place }}
              >
                <rect className="memoryless-share" {...share.box} rx={4} />
                <SvgText
                  {...untranslated}
                  x={share.box.x + share.box.width / 2}
                  y={middle}
                  dy="0.35em"
                  textAnchor="middle"
                  fontSize={TEXT.label}
                >
                  {share.hasCount ? words.share(share.letter, share.count, count) : share.letter}
                </SvgText>
              </g>
            ))}
            <SvgText
              className="memoryless-price"
              x={layout.right}
              y={middle}
              dy="0.35em"
              textAnchor="end"
              fontSize={TEXT.letter}
            >
              {priceText(price)}
            </SvgText>
          </g>
        ))}
        <path
          className="memoryless-rule"
          d={`M${layout.pot.left} ${layout.rule}H${layout.right}`}
        />
        <SvgText
          className="memoryless-total"
          x={layout.pot.left + layout.pot.width}
          y={layout.total}
          textAnchor="end"
          fontSize={TEXT.letter}
        >
          {words.total}
        </SvgText>
        <SvgText
          className="memoryless-price memoryless-total"
          x={layout.right}
          y={layout.total}
          textAnchor="end"
          fontSize={TEXT.letter}
        >
          {priceText(answer.total)}
        </SvgText>
      </g>
    </Part>
  );
}
