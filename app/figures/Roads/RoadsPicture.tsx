import { useMemo, useRef } from "react";
import { useElementSize } from "../../hooks/useElementSize.ts";
import { useAppState } from "../../store/appStore.ts";
import { Chips, FirstOrder } from "./Chips.tsx";
import { namedOrders } from "./layout.ts";
import { MoveKey } from "./MoveKey.tsx";
import {
  anotherOrder,
  bagOf,
  coordinates,
  countOf,
  endFacts,
  isTurn,
  orderOf,
  readAt,
  type RoadsProps,
  showsEnds,
  showsSums,
  sumCount,
} from "./roads.ts";
import { RoadsPlane } from "./RoadsPlane.tsx";
import { distanceText } from "./numbers.ts";
import { shortWord, wordsIn } from "./sentence.ts";
import { roadsPlane } from "./signs.ts";
import { roadsWords as words } from "./words.ts";

/** Before the page has been measured. */
const USUAL_SIDE = 480;
const NARROW = 340;
const fontSizes = { narrow: 14, usual: 16, projected: 22 };

/** What the picture amounts to: how far apart the two states are; or how many ends all orders have. */
const resultOf = (view: RoadsProps["view"]): string => {
  const { answer, step } = view;
  if (showsSums(view)) return words.sums(endFacts(answer), sumCount(answer));
  if (showsEnds(view)) return words.counted(endFacts(answer));
  if (step === 0) return words.pushes;
  const distance = answer.distanceByStep[step] ?? 0;
  if (step < countOf(answer)) return words.apart(distanceText(distance));
  return distance === 0 ? words.oneEnd : words.twoEnds(distanceText(distance));
};

/** A sentence as words that are each their reader's, with a blank between two. */
const OrderOf = ({ sentence }: { readonly sentence: string }) =>
  sentence.split(" ").map((word, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- a word is told by its place
    <span key={place}>
      <bdi translate="no">{shortWord(word)}</bdi>{" "}
    </span>
  ));

/** The plane of states, and beside it the sentence in two orders, of which the reader sets the second. */
export function RoadsPicture({ view, params, description, change, goTo }: RoadsProps) {
  const stage = useRef<HTMLDivElement>(null);
  const side = useElementSize(stage)?.width ?? USUAL_SIDE;
  const isPresented = useAppState(({ mode }) => mode === "present");
  const size = isPresented ? "projected" : side < NARROW ? "narrow" : "usual";
  const plane = useMemo(() => roadsPlane(side, fontSizes[size]), [side, size]);
  const sentence = wordsIn(params.words);
  const hasEnds = showsEnds(view);
  const step = readAt(view);
  const orders = hasEnds ? namedOrders(view.answer) : [];
  return (
    <>
      <div ref={stage} className="roads-stage" data-in-sight>
        <RoadsPlane view={view} plane={plane} description={description} />
      </div>
      <div className="roads-panel" data-in-sight>
        <FirstOrder sentence={sentence} step={step} />
        <Chips
          sentence={sentence}
          order={orderOf(params)}
          step={step}
          another={anotherOrder(view.answer, orderOf(params))}
          hasEnds={hasEnds}
          onEnds={() => goTo(countOf(view.answer) + (hasEnds ? 0 : 1))}
          onOrder={(order, continues) => {
            change({ order: order.map((place) => place + 1) }, { continues });
            // Where nothing is read yet, another order would show nothing.
            if (view.step === 0) goTo(countOf(view.answer));
          }}
        />
        <p className="roads-stays">
          <span className="roads-square" aria-hidden="true" />
          <span>{words.bagStays(coordinates(bagOf(view.answer)))}</span>
        </p>
        {step > 0 && !hasEnds && !showsSums(view) && <MoveKey isTurn={isTurn(view.answer)} />}
        <p className="roads-result">{resultOf(view)}</p>
        {orders.length > 0 && (
          <ol className="roads-orders" aria-label={words.orders}>
            {orders.map((order) => (
              <li key={order}>
                <OrderOf sentence={order} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  );
}
