import type {
  InspectionQuestion,
  Question,
  TrainingRunOptions,
} from "../../../../src/protocol/messages.ts";
import type { TableData, View } from "../../figure.ts";
import { formatLoss, momentOf } from "../../live/sentences.ts";
import type { ValuesOf } from "../../params/param.ts";
import { decimal, flag, seed, whole } from "../../params/scalars.ts";

export const params = {
  learningRate: decimal(0.5, 0.01, 1, 0.01),
  seed: seed(3),
  /** Planned; so many that a test may do something while it trains */
  updates: whole(60, 1, 10_000_000),
  isLoud: flag(false),
};
export type HelloView = View<typeof params, "order">;

const LETTERS = ["h", "e", "l", "l", "o"] as const;
const HIDDEN = 3;

/** Its answer knows the distinct letters. */
export const ask = ({ seed: drawnFrom }: ValuesOf<typeof params>): Question<"order"> => ({
  kind: "order",
  sentences: [LETTERS, LETTERS.toReversed()],
  seed: drawnFrom,
});

type Asked = [ValuesOf<typeof params>, HelloView["answer"]];

/** The word, of which the network is to say the next letter; no letter follows the last. */
function wordOf({ vocabulary }: HelloView["answer"]) {
  const symbols = LETTERS.map((letter) => vocabulary.indexOf(letter));
  return {
    sequenceLength: symbols.length - 1,
    batchSize: 1,
    inputs: { kind: "symbols", symbols: symbols.slice(0, -1) },
    targets: { kind: "classes", classes: symbols.slice(1) },
    lengths: null,
    initialState: null,
  } as const;
}

export const start = (
  ...[{ learningRate, seed: from, updates }, answer]: Asked
): TrainingRunOptions => {
  const size = answer.vocabulary.length;
  // W_x, W_h, W_y: numbers of no meaning, other ones for each seed.
  const count = HIDDEN * (size + HIDDEN + size);
  return {
    network: {
      spec: {
        cell: "vanilla",
        activation: "tanh",
        inputSize: size,
        embeddingSize: null,
        hiddenSize: HIDDEN,
        layerCount: 1,
        isBidirectional: false,
        hasBiases: false,
        outputSize: size,
      },
      values: Float64Array.from({ length: count }, (_, at) => ((at * 7 + from) % 11) / 10 - 0.5),
    },
    objective: { loss: "crossEntropy", placement: "everyStep", reduction: "stepMean" },
    source: { kind: "sequences", data: wordOf(answer), seed: from, batchSize: 1, validation: null },
    optimizer: { kind: "sgd" },
    schedule: { kind: "constant", learningRate },
    clipping: null,
    plannedUpdates: updates,
    measureEvery: 1,
    checkpointEvery: 5,
    mostCheckpoints: 20,
    stopWhen: {
      lossBelow: null,
      accuracyAbove: null,
      plateauUpdates: null,
    },
  };
};

export const inspect = (...[, answer]: Asked): InspectionQuestion[] => [
  { kind: "sequence", data: wordOf(answer) },
];

/** The loss of the network as it is shown: of this moment, not of the update before. */
export function lossOf({ live }: HelloView): number | null {
  const [asked] = live?.inspected ?? [];
  return asked?.kind === "sequence" ? asked.answer.loss : null;
}

export const describe = (view: HelloView): string =>
  view.live && view.live.update > 0 ? `${momentOf(view.live)}.` : "Not trained yet.";

/** All losses that were measured, and the moment that is shown. */
export function table({ live }: HelloView): TableData {
  const scores = live?.scoreByUpdate ?? [];
  const { update } = live ?? { update: 0 };
  const isMeasured = scores.some((score) => score.update === update);
  return {
    caption: "Loss",
    columns: ["Updates", "Loss"],
    rows: [
      ...scores.map((score) => [String(score.update), formatLoss(score.loss)]),
      ...(isMeasured ? [] : [[String(update), "–"]]),
    ],
    exact: (row) => scores[row]?.loss,
  };
}
