import { assertInteger, counted, EngineError } from "../errors.ts";
import type { NetworkState } from "../network/network.types.ts";
import { logProbabilities } from "./logProbabilities.ts";
import { assertSampling, sampleLogits } from "./sampleLogits.ts";
import type { Generation, GenerationOptions } from "./sampling.types.ts";
import type { Stepper } from "./stepper.types.ts";

const LONGEST = 1_000_000;

/**
 * Lets a network continue a prompt: what it chooses is what it reads next.
 *
 * The symbol generated last has not been read when this returns. To go on as if nothing had happened, give
 * it as the prompt and `stepper.state()` as the initial state.
 *
 * @param stepper left in the state in which it chose the last symbol
 * @param prompt  symbols to read first, at least one
 * @throws EngineError "out-of-range"; NotFiniteError if the network's numbers are not finite
 */
export function generate(
  stepper: Stepper,
  prompt: readonly number[],
  { sampling, random, length, stopSymbol, initialState }: GenerationOptions,
): Generation {
  const { vocabularySize } = stepper;
  assertSampling("generate", sampling, vocabularySize);
  assertInteger("generate", "the length", length, 1, LONGEST);
  assertPrompt("generate", stepper, prompt, stopSymbol);

  let next = readAllButLast(stepper, prompt, initialState);
  const symbols: number[] = [];
  const logs: number[] = [];
  do {
    const logits = stepper.read(next);
    next = sampleLogits(logits, sampling, random);
    symbols.push(next);
    logs.push(logProbabilities(logits)[next]!);
  } while (next !== stopSymbol && symbols.length < length);
  return {
    symbols,
    logProbabilities: Float64Array.from(logs),
    end: next === stopSymbol ? "stopSymbol" : "length",
  };
}

/** Begins with a prompt. @returns its last symbol, which is still to be read */
export function readAllButLast(
  stepper: Stepper,
  prompt: readonly number[],
  initialState: NetworkState | null,
): number {
  if (initialState) stepper.restore(initialState);
  else stepper.reset();
  for (const symbol of prompt.slice(0, -1)) stepper.read(symbol);
  return prompt.at(-1)!;
}

/** @throws EngineError "out-of-range" also for a network that cannot read what it predicts */
export function assertPrompt(
  where: string,
  { vocabularySize, outputSize }: Stepper,
  prompt: readonly number[],
  stopSymbol: number | null,
): void {
  if (outputSize !== vocabularySize)
    throw new EngineError(
      "out-of-range",
      `${where}: the network reads ${counted(vocabularySize, "symbol")} and predicts ${outputSize}, but to go on from what it predicted it must be able to read it.`,
    );
  assertInteger(where, "the number of symbols in the prompt", prompt.length, 1, LONGEST);
  for (const symbol of prompt)
    assertInteger(where, "a symbol of the prompt", symbol, 0, vocabularySize - 1);
  if (stopSymbol !== null)
    assertInteger(where, "the stop symbol", stopSymbol, 0, vocabularySize - 1);
}
