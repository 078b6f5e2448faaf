import type { Answer } from "../../../src/protocol/messages.ts";
import { MOST_ROAD_WORDS } from "../../../src/engine/experiments/roads/limits.ts";
import type { PictureProps, Steps, TableData, View } from "../../kit/figure.ts";
import { list } from "../../kit/params/lists.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { seed, text, whole } from "../../kit/params/scalars.ts";
import { distanceText, signed } from "./numbers.ts";
import { wholeOrder, wordsIn } from "./sentence.ts";
import { roadsTableWords, roadsWords } from "./words.ts";

/** In UTF-16 code units, as a text field counts them */
const LONGEST_SENTENCE = 140;

export const params = {
  words: text("I love dogs", LONGEST_SENTENCE),
  /** Which words are read first in the second sentence, counted from 1; the others follow */
  order: list(whole(1, 1, MOST_ROAD_WORDS), [3, 1, 2], 0, MOST_ROAD_WORDS),
  /** Of a plane on which the two roads keep clear of each other */
  seed: seed(4180850),
};
export type RoadsView = View<typeof params, "roads">;
export type RoadsAnswer = Answer<"roads">;
type Road = RoadsAnswer["typed"];
type OrderPair = RoadsAnswer["ends"]["closest"];
export type RoadsProps = PictureProps<typeof params, "roads">;

/** The second order of the words that are set, as places counted from 0. */
export const orderOf = ({ words, order }: Pick<ValuesOf<typeof params>, "words" | "order">) =>
  wholeOrder(order, wordsIn(words).length);

export const ask = (now: ValuesOf<typeof params>) =>
  ({ kind: "roads", words: wordsIn(now.words), order: orderOf(now), seed: now.seed }) as const;

/** Words of the sentence. */
export const countOf = (answer: RoadsAnswer): number => answer.typed.words.length;

/** How the step is called that shows where all orders end, and the last, where they would end unturned and unbent. */
const ALL = "all";
const SUM = "sum";

type Shown = Pick<RoadsView, "answer" | "step">;
export const showsEnds = ({ answer, step }: Shown): boolean => step === countOf(answer) + 1;
export const showsSums = ({ answer, step }: Shown): boolean => step > countOf(answer) + 1;

/** Words that both roads have read. */
export const readAt = ({ answer, step }: Shown): number => Math.min(step, countOf(answer));

/** A step for each word, one for all orders, and one for all orders without turn and bend. */
export const steps: Steps<typeof params, "roads"> = {
  count: (answer) => countOf(answer) + 3,
  isKept: "end",
  ending: 3,
  id: (view) => (showsSums(view) ? SUM : showsEnds(view) ? ALL : String(view.step)),
  label: (view) => {
    const { typed, reordered } = view.answer;
    if (showsSums(view)) return roadsWords.noTurn;
    return showsEnds(view)
      ? roadsWords.allOrders
      : roadsWords.step(view.step, typed.words[view.step - 1], reordered.words[view.step - 1]);
  },
  tickMs: () => 2400,
};

/** Addresses once told by themselves whether all ends are shown. */
export function outdated(query: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const rest = [...query].filter(([name]) => name !== "ends");
  return new Map(query.get("ends") === "1" ? [...rest, ["step", ALL]] : rest);
}

/** h_t of a road, a point of the plane. */
export function stateOf({ hiddenByStep: { data } }: Road, step: number): readonly [number, number] {
  return [data[2 * step] ?? 0, data[2 * step + 1] ?? 0];
}

/** Where an order of the words ends. */
export function endOf({ ends }: RoadsAnswer, row: number): readonly [number, number] {
  const { data } = ends.endByOrder;
  return [data[2 * row] ?? 0, data[2 * row + 1] ?? 0];
}

/** All pushes added up, one after the other: before its bend the bag, and the end of any order without turn and bend. */
export function sumOf({ ends }: RoadsAnswer): readonly [number, number] {
  const [one = 0, two = 0] = ends.sumByOrder.data;
  return [one, two];
}

/** Whether W_h turns the state; else it mirrors it. */
export const isTurn = ({ weightHh: { data } }: RoadsAnswer): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = data;
  return a * d > b * c;
};

/** Sums of the same pushes in another order differ by their rounding alone. */
const ROUNDING = 1e-9;

/** At how many different points all orders end without turn and bend. */
export const sumCount = ({ ends: { sumByOrder } }: RoadsAnswer): number =>
  new Set(
    Array.from({ length: sumByOrder.rows }, (_, row) =>
      [0, 1].map((axis) => Math.round((sumByOrder.data[2 * row + axis] ?? 0) / ROUNDING)).join(),
    ),
  ).size;

/** One of the orders, as the sentence it makes. */
export const sentenceOf = ({ typed, ends }: RoadsAnswer, row: number): string =>
  (ends.orders[row] ?? []).map((place) => typed.words[place]).join(" ");

export const coordinates = ([one, two]: readonly [number, number]) =>
  `(${signed(one)}, ${signed(two)})`;
export const bagOf = ({ bagPoint: [one = 0, two = 0] }: RoadsAnswer) => [one, two] as const;

/** A guess belongs to two orders on one plane. */
export const guessKey = ({ typed, reordered }: RoadsAnswer, drawnFrom: number): string =>
  ["roads", typed.words.join(" "), reordered.words.join(" "), drawnFrom].join("|");

export const lastDistance = (answer: RoadsAnswer): number =>
  answer.distanceByStep[countOf(answer)] ?? 0;

/** A prime that divides no number of orders: steps as long as this come by each order before they come back. */
const SHUFFLE = 1931;

/** Another order of the words, one that was not shown lately. */
export function anotherOrder(answer: RoadsAnswer, order: readonly number[]): readonly number[] {
  const { orders } = answer.ends;
  const sentence = order.map((place) => answer.typed.words[place]).join(" ");
  const row = orders.findIndex((_, at) => sentenceOf(answer, at) === sentence);
  return orders[(row + SHUFFLE) % orders.length] ?? order;
}

/** What is said of all orders: how many sentences they make, and which two end nearest and farthest. */
export function endFacts(answer: RoadsAnswer) {
  const { orders, closest, farthest } = answer.ends;
  const told = (pair: OrderPair) =>
    pair && {
      sentences: [sentenceOf(answer, pair.first), sentenceOf(answer, pair.second)] as const,
      distance: distanceText(pair.distance),
    };
  return {
    sentences: orders.length,
    hasRepeats: answer.vocabulary.length < countOf(answer),
    closest: told(closest),
    farthest: told(farthest),
  };
}

/** Which of all ends are nearest and farthest. */
export const describeEnds = ({ answer }: Pick<RoadsView, "answer">): string =>
  roadsWords.pairs(endFacts(answer));

/** One or two sentences: what the figure shows now. */
export function describe(view: RoadsView): string {
  const { answer, step } = view;
  const { typed, reordered } = answer;
  const isSame = typed.words.join(" ") === reordered.words.join(" ");
  const apart = distanceText(answer.distanceByStep[step] ?? 0);
  if (showsEnds(view))
    return `${roadsWords.counted(endFacts(answer))} ${describeEnds(view)}`.trim();
  if (showsSums(view)) return roadsWords.unturned(coordinates(sumOf(answer)));
  if (step === 0)
    return roadsWords.atTheStart({
      sum: coordinates(sumOf(answer)),
      bag: coordinates(bagOf(answer)),
    });
  return roadsWords.description({
    step,
    count: countOf(answer),
    pushes: [typed.words[step - 1] ?? "", reordered.words[step - 1] ?? ""],
    states: [coordinates(stateOf(typed, step)), coordinates(stateOf(reordered, step))],
    apart,
    isSame,
    isTurn: isTurn(answer),
  });
}

/** Projected, beside the plane: without the places that stand in it. */
export function cue(view: RoadsView): string {
  const { answer, step } = view;
  if (showsEnds(view)) return roadsWords.cues.ends(endFacts(answer));
  if (showsSums(view)) return roadsWords.cues.unturned;
  if (step === 0) return roadsWords.cues.pushes;
  return roadsWords.cues.moved({
    isFirst: step === 1,
    isTurn: isTurn(answer),
    apart: distanceText(answer.distanceByStep[step] ?? 0),
  });
}

/** Both roads word by word, the sum of the pushes, the bag of words, and the two pairs of ends. */
export function table({ answer }: Pick<RoadsView, "answer">): TableData {
  const { typed, reordered, distanceByStep, ends } = answer;
  const { rows: names, none } = roadsTableWords;
  const [sum, bag] = [sumOf(answer), bagOf(answer)];
  const pairs = (["closest", "farthest"] as const).flatMap((name) => {
    const pair = ends[name];
    return pair ? [{ name: names[name], pair }] : [];
  });
  /** Row by row: its name, the two texts, and the five numbers. */
  const lines = [
    ...Array.from(distanceByStep, (distance, step) => ({
      name: String(step),
      texts: [typed.words[step - 1] ?? none, reordered.words[step - 1] ?? none],
      numbers: [...stateOf(typed, step), ...stateOf(reordered, step), distance],
    })),
    { name: names.sum, texts: [none, none], numbers: [...sum, ...sum, 0] },
    { name: names.bag, texts: [none, none], numbers: [...bag, ...bag, 0] },
    ...pairs.map(({ name, pair: { first, second, distance } }) => ({
      name,
      texts: [sentenceOf(answer, first), sentenceOf(answer, second)],
      numbers: [...endOf(answer, first), ...endOf(answer, second), distance],
    })),
  ];
  return {
    caption: roadsTableWords.caption(endFacts(answer)),
    columns: roadsTableWords.columns,
    rows: lines.map(({ name, texts: [first = "", second = ""], numbers }) => {
      const [a = 0, b = 0, c = 0, d = 0, distance = 0] = numbers;
      return [
        name,
        first,
        signed(a),
        signed(b),
        second,
        signed(c),
        signed(d),
        distanceText(distance),
      ];
    }),
    exact: (row, column) => {
      const at = [null, null, 0, 1, null, 2, 3, 4][column] ?? null;
      return at === null ? null : lines[row]?.numbers[at];
    },
  };
}
