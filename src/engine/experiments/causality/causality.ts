import { assertInteger } from "../../errors.ts";
import type { InputBatch } from "../../network/network.types.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { articleSymbol, articleSymbols } from "../spelling/articleText.ts";

export interface CausalitySpec {
  /** 2 to 8 of the letters d, o, g, s */
  readonly text: string;
  /** The time step whose letter is replaced, 1 … T */
  readonly timeStep: number;
  /** What stands there instead; the same letter changes nothing */
  readonly letter: string;
}

export interface CausalityAnswer {
  /** [T] the text as it is written, and with one letter replaced */
  readonly letters: readonly string[];
  readonly changedLetters: readonly string[];
  /** [T + 1, 3] the memory after each letter of either; row 0 is zero */
  readonly hiddenByStep: Matrix;
  readonly changedHiddenByStep: Matrix;
  /** [T + 1] the largest change of a unit, |h′_t − h_t|; exactly 0 where nothing has changed */
  readonly changeByStep: Vector;
  /** Time steps 1 … T whose memory differs in at least one bit */
  readonly movedSteps: readonly number[];
}

const WHERE = "causality";

/**
 * Reads a text with the worked example's network, and again with one letter replaced: h_t is made of x_1 … x_t, so
 * nothing before the replaced letter can differ.
 *
 * @throws EngineError "invalid-text" or "out-of-range" if there is no such letter or step
 */
export function causality({ text, timeStep, letter }: CausalitySpec): CausalityAnswer {
  const symbols = articleSymbols(WHERE, text);
  assertInteger(WHERE, "the time step", timeStep, 1, symbols.length);
  const changed = symbols.with(timeStep - 1, articleSymbol(WHERE, letter));
  const [hiddenByStep, changedHiddenByStep] = [read(symbols), read(changed)];
  const changeByStep = largestChanges(hiddenByStep, changedHiddenByStep);
  const letters = Array.from(text);
  return {
    letters,
    changedLetters: letters.with(timeStep - 1, letter),
    hiddenByStep,
    changedHiddenByStep,
    changeByStep,
    movedSteps: Array.from(changeByStep.keys()).filter((t) => changeByStep[t] !== 0),
  };
}

function read(symbols: readonly number[]): Matrix {
  const batch: InputBatch = {
    sequenceLength: symbols.length,
    batchSize: 1,
    inputs: { kind: "symbols", symbols },
    lengths: null,
    initialState: null,
  };
  const network = networkOf(articleParameters(false), "tanh");
  return traceElement(WHERE, network, batch, null, 0).forward.layers[0]![0]!.hiddenByStep;
}

const largestChanges = (one: Matrix, other: Matrix): Vector =>
  Float64Array.from({ length: one.rows }, (_, t) =>
    Math.max(
      ...Array.from({ length: one.cols }, (_unused, unit) =>
        Math.abs(other.data[t * one.cols + unit]! - one.data[t * one.cols + unit]!),
      ),
    ),
  );
