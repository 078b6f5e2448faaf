import { describe, expect, it } from "vitest";
import { editAt, experiment, fresh } from "../../testing/spellingExperiment.ts";
import { oscillationOf } from "./spellingOscillation.ts";

const losses = (count: number, lossAt: (update: number) => number) =>
  Float64Array.from({ length: count }, (_, update) => lossAt(update));

const learningRate = (update: number, value: number) =>
  editAt(update, value, { name: "learningRate" });

describe("a loss", () => {
  it("oscillates when it jumps and finds no new low in 50 updates", () => {
    const zigzag = losses(100, (update) => 5 + (update % 2));
    expect(oscillationOf(zigzag, 0, 99)).toEqual({ jumps: 25, lowest: 5 });
    expect(oscillationOf(zigzag, 0, 98)).toBeNull();
    expect(oscillationOf(zigzag, 1, 99), "counted from the latest edit").toBeNull();
  });

  it("does not while it reaches new lows, jumps or not", () => {
    const falling = losses(200, (update) => 5 - update / 100 + (update % 2));
    expect(oscillationOf(falling, 0, 199)).toBeNull();
  });

  it("does not where it stands still or merely drifts", () => {
    expect(
      oscillationOf(
        losses(200, () => 5),
        0,
        199,
      ),
    ).toBeNull();
    const rounding = losses(200, (update) => 5 + 1e-12 * (update % 2));
    expect(oscillationOf(rounding, 0, 199)).toBeNull();
    const drifting = losses(200, (update) => 5 + update / 1000);
    expect(oscillationOf(drifting, 0, 199)).toBeNull();
  });
});

describe("training with a learning rate that is far too large", () => {
  const tooLarge = { ...experiment, edits: [learningRate(0, 200)] };

  it("ends within 200 updates, and says how the loss jumped", () => {
    const run = fresh(tooLarge, 2000, 2000);
    expect(run.end).toBe("oscillating");
    expect(run.trainedTo).toBeLessThan(200);
    expect(run.endMessage).toMatch(
      /^In the last 50 updates the loss jumped up \d+ times and never fell below \d+\.\d{3}, its lowest before\.$/,
    );
    expect(fresh(tooLarge, run.trainedTo - 1, run.trainedTo - 1).end).toBeNull();
  });

  it("is judged anew from the reader’s latest edit", () => {
    const { trainedTo } = fresh(tooLarge, 2000, 2000);
    const start = trainedTo - 50;
    const judgedAgain = { ...experiment, edits: [learningRate(0, 200), learningRate(start, 100)] };
    expect(fresh(judgedAgain, 2000, 2000).trainedTo).toBeGreaterThanOrEqual(start + 99);
  });
});
