import { useRef } from "react";
import { Segments } from "../../controls/Segments.tsx";
import { SvgText } from "../../math/SvgText.tsx";
import { Part, Parts } from "../../network/Parts.tsx";
import { useTravel } from "../../network/travel.ts";
import { untranslated } from "../../words/untranslated.ts";
import {
  alphabet,
  askedAt,
  type HalvingProps,
  type HalvingView,
  knownAt,
  params as settable,
} from "./halvings.ts";
import { layoutHalvings, TEXT } from "./layout.ts";
import { halvingWords as words } from "./words.ts";

const counts = settable.count.options.map((value) => ({ value, name: value }));

/** Letters of which each question leaves one half, down to one. */
export const HalvingsPicture = ({ view, params, change, description }: HalvingProps) => (
  <>
    <div className="net-parts-control" data-export="skip">
      <Segments
        label={words.count}
        value={params.count}
        options={counts}
        onChange={(count) => change({ count })}
      />
    </div>
    <div className="halvings">
      <Parts description={description}>
        <Rows view={view} />
      </Parts>
    </div>
  </>
);

function Rows({ view }: { readonly view: HalvingView }) {
  const count = view.answer.leftByQuestion[0] ?? 0;
  const layout = layoutHalvings(count);
  const known = view.answer.leftByQuestion.slice(0, view.step + 1);
  const newest = useRef<SVGGElement>(null);
  useTravel(view.step, (isForward) =>
    isForward ? [{ ref: newest, frames: layout.fallFrames }] : [],
  );
  return (
    <Part width={layout.width} height={layout.height}>
      <g role="img" aria-label={words.picture}>
        {known.map((left, question) => {
          const { first, bits } = knownAt(view, question);
          return (
            <g
              key={left}
              className="halvings-row"
              data-now={question === view.step || undefined}
              {...(question === view.step && { ref: newest })}
            >
              {question > 0 && (
                <SvgText
                  className="halvings-asked"
                  {...layout.askedAt(question)}
                  dy="0.35em"
                  textAnchor="end"
                  fontSize={TEXT}
                >
                  {words.asked(askedAt(view, question))}
                </SvgText>
              )}
              {alphabet.slice(0, count).map((letter, place) => {
                const box = layout.boxAt(question, place);
                const isLeft = place >= first && place < first + left;
                return (
                  <g key={letter} data-left={isLeft || undefined}>
                    <rect {...box} rx={4} />
                    <SvgText
                      {...untranslated}
                      x={box.x + box.width / 2}
                      y={box.y + box.height / 2}
                      dy="0.35em"
                      textAnchor="middle"
                      fontSize={TEXT}
                    >
                      {isLeft ? letter : ""}
                    </SvgText>
                  </g>
                );
              })}
              <SvgText
                className="halvings-price"
                {...layout.priceAt(question)}
                dy="0.35em"
                fontSize={TEXT}
              >
                {words.bits(bits)}
              </SvgText>
            </g>
          );
        })}
      </g>
    </Part>
  );
}
