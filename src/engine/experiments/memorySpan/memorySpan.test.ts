import { describe, expect, it } from "vitest";
import { runFast } from "../../fast/runFast.ts";
import { blockOf, parameterBlocks } from "../../network/parameters.ts";
import { createRandom } from "../../random/random.ts";
import { drawRecallBatch, RECALL_OBJECTIVE } from "../recall/recallSequences.ts";
import { memoryNetwork, memorySpan } from "./memorySpan.ts";
import type { MemoryRun, MemorySpanSpec } from "./memorySpan.types.ts";

const ofCell = (cell: MemoryRun["cell"], gates: MemoryRun["gates"] = "drawn"): MemoryRun => ({
  cell,
  gates,
  after: null,
});
const usual: MemorySpanSpec = { gap: 4, seed: 2, updates: 20, runs: [ofCell("gru")] };

/** Goes on with one run until it has ended, and tells every answer about it. */
function toTheEnd(spec: Omit<MemorySpanSpec, "runs">, first: MemoryRun) {
  const states = [memorySpan({ ...spec, runs: [first] }).runs[0]!];
  while (states.at(-1)!.recalled === null)
    states.push(
      memorySpan({ ...spec, runs: [{ ...first, after: states.at(-1)!.after }] }).runs[0]!,
    );
  return states;
}

/** Both biases of a gate of 16 units that begins open. */
const all = (bias: number) => [bias, 0].map((of) => Array.from({ length: 16 }, () => of));

/** How many numbers of a network are others where its gates begin open. */
function changedBy(cell: MemoryRun["cell"]): number {
  const [drawn, open] = (["drawn", "open"] as const).map((gates) =>
    Array.from(memoryNetwork(cell, gates, 3).values),
  );
  return drawn!.filter((value, index) => value !== open![index]).length;
}

describe("memorySpan", () => {
  it("asks for the first letter, one of four; those after it are none of the four", () => {
    const { inputs, targets, sequenceLength } = drawRecallBatch(createRandom(5), 400, 7);
    expect(sequenceLength).toBe(8);
    const first = inputs.symbols.slice(0, 400);
    expect(targets.classes).toEqual(first);
    expect(new Set(first)).toEqual(new Set([0, 1, 2, 3]));
    expect(new Set(inputs.symbols.slice(400))).toEqual(new Set([4, 5]));
    const { letterByStep } = memorySpan({ ...usual, runs: [] });
    expect(letterByStep.join("")).toMatch(/^[A-D][xy]{4}$/u);
  });

  it("writes the biases with which gates begin, and no other number", () => {
    const rows = { input: [0, 16], forget: [16, 32], update: [16, 32] } as const;
    const biases = (cell: "gru" | "lstm", gates: MemoryRun["gates"], gate: keyof typeof rows) => {
      const { spec, values } = memoryNetwork(cell, gates, 3);
      return ["rnn.bias_ih_l0", "rnn.bias_hh_l0"].map((name) =>
        Array.from(blockOf(values, parameterBlocks(spec), name)!.slice(...rows[gate])),
      );
    };
    expect(biases("lstm", "open", "forget")).toEqual(all(4.6));
    expect(biases("lstm", "open", "input")).toEqual(all(-4.6));
    expect(biases("gru", "open", "update")).toEqual(all(4.6));
    expect(Math.max(...biases("lstm", "drawn", "forget").flat().map(Math.abs))).toBeLessThan(0.25);
    expect([changedBy("vanilla"), changedBy("gru"), changedBy("lstm")]).toEqual([0, 32, 64]);
  });

  it("goes on as if it had been one run, whatever was asked in between", () => {
    const spec = { ...usual, gap: 10 };
    const goOn = (after: MemoryRun["after"], updates = 20) =>
      memorySpan({ ...spec, updates, runs: [{ ...ofCell("lstm"), after }] }).runs[0]!;
    const whole = goOn(null, 60);
    const second = goOn(goOn(null).after);
    const third = goOn(second.after);
    expect(third.update).toBe(60);
    expect(third.after.parameters).toEqual(whole.after.parameters);
    // Back to an earlier answer, after runs of another seed and other cells.
    memorySpan({ ...spec, seed: 3, runs: [ofCell("lstm"), ofCell("vanilla"), ofCell("gru")] });
    expect(goOn(second.after)).toEqual(third);
    expect(memorySpan(usual)).toEqual(memorySpan({ ...usual }));
  });

  it("counts what is right of 500 sequences that the network has never seen", () => {
    const last = toTheEnd(usual, ofCell("gru", "open")).at(-1)!;
    const unseen = drawRecallBatch(createRandom(2), 500, 4);
    const { spec } = memoryNetwork("gru", "open", 2);
    const { logits } = runFast({ spec, values: last.after.parameters }, unseen, RECALL_OBJECTIVE);
    const right = unseen.targets.classes.filter((key, sequence) => {
      const own = Array.from(logits.slice((4 * 500 + sequence) * 4, (4 * 500 + sequence + 1) * 4));
      return own.indexOf(Math.max(...own)) === key;
    });
    expect(last.recalled).toBe(right.length);
    expect(last.recalled).toBeGreaterThan(475);
    expect(last.accuracy).toBeGreaterThan(0.99);
  });

  it("ends a run after 400 updates, whatever it has learnt", () => {
    const states = toTheEnd({ gap: 10, seed: 1, updates: 100 }, ofCell("lstm"));
    expect(states.map(({ update }) => update)).toEqual([100, 200, 300, 400]);
    expect(states.at(-1)!.recalled).toBeLessThan(475);
  });

  it("learns over 20 letters what an LSTM as PyTorch begins it does not, where its gates begin open", () => {
    const [drawn, open] = memorySpan({
      gap: 20,
      seed: 1,
      updates: 100,
      runs: [ofCell("lstm"), ofCell("lstm", "open")],
    }).runs;
    expect(drawn!.accuracy).toBeLessThan(0.4);
    expect(open!.recalled).toBeGreaterThan(475);
  });

  it.each<readonly [Partial<MemorySpanSpec>, string]>([
    [{ gap: 0 }, "the gap is 0"],
    [{ gap: 101 }, "the gap is 101"],
    [{ seed: -1 }, "the seed is -1"],
    [{ updates: 101 }, "the updates is 101"],
    [{ runs: [ofCell("feedForward" as never)] }, "the cell"],
    [{ runs: [ofCell("gru", "shut" as never)] }, "the start of the gates"],
  ])("refuses %o", (change, message) => {
    expect(() => memorySpan({ ...usual, ...change })).toThrow(message);
  });
});
