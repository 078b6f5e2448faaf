import { assertInteger, assertLength, EngineError } from "../errors.ts";
import { createMachine } from "../fast/machine.ts";
import type { NetworkSpec, NetworkState } from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import type {
  EncoderDecoder,
  EncoderDecoderOptions,
  TranslationBatch,
} from "./encoderDecoder.types.ts";
import { setParameters } from "./machines.ts";

const WHERE = "createEncoderDecoder";
const OBJECTIVE = {
  loss: "crossEntropy",
  placement: "everyStep",
  reduction: "stepMean",
} as const;

/**
 * Makes an encoder and a decoder:  s = encoder(x_1 … x_T),  ŷ = decoder(start, y_1, y_2 …) from h_0 = s.
 *
 * The gradient of the decoder's initial state is that of the encoder's final state, so that both learn from
 * the decoder's loss alone.
 *
 * @returns both with parameters that are all zero
 * @throws EngineError "out-of-range" if the two networks do not fit together
 * @source Sutskever, Vinyals and Le, "Sequence to sequence learning with neural networks", NeurIPS 2014;
 *   teacher forcing: Williams and Zipser, "A learning algorithm for continually running fully recurrent
 *   neural networks", Neural Computation 1, 1989
 */
export function createEncoderDecoder(options: EncoderDecoderOptions): EncoderDecoder {
  const { sourceLength, targetLength, batchSize, startSymbol, readsSymbols } = options;
  assertFit(options.encoder, options.decoder);
  const symbolCount = options.decoder.outputSize;
  assertInteger(WHERE, "the start symbol", startSymbol, 0, symbolCount - 1);
  const encoder = createMachine({
    spec: options.encoder,
    sequenceLength: sourceLength,
    batchSize,
    objective: null,
    readsSymbols,
  });
  const decoderShape = { spec: options.decoder, batchSize, readsSymbols: true };
  const decoder = createMachine({
    ...decoderShape,
    sequenceLength: targetLength,
    objective: OBJECTIVE,
  });
  /** The decoder for a single step, to feed its own outputs back to it. */
  const writer = createMachine({ ...decoderShape, sequenceLength: 1, objective: null });

  function shiftedTarget(target: ArrayLike<number>): Int32Array<ArrayBuffer> {
    const symbols = new Int32Array(targetLength * batchSize).fill(startSymbol, 0, batchSize);
    for (let row = batchSize; row < symbols.length; row++) symbols[row] = target[row - batchSize]!;
    return symbols;
  }

  function ownOutputs(initialState: NetworkState): Int32Array<ArrayBuffer> {
    const read = new Int32Array(targetLength * batchSize).fill(startSymbol, 0, batchSize);
    setParameters(writer, decoder.parameters);
    for (let step = 0; step < targetLength - 1; step++) {
      writer.load({
        sequenceLength: 1,
        batchSize,
        inputs: {
          kind: "symbols",
          symbols: read.subarray(step * batchSize, (step + 1) * batchSize),
        },
        lengths: null,
        initialState: step === 0 ? initialState : null,
      });
      if (step > 0) writer.carryState();
      writer.forward();
      read.set(likeliest(writer.snapshot().logits, symbolCount), (step + 1) * batchSize);
    }
    return read;
  }

  return {
    encoder,
    decoder,
    forward({ source, target }, feeding) {
      assertTarget(target, targetLength, batchSize);
      encoder.load(source);
      encoder.forward();
      const initialState = encoder.finalState();
      const symbols =
        feeding === "teacherForced" ? shiftedTarget(target) : ownOutputs(initialState);
      decoder.load({
        sequenceLength: targetLength,
        batchSize,
        inputs: { kind: "symbols", symbols },
        targets: { kind: "classes", classes: target },
        lengths: null,
        initialState,
      });
      return decoder.forward();
    },
    backward() {
      decoder.backward();
      encoder.backward(decoder.initialStateGradient());
    },
    outputs: () => likeliest(decoder.snapshot().logits, symbolCount),
  };
}

function assertTarget(
  target: TranslationBatch["target"],
  targetLength: number,
  batchSize: number,
): void {
  assertLength(
    "forward",
    "target",
    target.length,
    targetLength * batchSize,
    `T is ${targetLength} and B is ${batchSize}`,
  );
}

function assertFit(encoder: NetworkSpec, decoder: NetworkSpec): void {
  const needs = (what: string, ours: unknown, theirs: unknown) => {
    if (ours !== theirs)
      throw new EngineError(
        "out-of-range",
        `${WHERE}: the decoder's ${what} is ${String(theirs)}, but it begins in the state of an encoder whose ${what} is ${String(ours)}.`,
      );
  };
  needs("cell", encoder.cell, decoder.cell);
  needs("hidden size", encoder.hiddenSize, decoder.hiddenSize);
  needs("number of layers", encoder.layerCount, decoder.layerCount);
  if (encoder.cell === "feedForward" || encoder.isBidirectional || decoder.isBidirectional)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: both networks must read forward and have a memory, or there is no state to hand on.`,
    );
  if (decoder.inputSize !== decoder.outputSize)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the decoder reads ${decoder.inputSize} symbols and writes ${decoder.outputSize}, but it must be able to read what it writes.`,
    );
}

/** The index of the largest of each row of logits, the first among equals. */
function likeliest(logits: Vector, size: number): Int32Array<ArrayBuffer> {
  const symbols = new Int32Array(logits.length / size);
  for (let row = 0; row < symbols.length; row++)
    for (let i = 1; i < size; i++)
      if (logits[row * size + i]! > logits[row * size + symbols[row]!]!) symbols[row] = i;
  return symbols;
}
