import { assertInteger, assertOneOf, counted, EngineError } from "../errors.ts";
import { createMachine } from "../fast/machine.ts";
import { isFiniteState } from "../network/batch.ts";
import type { Machine } from "../network/machine.types.ts";
import type { NetworkState } from "../network/network.types.ts";
import type { EncoderDecoder, EncoderDecoderOptions } from "./encoderDecoder.types.ts";
import { setParameters } from "./machines.ts";
import { likeliest } from "./measures.ts";
import { teacherForcedBatch, DECODER_OBJECTIVE } from "./teacherForcedBatch.ts";

const WHERE = "createEncoderDecoder";

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
  assertEncoderDecoder(options);
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
    objective: DECODER_OBJECTIVE,
  });
  /** The decoder for a single step, to feed its own outputs back to it. */
  const writer = createMachine({
    ...decoderShape,
    sequenceLength: 1,
    objective: null,
    readsOnly: true,
  });

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
      read.set(likeliestOf(writer), (step + 1) * batchSize);
    }
    return read;
  }

  return {
    encoder,
    decoder,
    forward({ source, target }, feeding) {
      assertOneOf("forward", "the feeding", feeding, ["teacherForced", "freeRunning"]);
      const taught = teacherForcedBatch(target, batchSize, startSymbol);
      encoder.load(source);
      encoder.forward();
      const initialState = encoder.finalState();
      if (!isFiniteState(initialState)) return NaN;
      const symbols = feeding === "teacherForced" ? null : ownOutputs(initialState);
      decoder.load({
        ...taught,
        inputs: symbols ? { kind: "symbols", symbols } : taught.inputs,
        initialState,
      });
      return decoder.forward();
    },
    backward() {
      decoder.backward();
      encoder.backward(decoder.initialStateGradient());
    },
    outputs: () => likeliestOf(decoder),
  };
}

/**
 * Checks that an encoder and a decoder fit together.
 *
 * @throws EngineError "out-of-range"
 */
export function assertEncoderDecoder({
  encoder,
  decoder,
  startSymbol,
}: Pick<EncoderDecoderOptions, "encoder" | "decoder" | "startSymbol">): void {
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
      `${WHERE}: the decoder reads ${counted(decoder.inputSize, "symbol")} and writes ${decoder.outputSize}, but it must be able to read what it writes.`,
    );
  assertInteger(WHERE, "the start symbol", startSymbol, 0, decoder.outputSize - 1);
}

/** The likeliest symbol at every step of a machine's last pass. */
function likeliestOf(machine: Machine): Int32Array<ArrayBuffer> {
  const { logits } = machine.snapshot();
  const size = machine.spec.outputSize;
  return Int32Array.from({ length: logits.length / size }, (_, row) =>
    likeliest(logits, row, size),
  );
}
