import { pricesWithoutMemory } from "../spelling/pricesWithoutMemory.ts";
import { parseWord } from "../spelling/spellingTask.ts";
import type { Vector } from "../../types.ts";

/** One of the letters that come after a letter. */
export interface Follower {
  readonly letter: string;
  readonly count: number;
  /** Among all that come after that letter: the best bet on it, 0 … 1 */
  readonly share: number;
}

/** What a bettor knows who is told one letter and nothing else. */
export interface LetterBet {
  readonly letter: string;
  /** Times that it is read */
  readonly count: number;
  /** Unlike one another, in the order in which they first come */
  readonly followers: readonly Follower[];
  /** What the best bet pays, all its times together, nats */
  readonly price: number;
}

export interface MemorylessFloor {
  readonly letters: readonly string[]; // [T + 1]
  /** In the order in which they are first read */
  readonly bets: readonly LetterBet[];
  readonly priceByStep: Vector; // [T] nats
  /** The lowest loss of any network without memory, nats */
  readonly total: number;
  /** The same of the word that is asked about, nats */
  readonly totalOfAsked: number;
}

export interface FloorQuestion {
  readonly word: string;
  /** Another word, of which the reader is to find the floor */
  readonly asked: string;
}

const sumOf = (prices: Vector): number => prices.reduce((sum, one) => sum + one, 0);

/**
 * The best that anybody can do who sees only the present letter of a word: bets in the shares of what follows it.
 *
 * @throws EngineError "invalid-word" with a sentence for the reader
 */
export function memorylessFloor({ word, asked }: FloorQuestion): MemorylessFloor {
  const task = parseWord(word);
  const { letters, alphabet, targetByStep } = task;
  const read = letters.slice(0, -1);
  const priceByStep = pricesWithoutMemory(task);
  const bets = [...new Set(read)].map((letter): LetterBet => {
    const steps = Array.from(read.keys()).filter((step) => read[step] === letter);
    const next = steps.map((step) => alphabet[targetByStep[step]!]!);
    return {
      letter,
      count: steps.length,
      followers: [...new Set(next)].map((follower) => {
        const count = next.filter((one) => one === follower).length;
        return { letter: follower, count, share: count / steps.length };
      }),
      price: steps.reduce((sum, step) => sum + priceByStep[step]!, 0),
    };
  });
  return {
    letters,
    bets,
    priceByStep,
    total: sumOf(priceByStep),
    totalOfAsked: sumOf(pricesWithoutMemory(parseWord(asked))),
  };
}
