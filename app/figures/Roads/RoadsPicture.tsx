import { useMemo, useRef } from "react";
import { useElementSize } from "../../hooks/useElementSize.ts";
import { planeOf } from "../../network/statePlane.ts";
import { useAppState } from "../../store/appStore.ts";
import { Chips, FirstOrder } from "./Chips.tsx";
import { anotherOrder, countOf, endFacts, orderOf, type RoadsProps } from "./roads.ts";
import { RoadsPlane } from "./RoadsPlane.tsx";
import { distanceText } from "./numbers.ts";
import { wordsIn } from "./sentence.ts";
import { roadsWords as words } from "./words.ts";

/** Before the page has been measured. */
const USUAL_SIDE = 480;
const NARROW = 340;
const fontSizes = { narrow: 14, usual: 16, projected: 22 };

/** What the picture amounts to: how far apart the two states are; or how many ends all orders have. */
const resultOf = ({ answer, step, params }: RoadsProps["view"]): string => {
  if (params.ends) return words.counted(endFacts(answer));
  const distance = distanceText(answer.distanceByStep[step] ?? 0);
  return step === 0 ? words.notYet : words.apart(distance);
};

/** The plane of states, and beside it the sentence in two orders, of which the reader sets the second. */
export function RoadsPicture({ view, params, description, change, goTo }: RoadsProps) {
  const stage = useRef<HTMLDivElement>(null);
  const side = useElementSize(stage)?.width ?? USUAL_SIDE;
  const isPresented = useAppState(({ mode }) => mode === "present");
  const size = isPresented ? "projected" : side < NARROW ? "narrow" : "usual";
  const plane = useMemo(() => planeOf(side, fontSizes[size]), [side, size]);
  const sentence = wordsIn(params.words);
  return (
    <>
      <div ref={stage} className="roads-stage" data-in-sight>
        <RoadsPlane view={view} plane={plane} description={description} />
      </div>
      <div className="roads-panel" data-in-sight>
        <FirstOrder sentence={sentence} step={view.step} />
        <Chips
          sentence={sentence}
          order={orderOf(params)}
          step={view.step}
          another={anotherOrder(view.answer, orderOf(params))}
          hasEnds={params.ends}
          onEnds={() => change(({ ends }) => ({ ends: !ends }))}
          onOrder={(order, continues) => {
            change({ order: order.map((place) => place + 1) }, { continues });
            // Where nothing is read yet, another order would show nothing.
            if (view.step === 0) goTo(countOf(view.answer));
          }}
        />
        <p className="roads-stays">
          <span className="roads-square" aria-hidden="true" />
          <span>{words.bagStays}</span>
        </p>
        <p className="roads-result">{resultOf(view)}</p>
      </div>
    </>
  );
}
