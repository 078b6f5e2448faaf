import { expect, it } from "vitest";
import { traceNetwork } from "../trace/traceNetwork.ts";
import { expectClose, expectSameBits } from "../testing/expectClose.ts";
import { EDGE, OPTIONS, sideBySide, spec, words } from "../testing/mirroredWords.ts";
import { DECODER_OBJECTIVE } from "./teacherForcedBatch.ts";
import { createTrainingRun } from "./trainingRun.ts";

/** One word and its mirror image, or several of one length. */
const pairOf = (asked: readonly (readonly number[])[]) => {
  const length = asked[0]!.length;
  return {
    source: {
      sequenceLength: length,
      batchSize: asked.length,
      inputs: { kind: "symbols", symbols: sideBySide(asked, length) },
      lengths: null,
      initialState: null,
    },
    target: {
      sequenceLength: length + 1,
      symbols: sideBySide(
        asked.map((word) => [...word.toReversed(), EDGE]),
        length + 1,
      ),
      lengths: null,
    },
  } as const;
};
const ofThree = words.filter(({ length }) => length === 3);

it("an encoder and a decoder, asked, do what they do unasked, to the last bit", () => {
  const silent = createTrainingRun(OPTIONS);
  const expected = silent.step(40);
  const asked = createTrainingRun(OPTIONS);
  const metrics = [];
  for (let update = 0; update < 40; update += 5) {
    metrics.push(...asked.step(5).metrics);
    asked.inspect({ kind: "sequence", data: pairOf([ofThree[update % 27]!]) });
    asked.inspect({ kind: "evaluation", data: pairOf(ofThree.slice(update % 7)) });
    asked.inspect({ kind: "answers", source: pairOf(ofThree.slice(0, 4)).source, length: 4 });
  }
  expect(metrics).toEqual(expected.metrics.slice(0, metrics.length));
  expectSameBits(asked.parameters(), silent.parameters());
});

it("an encoder and a decoder tell what they write, how often it is right, and how", () => {
  const run = createTrainingRun(OPTIONS);
  run.step(300);
  const data = pairOf(ofThree);
  const { accuracy, exactMatch } = run.inspect({ kind: "evaluation", data });
  const answers = run.inspect({ kind: "answers", source: data.source, length: 4 });
  const { symbols } = data.target;
  const isRight = (row: number) => answers[row] === symbols[row];
  const rows = Array.from(symbols.keys());
  const wrong = new Set(rows.filter((row) => !isRight(row)).map((row) => row % 27));
  expect(accuracy).toBe(rows.filter(isRight).length / rows.length);
  expect(exactMatch).toBe((27 - wrong.size) / 27);
  expect(exactMatch).toBeGreaterThan(0.8);

  const one = pairOf([ofThree[5]!]);
  const { parts, loss, gradientNorm } = run.inspect({ kind: "sequence", data: one });
  const [encoder, decoder] = run.parts.map(({ offset, length }) => ({
    spec,
    values: run.parameters().slice(offset, offset + length),
  }));
  const encoded = traceNetwork(encoder!, one.source, null);
  expect(parts.map(({ part }) => part)).toEqual(["encoder", "decoder"]);
  const states = encoded.forward.layers[0]![0]!.hiddenByStep.data;
  expectClose(parts[0]!.layers[0]!.hiddenByStep.data, states);
  expect(parts[0]!.logitsByStep).toBeNull();
  const written = run.inspect({ kind: "answers", source: one.source, length: 4 });
  const decoded = traceNetwork(
    decoder!,
    {
      sequenceLength: 4,
      batchSize: 1,
      inputs: { kind: "symbols", symbols: [EDGE, ...written.slice(0, 3)] },
      targets: { kind: "classes", classes: one.target.symbols },
      lengths: null,
      initialState: { hidden: states.slice(-spec.hiddenSize), cell: null },
    },
    DECODER_OBJECTIVE,
  );
  expectClose(loss!, decoded.loss.loss);
  expectClose(parts[1]!.logitsByStep!.data, decoded.forward.logitsByStep.data);
  const backward = decoded.backward.layers[0]![0]!.gradHiddenByStep;
  const begun = backward.data.slice(0, backward.cols);
  expectClose(parts[1]!.layers[0]!.gradientNormByStep![0]!, Math.hypot(...begun));
  // What reaches the state that the decoder begins in is what reaches the encoder's last.
  expectClose(parts[0]!.layers[0]!.gradientNormByStep!.at(-1)!, Math.hypot(...begun));
  expect(gradientNorm).toBeGreaterThan(0);
});

it("questions that do not fit a pair are refused", () => {
  const run = createTrainingRun(OPTIONS);
  const { source } = pairOf(ofThree);
  const sampling = { kind: "greedy" } as const;
  for (const [question, message] of [
    [
      { kind: "sample", prompt: [1], sampling, seed: 1, length: 3, stopSymbol: null },
      "a sample can be asked of one network alone",
    ],
    [{ kind: "logits", symbols: [1] }, "logits can be asked of one network alone"],
    [
      { kind: "evaluation", data: { ...source, targets: { kind: "classes", classes: [] } } },
      "on pairs",
    ],
    [{ kind: "sequence", data: pairOf(ofThree) }, "the number of pairs is 27"],
    [{ kind: "answers", source, length: 0 }, "the length of the answers is 0"],
  ] as const)
    expect(() => run.inspect(question)).toThrow(message);
});
