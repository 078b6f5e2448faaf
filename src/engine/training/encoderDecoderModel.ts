import type { NonFinitePlace } from "../errors.ts";
import { networkParameterCount } from "../network/parameters.ts";
import type { PairBatch } from "./batchSource.types.ts";
import { assertEncoderDecoder, createEncoderDecoder } from "./encoderDecoder.ts";
import type { EncoderDecoder, EncoderDecoderOptions } from "./encoderDecoder.types.ts";
import { setParameters } from "./machines.ts";
import { countCorrect, lossStepCount } from "./measures.ts";
import { DECODER_OBJECTIVE, teacherForcedBatch } from "./teacherForcedBatch.ts";
import { LOSS_PLACE, type TrainableModel } from "./trainableModel.types.ts";

/**
 * Makes a model of an encoder and a decoder. Its parameters and gradients are those of the encoder followed by
 * those of the decoder; machines are made for every shape of batch and kept.
 *
 * @throws EngineError "out-of-range" if the two networks do not fit together
 */
export function createEncoderDecoderModel(
  pair: Pick<EncoderDecoderOptions, "encoder" | "decoder" | "startSymbol">,
): TrainableModel<PairBatch> {
  assertEncoderDecoder(pair);
  const encoderCount = networkParameterCount(pair.encoder);
  const kept = new Map<string, EncoderDecoder>();
  let last: { both: EncoderDecoder; batch: PairBatch } | null = null;

  function bothFor({ source, target }: PairBatch): EncoderDecoder {
    const shape = {
      sourceLength: source.sequenceLength,
      targetLength: target.sequenceLength,
      batchSize: source.batchSize,
      readsSymbols: source.inputs.kind === "symbols",
    };
    const key = JSON.stringify(shape);
    const both = kept.get(key) ?? createEncoderDecoder({ ...pair, ...shape });
    kept.set(key, both);
    return both;
  }

  const targetsOf = ({ source, target }: PairBatch) =>
    teacherForcedBatch(target, source.batchSize, pair.startSymbol);

  return {
    forward(values, batch) {
      const both = bothFor(batch);
      setParameters(both.encoder, values.subarray(0, encoderCount));
      setParameters(both.decoder, values.subarray(encoderCount));
      const loss = both.forward(batch, batch.feeding);
      last = { both, batch };
      return {
        loss,
        place: placeOf(loss, both),
        nextState: null,
        stepCount: lossStepCount(targetsOf(batch), DECODER_OBJECTIVE),
        sequenceCount: batch.source.batchSize,
      };
    },

    countCorrect() {
      if (!last) return null;
      const { logits } = last.both.decoder.snapshot();
      const { outputSize } = pair.decoder;
      return countCorrect(logits, targetsOf(last.batch), DECODER_OBJECTIVE, outputSize);
    },

    backward(gradients) {
      if (!last) return;
      const { encoder, decoder, backward } = last.both;
      backward();
      gradients.set(encoder.gradients);
      gradients.set(decoder.gradients, encoderCount);
    },

    nonFinitePlace: () =>
      last?.both.decoder.nonFinitePlace() ?? last?.both.encoder.nonFinitePlace() ?? null,
  };
}

/** Where a forward pass left the finite numbers, by the loss it gave. */
function placeOf(loss: number, { encoder, decoder }: EncoderDecoder): NonFinitePlace | null {
  if (Number.isFinite(loss)) return null;
  return encoder.nonFinitePlace() ?? decoder.nonFinitePlace() ?? LOSS_PLACE;
}
