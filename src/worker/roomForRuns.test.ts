import { describe, expect, it } from "vitest";
import type { NetworkRunOptions } from "../engine/index.ts";
import { bytesOfRun } from "./bytesOfRun.ts";
import { OPTIONS } from "./testing/smallRun.ts";
import { createTrainingRuns } from "./trainingRuns.ts";

describe("the room for training runs", () => {
  const megabyte = 1e6;
  /** Keeps 200 000 numbers as data. */
  const large: NetworkRunOptions = {
    ...OPTIONS,
    source: {
      kind: "sequences",
      data: {
        sequenceLength: 1,
        batchSize: 100_000,
        inputs: { kind: "values", values: new Float64Array(100_000) },
        targets: { kind: "values", values: new Float64Array(100_000) },
        lengths: null,
        initialState: null,
      },
      seed: 1,
      batchSize: 2,
      validation: null,
    },
  };

  it("is not made by ending others: who does not fit is told what is held", () => {
    const runs = createTrainingRuns(4 * megabyte);
    const first = runs.start({ options: large }).run;
    const second = runs.start({ options: large }).run;
    expect(() => runs.start({ options: large })).toThrow(
      "This training run may need 2 MB, but 1 MB of 4 MB are left. Stop one of the others first: run 1 (2 MB), run 2 (2 MB).",
    );
    const pulled = { updates: 1, goTo: null, elapsedMs: 0, spare: null };
    for (const run of [first, second])
      expect(runs.pull({ run, ...pulled }).progress.update).toBe(1);

    runs.stop({ run: first });
    expect(runs.start({ options: large }).run).toBe(3);
  });

  it("is refused to a run that would not fit alone, with what to change", () => {
    expect(() => createTrainingRuns(megabyte).start({ options: large })).toThrow(
      "This training run may need 2 MB, but 1 MB of 1 MB are left. Train a smaller network, on less data, or keep fewer checkpoints.",
    );
  });

  it("counts the states of a second direction, 20 numbers of 8 bytes for each unit and step of two batches", () => {
    const { spec, values } = large.network;
    const both = { ...large, network: { spec: { ...spec, isBidirectional: true }, values } };
    const one = { ...large, network: { spec: { ...spec, isBidirectional: false }, values } };
    const steps = 2; // one step of two sequences
    const units = spec.hiddenSize * spec.layerCount;
    expect(bytesOfRun(both) - bytesOfRun(one)).toBe(2 * steps * units * 20 * 8);
  });
});
