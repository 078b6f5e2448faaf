import { numberCheck } from "../../kit/numberCheck.ts";
import {
  isTrained,
  type NetworkName,
  type params,
  type PatternView,
  PLACES,
  scoreOf,
} from "./shiftedPattern.ts";
import { patternWords as words } from "./words.ts";

/** Half of the sentences at a place are right by chance. */
const COIN = 0.5;

/** Places at which the pattern never stood, and what a network's share there passes. */
const unseenWhere = (view: PatternView, network: NetworkName, passes: (share: number) => boolean) =>
  PLACES.filter((place) => !isTrained(view, place) && passes(scoreOf(view, network, place)));

const worseThanCoin = (view: PatternView): readonly number[] =>
  unseenWhere(view, "feedForward", (share) => share < COIN);

/** About the places where the feed-forward network has learnt the wrong thing. */
export const checks = [
  numberCheck<typeof params, "shiftedPattern">({
    id: "worse",
    question: () => words.check.question,
    value: (view) => worseThanCoin(view).length,
    right: (view) => words.check.right(worseThanCoin(view)),
    slips: [
      {
        value: (view) => unseenWhere(view, "feedForward", (share) => share <= COIN).length,
        hint: words.check.slips.level,
      },
      {
        value: (view) => unseenWhere(view, "recurrent", (share) => share < COIN).length,
        hint: words.check.slips.recurrent,
      },
      {
        value: (view) => PLACES.filter((place) => isTrained(view, place)).length,
        hint: words.check.slips.trained,
      },
      { value: () => PLACES.length, hint: words.check.slips.all },
    ],
    hint: words.check.hint,
  }),
];
