import { assertBetween, EngineError, ShapeError } from "../../errors.ts";
import { log } from "../../kernels/elementary.ts";
import { createMatrix, rowOf } from "../../kernels/matrix.ts";
import { createSoftmaxTrace, softmax } from "../../kernels/softmax.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { articleSymbol } from "../spelling/articleText.ts";
import { ARTICLE_ALPHABET } from "../spelling/limits.ts";
import { potLimits as limits, type PRICE_UNITS } from "./limits.ts";

/** One bet, made once for a letter that is followed one or more times. */
export interface BetScene {
  /** The letter that the bettor is told, and nothing before it */
  readonly read: string;
  /** What then follows: the bet is paid for once for each of them */
  readonly followers: readonly string[];
  /** [4] parts of the pot on d, o, g, s; not all 0. Their sum is the whole pot. */
  readonly parts: readonly number[];
}

export interface BetPricesSpec {
  readonly scenes: readonly BetScene[];
  readonly unit: (typeof PRICE_UNITS)[number];
}

/** What one bettor bets, and pays. */
export interface PaidBet {
  readonly shares: Vector; // [4] 0 … 1, their sum is 1
  /** [F] −log of the share on each follower; null for a share of 0, whose price no number is large enough for */
  readonly priceByFollower: readonly (number | null)[];
  readonly total: number | null;
}

export interface PricedScene {
  /** [F] places of the followers in the alphabet */
  readonly targets: readonly number[];
  readonly reader: PaidBet;
  /** The worked example's untrained network, which has read this one letter */
  readonly network: PaidBet;
  /** The least total of any bet that is made once for all followers */
  readonly floor: number;
}

export interface BetPricesAnswer {
  readonly scenes: readonly PricedScene[];
  /** [N, 2] shares p > 0 and their prices, for the curve */
  readonly curve: Matrix;
  /** Of a half of the pot on the right letter, and of nothing */
  readonly priceOfHalf: number;
  readonly priceOfNothing: number | null;
}

const WHERE = "betPrices";
const CURVE_POINTS = 48;
/** The least share of the curve; its points lie closer where it is steeper. */
const LEAST_SHARE = 1 / 256;

/**
 * What bets on the next letter cost: −log of what was put on the letter that came.
 *
 * @throws EngineError "invalid-text" for an unknown letter, "out-of-range" for a pot without anything in it
 * @throws ShapeError where a bet has not one part for each letter
 */
export function betPrices({ scenes, unit }: BetPricesSpec): BetPricesAnswer {
  const perNat = unit === "bits" ? 1 / log(2) : 1;
  // −log 1 is 0, not −0.
  const finitePriceOf = (share: number): number => (share === 1 ? 0 : -log(share) * perNat);
  const priceOf = (share: number) => (share === 0 ? null : finitePriceOf(share));
  const paid = (shares: Vector, targets: readonly number[]): PaidBet => {
    const priceByFollower = targets.map((target) => priceOf(shares[target]!));
    return { shares, priceByFollower, total: totalOf(priceByFollower) };
  };
  const curve = createMatrix(CURVE_POINTS, 2);
  for (let row = 0; row < CURVE_POINTS; row++) {
    const way = row / (CURVE_POINTS - 1);
    const share = LEAST_SHARE + (1 - LEAST_SHARE) * way * way;
    curve.data.set([share, finitePriceOf(share)], 2 * row);
  }
  return {
    scenes: scenes.map(({ read, followers, parts }) => {
      const symbol = articleSymbol(WHERE, read);
      const targets = followers.map((letter) => articleSymbol(WHERE, letter));
      return {
        targets,
        reader: paid(sharesOf(parts), targets),
        network: paid(networkBet(symbol), targets),
        floor: sum(targets.map((target) => finitePriceOf(frequencies(targets)[target]!))),
      };
    }),
    curve,
    priceOfHalf: finitePriceOf(1 / 2),
    priceOfNothing: priceOf(0),
  };
}

const sum = (prices: readonly number[]): number => prices.reduce((whole, one) => whole + one, 0);

const totalOf = (prices: readonly (number | null)[]): number | null => {
  const finite = prices.filter((price) => price !== null);
  return finite.length < prices.length ? null : sum(finite);
};

function sharesOf(parts: readonly number[]): Vector {
  if (parts.length !== ARTICLE_ALPHABET.length)
    throw new ShapeError(`${WHERE}: a bet has ${parts.length} parts, but there are 4 letters.`);
  for (const part of parts) assertBetween(WHERE, "a part of the pot", part, limits.min, limits.max);
  const whole = sum(parts);
  if (whole === 0) throw new EngineError("out-of-range", `${WHERE}: there is nothing in the pot.`);
  return Float64Array.from(parts, (part) => part / whole);
}

/** The best single bet: each letter gets the share of times that it follows. */
const frequencies = (targets: readonly number[]): Vector =>
  Float64Array.from(
    ARTICLE_ALPHABET,
    (_, letter) => targets.filter((target) => target === letter).length / targets.length,
  );

function networkBet(symbol: number): Vector {
  const batch = {
    sequenceLength: 1,
    batchSize: 1,
    inputs: { kind: "symbols", symbols: [symbol] },
    lengths: null,
    initialState: null,
  } as const;
  const network = networkOf(articleParameters(false), "tanh");
  const { logitsByStep } = traceElement(WHERE, network, batch, null, 0).forward;
  const trace = createSoftmaxTrace(1, logitsByStep.cols);
  softmax(trace, logitsByStep, 0);
  return rowOf(trace.probabilitiesByStep, 0);
}
