/** The sentences of the stops; see `words.ts` for their markers. */
import { quote } from "../../words/isolated.ts";
import { type CaptionFacts, captions } from "./captionWords.ts";
import type { StopName } from "./stops.ts";

const reads = ({ t, letter, soFar, topGuess, topProbability, target }: CaptionFacts) =>
  `Step ${t} mixes ${quote(letter)} with what it kept of ${quote(soFar)} and bets most on ${quote(topGuess)} (${topProbability}). Right would be ${quote(target)}.`;

export const stopCaptions: Readonly<Record<StopName, (facts: CaptionFacts) => string>> = {
  key: ({ letter, alphabetSize }) =>
    alphabetSize === 1
      ? `${quote(letter)} is a key with one tooth, and it opens the only column of [Wx].`
      : `${quote(letter)} is a key with one tooth: it opens one column of [Wx]. Everything else meets a 0, and is gone.`,
  squeeze: ({ t }) =>
    `tanh squeezes each sum into the range from −1 to 1. The result is the new memory, [h:${t}].`,
  bet: ({ t, topGuess, topProbability }) =>
    `[Wy] gives each letter a score, [z:${t}]. Softmax makes shares of the scores, which add up to 1: the bet. Most is on ${quote(topGuess)}, ${topProbability}.`,
  gap: captions.L,
  memory: captions.wh,
  sum: captions.a,
  guess: reads,
  hand: ({ t, letter }) =>
    `${quote(letter)} is yours. Each row of [Wh] meets [h:${t - 1}], number by number. Add what ${quote(letter)} opens in [Wx], and squeeze the sum with tanh: that is [h:${t}].`,
  letter: reads,
  total: captions.total,
  backLast: captions.dz,
  back: ({ t }) =>
    `The blame runs back, step by step. [h:${t}] is blamed twice: by its own bet (“from output”), and by step ${t + 1} (“from future”), through the same [Wh].`,
  shares: ({ timeSteps }) =>
    timeSteps === 1
      ? "One step, one share: the gradient of each matrix is what that step put in."
      : `${timeSteps} shares, one sum: each matrix was used at every step, so its gradient is the sum of what the steps put in.`,
  move: captions.uy,
  again: captions.after,
};
