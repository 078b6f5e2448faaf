import { describe, expect, it } from "vitest";
import { createTrainingRun, type SequencesOptions, type TrainingRun } from "../engine/index.ts";
import type { AnyAnswer, AnyQuestion, Request, TrainingNews } from "../protocol/messages.ts";
import { createAnswer } from "./answer.ts";
import { OPTIONS } from "./testing/smallRun.ts";
import { createTrainingRuns } from "./trainingRuns.ts";
import { expectSame } from "../engine/testing/expectSame.ts";

const answer = createAnswer(() => Promise.reject(new Error("No network is trained here.")));

/** Asks as the page does: what is moved is gone from where it was. */
async function ask<Q extends AnyQuestion>(
  question: Q,
  transfer: Transferable[] = [],
): Promise<AnyAnswer<Q["kind"]>> {
  const request: Request = structuredClone({ id: 1, question }, { transfer });
  const { reply, transfer: moved } = await answer(request);
  const arrived = structuredClone(reply, { transfer: moved });
  if (!arrived.ok) throw new Error(`${arrived.error.code}: ${arrived.error.message}`);
  return arrived.answer;
}

const start = () => ask({ kind: "startTraining", options: OPTIONS });
const pull = (
  run: number,
  updates: number,
  more: Partial<AnyQuestion<"pullTraining">> = {},
): Promise<AnyAnswer<"pullTraining">> =>
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
  it("does what the engine does, as much of it as is pulled", async () => {
    const engine = createTrainingRun(OPTIONS);
    const { run, parameterCount, chance } = await start();
    expect(parameterCount).toBe(8);
    expect(chance).toEqual(engine.chance);
    for (const updates of [0, 3, 1, 20]) {
      const { progress, parameters } = await pull(run, updates);
      expect(progress).toEqual(engine.step(updates));
      expectSame(parameters, new Float32Array(engine.parameters()), "parameters");
    }
  });

  it("tells only what has changed since", async () => {
    const { run } = await start();
    const first = await pull(run, 5);
    expect(first.progress.metrics.map(({ update }) => update)).toEqual([0, 1, 2, 3, 4]);
    expect(first.checkpoints?.map(({ update }) => update)).toEqual([0, 4]);
    const nothing = await pull(run, 0);
    expect(nothing).toMatchObject({ checkpoints: null, parameters: null });
    expect(nothing.progress.metrics).toEqual([]);
    const second = await pull(run, 1);
    expect(second.progress.metrics.map(({ update }) => update)).toEqual([5]);
    expect(second.checkpoints).toBeNull();
    expect(second.parameters).not.toBeNull();
  });

  it("fills the array that comes back, and makes no other as long as two go to and fro", async () => {
    const { run } = await start();
    const shown = parametersIn(await pull(run, 1));
    const second = parametersIn(await pull(run, 1));

    const third = await pull(run, 1, { spare: shown });
    expect(shown.byteLength).toBe(0); // moved away from the page
    expect(third.parameters).toHaveLength(8);
    // One that came back without need is kept for the next time.
    const none = await pull(run, 0, { spare: second });
    expect(none.parameters).toBeNull();
    expect((await pull(run, 1)).parameters).toHaveLength(8);
  });

  it("writes into an array that came back only if it has the length", () => {
    const runs = createTrainingRuns();
    const { run } = runs.start({ options: OPTIONS });
    const pulled = (spare: Float32Array<ArrayBuffer>) =>
      runs.pull({ run, updates: 1, goTo: null, elapsedMs: 0, spare }).parameters;
    const fitting = new Float32Array(8);
    expect(pulled(fitting)).toBe(fitting);
    for (const length of [7, 9]) {
      const other = new Float32Array(length);
      const made = pulled(other);
      expect(made).not.toBe(other);
      expect(made).toHaveLength(8);
      expectSame(other, new Float32Array(length), "the array of another length");
    }
  });

  it("goes back to a checkpoint, and tells the same again", async () => {
    const { run } = await start();
    const whole = await pull(run, 20);
    expect(whole.progress.end?.reason).toBe("planned");
    const back = await pull(run, 0, { goTo: 4 });
    expect(back.progress).toMatchObject({ update: 4, end: null, metrics: [] });
    expect(back.parameters).not.toEqual(whole.parameters);
    const again = await pull(run, 20);
    expect(again.progress.metrics).toEqual(whole.progress.metrics.slice(4));
    expectSame(again.parameters, whole.parameters, "parameters");
    await expect(pull(run, 0, { goTo: 5 })).rejects.toThrow(
      "out-of-range: pullTraining: there is no",
    );
  });

  it("tells how long the rest will take, at the pace so far", async () => {
    const { run } = await start();
    expect((await pull(run, 2)).timeLeft).toBeNull();
    expect((await pull(run, 2, { elapsedMs: 100 })).timeLeft).toEqual({
      share: 0.4,
      msPerUpdate: 50,
      msLeft: 300,
    });
  });

  it("answers questions about itself at any moment, and goes on as if it had not been asked", async () => {
    const engine = createTrainingRun(OPTIONS);
    const { run } = await start();
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
      expect((await pull(run, 2)).progress).toEqual(engine.step(2));
      expect(await ask({ kind: "inspectTraining", run, about })).toEqual({
        kind: about.kind,
        answer: engine.inspect(about),
      });
    }
    expect((await pull(run, 20)).progress).toEqual(createTrainingRunAfter(4).step(20));
    const about = { kind: "logits", symbols: [0] } as const;
    await expect(ask({ kind: "inspectTraining", run: 99, about })).rejects.toThrow("unknown-run");
    const pairs = { kind: "answers", source: one, length: 1 } as const;
    await expect(ask({ kind: "inspectTraining", run, about: pairs })).rejects.toThrow(
      "out-of-range: inspect: this run trains one network",
    );
  });

  it("is forgotten when it is stopped, and not before", async () => {
    const { run } = await start();
    await pull(run, 2);
    const { progress } = await ask({ kind: "stopTraining", run });
    expect(progress).toMatchObject({ update: 2, end: { reason: "stopped" } });
    expect(progress.metrics.map(({ update }) => update)).toEqual([2]);
    await expect(pull(run, 1)).rejects.toThrow(`unknown-run: There is no training run ${run}`);
  });

  it("does what is asked of it in the order of asking, though nobody waits for answers", async () => {
    const { run } = await start();
    const [first, back, again, last] = await Promise.all([
      pull(run, 6),
      pull(run, 0, { goTo: 4 }),
      pull(run, 2),
      ask({ kind: "stopTraining", run }),
    ]);
    expect([first, back, again, last].map(({ progress }) => progress.update)).toEqual([6, 4, 6, 6]);
    expectSame(again.parameters, first.parameters, "parameters");
    expect(last.progress.end?.reason).toBe("stopped");
  });

  it("hands on why it cannot be started", async () => {
    const options = { ...OPTIONS, mostCheckpoints: 1 };
    await expect(ask({ kind: "startTraining", options })).rejects.toThrow(
      "out-of-range: createHistory: the number of checkpoints to keep is 1",
    );
  });
});

const optionsOf = (learningRate: number) => ({
  ...OPTIONS,
  schedule: { kind: "constant", learningRate } as const,
});

it("twelve runs at once all go on, each as if it were alone", async () => {
  const rates = Array.from({ length: 12 }, (_, index) => 0.02 * (index + 1));
  const engines = rates.map((rate) => createTrainingRun(optionsOf(rate)));
  const started = await Promise.all(
    rates.map((rate) => ask({ kind: "startTraining", options: optionsOf(rate) })),
  );
  expect(new Set(started.map(({ run }) => run)).size).toBe(12);
  for (const updates of [1, 3, 20]) {
    const news = await Promise.all(started.map(({ run }) => pull(run, updates)));
    expect(news.map(({ progress }) => progress)).toEqual(engines.map((run) => run.step(updates)));
    expectSame(
      news.map((one) => one.parameters),
      engines.map((run) => new Float32Array(run.parameters())),
      "parameters",
    );
  }
});
