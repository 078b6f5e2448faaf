import { describe, expect, it } from "vitest";
import {
  createTrainingRun,
  type SequencesOptions,
  type TrainingRun,
  type TrainingRunOptions,
} from "../engine/index.ts";
import type { Answer, Question, Request, TrainingNews } from "../protocol/messages.ts";
import { answer } from "./answer.ts";

/** A small network, 2 + 4 + 2 parameters. */
const OPTIONS: TrainingRunOptions = {
  network: {
    spec: {
      cell: "vanilla",
      activation: "tanh",
      inputSize: 1,
      embeddingSize: null,
      hiddenSize: 2,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: false,
      outputSize: 1,
    },
    values: new Float64Array([0.3, -0.2, 0.1, 0.4, -0.3, 0.2, 0.5, -0.6]),
  },
  objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
  source: {
    kind: "sequences",
    data: {
      sequenceLength: 2,
      batchSize: 4,
      inputs: { kind: "values", values: [1, 0.5, -1, 0.2, 1, 1, 0.3, -0.4] },
      targets: { kind: "values", values: [0.5, 0.1, -0.2, 0.3] },
      lengths: null,
      initialState: null,
    },
    seed: 1,
    batchSize: 2,
    validation: null,
  },
  optimizer: { kind: "sgd" },
  schedule: { kind: "constant", learningRate: 0.1 },
  clipping: null,
  plannedUpdates: 10,
  measureEvery: 1,
  checkpointEvery: 4,
  mostCheckpoints: 4,
  stopWhen: {
    lossBelow: null,
    accuracyAbove: null,
    plateauUpdates: null,
    divergenceFactor: null,
  },
};

/** Asks as the page does: what is moved is gone from where it was. */
function ask<Q extends Question>(question: Q, transfer: Transferable[] = []): Answer<Q["kind"]> {
  const request: Request = structuredClone({ id: 1, question }, { transfer });
  const { reply, transfer: moved } = answer(request);
  const arrived = structuredClone(reply, { transfer: moved });
  if (!arrived.ok) throw new Error(`${arrived.error.code}: ${arrived.error.message}`);
  return arrived.answer;
}

const start = () => ask({ kind: "startTraining", options: OPTIONS });
const pull = (
  run: number,
  updates: number,
  more: Partial<Question<"pullTraining">> = {},
): Answer<"pullTraining"> =>
  ask(
    { kind: "pullTraining", run, updates, goTo: null, elapsedMs: 0, spare: null, ...more },
    more.spare ? [more.spare.buffer] : [],
  );

/** A run that nobody asks, some updates on. */
function createTrainingRunAfter(updates: number): TrainingRun {
  const run = createTrainingRun(OPTIONS);
  run.step(updates);
  return run;
}

/** The parameters that an answer holds. */
function parametersIn({ parameters }: TrainingNews): Float32Array<ArrayBuffer> {
  if (!parameters) throw new Error("The answer holds no parameters.");
  return parameters;
}

describe("a training run in the worker", () => {
  it("does what the engine does, as much of it as is pulled", () => {
    const engine = createTrainingRun(OPTIONS);
    const { run, parameterCount, chance } = start();
    expect(parameterCount).toBe(8);
    expect(chance).toEqual(engine.chance);
    for (const updates of [0, 3, 1, 20]) {
      const { progress, parameters } = pull(run, updates);
      expect(progress).toEqual(engine.step(updates));
      expect(parameters).toEqual(new Float32Array(engine.parameters()));
    }
  });

  it("tells only what has changed since", () => {
    const { run } = start();
    const first = pull(run, 5);
    expect(first.progress.metrics.map(({ update }) => update)).toEqual([0, 1, 2, 3, 4]);
    expect(first.checkpoints?.map(({ update }) => update)).toEqual([0, 4]);
    const nothing = pull(run, 0);
    expect(nothing).toMatchObject({ checkpoints: null, parameters: null });
    expect(nothing.progress.metrics).toEqual([]);
    const second = pull(run, 1);
    expect(second.progress.metrics.map(({ update }) => update)).toEqual([5]);
    expect(second.checkpoints).toBeNull();
    expect(second.parameters).not.toBeNull();
  });

  it("fills the array that comes back, and makes no other as long as two go to and fro", () => {
    const { run } = start();
    const shown = parametersIn(pull(run, 1));
    const second = parametersIn(pull(run, 1));

    const third = pull(run, 1, { spare: shown });
    expect(shown.byteLength).toBe(0); // moved away from the page
    expect(third.parameters).toHaveLength(8);
    // One that came back without need is kept for the next time.
    const none = pull(run, 0, { spare: second });
    expect(none.parameters).toBeNull();
    expect(pull(run, 1).parameters).toHaveLength(8);
  });

  it("goes back to a checkpoint, and tells the same again", () => {
    const { run } = start();
    const whole = pull(run, 20);
    expect(whole.progress.end?.reason).toBe("planned");
    const back = pull(run, 0, { goTo: 4 });
    expect(back.progress).toMatchObject({ update: 4, end: null, metrics: [] });
    expect(back.parameters).not.toEqual(whole.parameters);
    const again = pull(run, 20);
    expect(again.progress.metrics).toEqual(whole.progress.metrics.slice(4));
    expect(again.parameters).toEqual(whole.parameters);
    expect(() => pull(run, 0, { goTo: 5 })).toThrow("out-of-range: pullTraining: there is no");
  });

  it("tells how long the rest will take, at the pace so far", () => {
    const { run } = start();
    expect(pull(run, 2).timeLeft).toBeNull();
    expect(pull(run, 2, { elapsedMs: 100 }).timeLeft).toEqual({
      share: 0.4,
      msPerUpdate: 50,
      msLeft: 300,
    });
  });

  it("answers questions about itself at any moment, and goes on as if it had not been asked", () => {
    const engine = createTrainingRun(OPTIONS);
    const { run } = start();
    const { data } = OPTIONS.source as SequencesOptions;
    const one = {
      ...data,
      batchSize: 1,
      inputs: { kind: "values", values: [1, -1] },
      targets: { kind: "values", values: [0.5] },
    } as const;
    for (const about of [
      { kind: "evaluation", data },
      { kind: "sequence", data: one },
    ] as const) {
      expect(pull(run, 2).progress).toEqual(engine.step(2));
      expect(ask({ kind: "inspectTraining", run, about })).toEqual({
        kind: about.kind,
        answer: engine.inspect(about),
      });
    }
    expect(pull(run, 20).progress).toEqual(createTrainingRunAfter(4).step(20));
    const about = { kind: "logits", symbols: [0] } as const;
    expect(() => ask({ kind: "inspectTraining", run: 99, about })).toThrow("unknown-run");
    const pairs = { kind: "answers", source: one, length: 1 } as const;
    expect(() => ask({ kind: "inspectTraining", run, about: pairs })).toThrow(
      "out-of-range: inspect: this run trains one network",
    );
  });

  it("is forgotten when it is stopped, or when too many others have been asked since", () => {
    const { run } = start();
    pull(run, 2);
    const { progress } = ask({ kind: "stopTraining", run });
    expect(progress).toMatchObject({ update: 2, end: { reason: "stopped" } });
    expect(progress.metrics.map(({ update }) => update)).toEqual([2]);
    expect(() => pull(run, 1)).toThrow(`unknown-run: There is no training run ${run}`);

    const kept = start().run;
    const idle = start().run;
    for (let i = 0; i < 3; i++) {
      start();
      pull(kept, 0);
    }
    expect(() => pull(idle, 0)).toThrow("unknown-run");
    expect(pull(kept, 1).progress.update).toBe(1);
  });

  it("hands on why it cannot be started", () => {
    const options = { ...OPTIONS, mostCheckpoints: 1 };
    expect(() => ask({ kind: "startTraining", options })).toThrow(
      "out-of-range: createHistory: the number of checkpoints to keep is 1",
    );
  });
});
