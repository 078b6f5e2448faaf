import { assertInteger, EngineError, NotFiniteError } from "../errors.ts";
import { createMachine } from "../fast/machine.ts";
import { createStepper } from "../fast/stepper.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { euclideanNorm } from "../kernels/norm.ts";
import { hasTargets } from "../network/batch.ts";
import type { Machine } from "../network/machine.types.ts";
import type {
  InputBatch,
  NetworkSpec,
  Objective,
  TrainingBatch,
} from "../network/network.types.ts";
import { createRandom } from "../random/random.ts";
import { generate } from "../sampling/generate.ts";
import type { SourceBatch } from "./batchSource.types.ts";
import type { TranslationBatch } from "./encoderDecoder.types.ts";
import { evaluate, type MeasuresOf } from "./evaluate.ts";
import type { Inspector } from "./inspection.types.ts";
import { createKeepLast } from "./keepLast.ts";
import { setParameters } from "./machines.ts";
import { meanLoss } from "./measures.ts";
import { createNetworkModel } from "./networkModel.ts";
import type { TrainableModel } from "./trainableModel.types.ts";

const WHERE = "inspect";
const LONGEST = 100_000;

/** Makes what answers questions about one network, with machines of its own. */
export function createNetworkInspector({
  spec,
  objective,
  measures,
  batchesOf,
}: {
  readonly spec: NetworkSpec;
  readonly objective: Objective;
  readonly measures: MeasuresOf;
  /** @throws ShapeError, EngineError if the data do not fit the run */
  batchesOf(data: TrainingBatch): readonly SourceBatch[];
}): Inspector {
  const keepMachine = createKeepLast<Machine>();
  const keepModel = createKeepLast<TrainableModel>();

  return {
    evaluation(values, { data }) {
      const own = notPairs(data);
      const batches = batchesOf(own);
      const key = `${own.sequenceLength} ${own.batchSize} ${own.inputs.kind}`;
      const model = keepModel(key, () => createNetworkModel(spec, objective));
      return finiteMeasures(evaluate(model, values, batches, measures));
    },

    sequence(values, { data }) {
      const sequence = notPairs(data);
      assertInteger(WHERE, "the number of sequences", sequence.batchSize, 1, 1);
      const learns = hasTargets(sequence);
      const { sequenceLength, inputs } = sequence;
      const machine = keepMachine(`${sequenceLength} ${inputs.kind} ${String(learns)}`, () =>
        createMachine({
          spec,
          sequenceLength,
          batchSize: 1,
          objective: learns ? objective : null,
          readsSymbols: inputs.kind === "symbols",
          readsOnly: !learns,
        }),
      );
      setParameters(machine, values);
      machine.load(sequence);
      const reduced = machine.forward();
      if (learns) machine.backward();
      const { logits } = machine.snapshot();
      return {
        loss: learns ? meanLoss(reduced, sequence, objective) : null,
        gradientNorm: learns ? euclideanNorm(machine.gradients) : null,
        parts: [
          {
            part: "network",
            layers: machine.inspectLayers(0),
            logitsByStep: { rows: sequenceLength, cols: spec.outputSize, data: logits },
          },
        ],
      };
    },

    sample(values, { prompt, seed, ...options }) {
      return generate(createStepper({ spec, values }), prompt, {
        ...options,
        random: createRandom(seed),
        initialState: null,
      });
    },

    logits(values, { symbols }) {
      assertInteger(WHERE, "the number of symbols", symbols.length, 1, LONGEST);
      const stepper = createStepper({ spec, values });
      const logits = createMatrix(symbols.length, spec.outputSize);
      stepper.reset();
      symbols.forEach((symbol, row) => logits.data.set(stepper.read(symbol), row * logits.cols));
      return logits;
    },

    answers() {
      throw new EngineError(
        "out-of-range",
        `${WHERE}: this run trains one network, but only an encoder and a decoder write answers.`,
      );
    },
  };
}

/** @throws NotFiniteError if the network's numbers are not finite */
export function finiteMeasures({ measured, place }: ReturnType<typeof evaluate>) {
  if (measured) return measured;
  throw new NotFiniteError(WHERE, place ?? { quantity: "the loss", timeStep: null });
}

function notPairs<Data extends InputBatch>(data: Data | TranslationBatch): Data {
  if ("source" in data)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the data are pairs of a source and a target, but this run trains one network.`,
    );
  return data;
}
