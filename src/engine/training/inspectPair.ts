import { assertInteger, EngineError } from "../errors.ts";
import { euclideanNorm } from "../kernels/norm.ts";
import type { InputBatch } from "../network/network.types.ts";
import { networkParameterCount } from "../network/parameters.ts";
import type { Vector } from "../types.ts";
import type { PairBatch } from "./batchSource.types.ts";
import { createEncoderDecoder } from "./encoderDecoder.ts";
import type {
  DecoderFeeding,
  EncoderDecoder,
  EncoderDecoderOptions,
  TranslationBatch,
} from "./encoderDecoder.types.ts";
import { createEncoderDecoderModel } from "./encoderDecoderModel.ts";
import { evaluate, type MeasuresOf } from "./evaluate.ts";
import { finiteMeasures } from "./inspectNetwork.ts";
import type { Inspector } from "./inspection.types.ts";
import { createKeepLast } from "./keepLast.ts";
import { setParameters } from "./machines.ts";
import type { TrainableModel } from "./trainableModel.types.ts";

const WHERE = "inspect";
const LONGEST = 100_000;

/** Makes what answers questions about an encoder and a decoder, with machines of its own. */
export function createPairInspector({
  pair,
  feeding,
  measures,
  batchesOf,
}: {
  readonly pair: Pick<EncoderDecoderOptions, "encoder" | "decoder" | "startSymbol">;
  /** What the decoder reads when it is asked about a pair */
  readonly feeding: DecoderFeeding;
  readonly measures: MeasuresOf;
  /** @throws ShapeError, EngineError if the data do not fit the run */
  batchesOf(data: TranslationBatch): readonly PairBatch[];
}): Inspector {
  const keepModel = createKeepLast<TrainableModel<PairBatch>>();
  const keepBoth = createKeepLast<EncoderDecoder>();
  const encoderCount = networkParameterCount(pair.encoder);

  function bothFor(values: Vector, { source, target }: TranslationBatch): EncoderDecoder {
    const shape = {
      sourceLength: source.sequenceLength,
      targetLength: target.sequenceLength,
      batchSize: source.batchSize,
      readsSymbols: source.inputs.kind === "symbols",
    };
    const both = keepBoth(JSON.stringify(shape), () => createEncoderDecoder({ ...pair, ...shape }));
    setParameters(both.encoder, values.subarray(0, encoderCount));
    setParameters(both.decoder, values.subarray(encoderCount));
    return both;
  }

  return {
    evaluation(values, { data }) {
      const pairs = assertPairs(data);
      const batches = batchesOf(pairs);
      const key = `${pairs.source.sequenceLength} ${pairs.target.sequenceLength} ${pairs.source.batchSize}`;
      const model = keepModel(key, () => createEncoderDecoderModel(pair));
      return finiteMeasures(evaluate(model, values, batches, measures));
    },

    sequence(values, { data }) {
      const one = assertPairs(data);
      assertInteger(WHERE, "the number of pairs", one.source.batchSize, 1, 1);
      const both = bothFor(values, one);
      const loss = both.forward(one, feeding);
      if (Number.isFinite(loss)) both.backward();
      const { encoder, decoder } = both;
      const { outputSize: cols } = pair.decoder;
      const norms = [encoder, decoder].map(({ gradients }) => euclideanNorm(gradients));
      return {
        loss,
        gradientNorm: Number.isFinite(loss) ? euclideanNorm(Float64Array.from(norms)) : null,
        parts: [
          { part: "encoder", layers: encoder.inspectLayers(0), logitsByStep: null },
          {
            part: "decoder",
            layers: decoder.inspectLayers(0),
            logitsByStep: {
              rows: decoder.sequenceLength,
              cols,
              data: decoder.snapshot().logits,
            },
          },
        ],
      };
    },

    sample: () => refuseLone("a sample"),
    logits: () => refuseLone("logits"),

    answers(values, { source, length }) {
      assertInteger(WHERE, "the length of the answers", length, 1, LONGEST);
      const symbols = new Int32Array(length * source.batchSize).fill(pair.startSymbol);
      const target = { sequenceLength: length, symbols, lengths: null };
      const both = bothFor(values, { source, target });
      both.forward({ source, target }, "freeRunning");
      return both.outputs();
    },
  };
}

function assertPairs(data: TranslationBatch | InputBatch): TranslationBatch {
  if (!("source" in data))
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the data are single sequences, but this run trains an encoder and a decoder on pairs of a source and a target.`,
    );
  return data;
}

function refuseLone(what: string): never {
  throw new EngineError(
    "out-of-range",
    `${WHERE}: this run trains an encoder and a decoder, which write answers to sources, but ${what} can be asked of one network alone.`,
  );
}
