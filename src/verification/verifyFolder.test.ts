import { describe, expect, it } from "vitest";
import { runFast } from "../engine/fast/runFast.ts";
import { decodeSafetensors, encodeSafetensors } from "../engine/files/safetensors.ts";
import { encodeUtf8 } from "../engine/files/utf8.ts";
import type { RunNetwork } from "../engine/network/network.types.ts";
import { OPTIMIZER_DEFAULTS } from "../engine/optimizers/optimizerSettings.ts";
import { at, goldenNames, type Json, readGolden, setAt } from "../engine/testing/goldenFolder.ts";
import { type Path, small, toBytes, verifyFile } from "./testing/smallReference.ts";
import { verifyFolder } from "./verifyFolder.ts";
import { REFERENCE_OPTIMIZERS } from "./verifyOptimizers.ts";

describe("the golden folder", () => {
  const result = verifyFolder(goldenNames, readGolden);

  it("is verified, all seven files of it, in every way", () => {
    expect(result.files.map(({ failure }) => failure)).toEqual(Array(7).fill(null));
    expect(result.isVerified).toBe(true);
    expect(result.notChecked).toEqual([]);
    // So that no quantity is left out unnoticed in one of the ways.
    const sums: Record<string, Record<string, number>> = {};
    for (const { name, rows } of result.files) {
      const sumByWay: Record<string, number> = {};
      for (const { way, count } of rows) sumByWay[way] = (sumByWay[way] ?? 0) + count;
      sums[name] = sumByWay;
    }
    const checkpoint = { trace: 806, fast: 806 };
    const sixty = ["sgd", "sgd_momentum", "sgd_nesterov", "adam", "adamw", "rmsprop", "adagrad"];
    expect(sums).toEqual({
      "cells.json": { trace: 13_356 + 1728, fast: 13_356 },
      "checkpoint_gru.json": checkpoint,
      "checkpoint_lstm.json": checkpoint,
      "checkpoint_rnn.json": checkpoint,
      "dogs.json": { trace: 371 + 457, fast: 371 },
      "gradient_norms.json": { trace: 915 + 180, fast: 915, spectralRadius: 30 },
      "optimizers.json": {
        ...Object.fromEntries(sixty.map((name) => [name, 60])),
        clipGradNorm: 12,
      },
    });
  });

  it("holds every optimizer that there is", () => {
    const kinds = Object.values(REFERENCE_OPTIMIZERS).map(([{ kind }]) => kind);
    expect(kinds.toSorted()).toEqual(Object.keys(OPTIMIZER_DEFAULTS).toSorted());
  });

  it("differs from the engine by no more than 1e-11 of itself where it is in double precision", () => {
    const rows = result.files
      .filter(({ name }) => !name.startsWith("checkpoint_"))
      .flatMap((file) => file.rows);
    expect(Math.max(...rows.map((row) => row.largestRelative))).toBeLessThan(1e-11);
    expect(Math.max(...rows.map((row) => row.largestAbsolute))).toBeLessThan(1e-13);
  });
});

const changedRun =
  (change: (numbers: Float64Array) => void): RunNetwork =>
  (parameters, batch, objective) => {
    const run = runFast(parameters, batch, objective);
    change(run.logits);
    return run;
  };

it.each([
  ["wrong", changedRun((logits) => (logits[0]! += 1e-8))],
  ["not a number", changedRun((logits) => (logits[0] = Number.NaN))],
  ["missing", changedRun((logits) => logits.fill(0))],
])("a way whose logits are %s fails, and is named", (_, run) => {
  const ways = [
    { name: "good", run: runFast },
    { name: "broken", run },
  ];
  const { files, isVerified } = verifyFolder(
    ["cells.json"],
    () => toBytes(small["cells.json"]!),
    ways,
  );
  expect(isVerified).toBe(false);
  const failed = files[0]!.rows.filter((row) => !row.isWithinTolerance);
  expect(failed.map(({ way, quantity }) => [way, quantity])).toEqual([["broken", "logits"]]);
  expect(Number.isNaN(failed[0]!.largestRelative)).toBe(false);
});

it("a wrong number is told by its problem, its parameter and its place there", () => {
  const json = structuredClone(small["cells.json"]!);
  const path = [1, "grads", "weight_hh_l0", 1, 0];
  setAt(json, path, (at(json, path) as number) + 1e-6);
  const failed = verifyFile("cells.json", json).rows.filter((row) => !row.isWithinTolerance);
  expect(failed.map(({ way }) => way)).toEqual(["trace", "fast"]);
  const width = at(json, [1, "hiddenSize"]) as number;
  for (const row of failed) {
    expect(row.problem).toMatch(/^network 2 \(.*\), weight_hh_l0$/u);
    expect(row.index).toBe(width);
  }
});

describe("a file that is not of the form is refused with a sentence", () => {
  const objects: readonly (readonly [string, Path])[] = [
    ["cells.json", [1]],
    ["cells.json", [0, "params"]],
    ["cells.json", [0, "grads"]],
    ["dogs.json", []],
    ["dogs.json", ["every_step"]],
    ["dogs.json", ["last_step", "steps", 2]],
    ["dogs.json", ["sgd"]],
    ["gradient_norms.json", [1]],
    ["optimizers.json", []],
    ["optimizers.json", ["steps", 0]],
    ["optimizers.json", ["clip"]],
    ["checkpoint_gru.json", []],
  ];
  const fieldsOf = objects.flatMap(([name, path]) =>
    Object.keys(at(small[name]!, path) as object)
      .filter((field) => !["lossReduction", "head.bias"].includes(field))
      .map((field) => [name, [...path, field]] as const),
  );

  it.each(fieldsOf)("%s without %j", (name, path) => {
    const json = structuredClone(small[name]!);
    setAt(json, path, undefined);
    const { failure, isVerified } = verifyFile(name, json);
    expect(isVerified).toBe(false);
    expect(failure).toContain(`lacks the field \`${path.at(-1)}\``);
  });

  it.each(fieldsOf)("%s with {} as %j", (name, path) => {
    const json = structuredClone(small[name]!);
    setAt(json, path, {});
    expect(verifyFile(name, json).failure).toMatch(/has|is|lacks|needs|must/u);
  });

  it.each([
    ["", "is not valid JSON"],
    [
      '[{"loss": NaN}]',
      'is not valid JSON: at character 11, after "loss", it holds NaN, which JSON has no number for',
    ],
    ['[{"loss": [1, 2', "is not valid JSON: it ends inside 3 unclosed brackets"],
    ["[]", "is not a list with something in it"],
    ["{}", "is not a list with something in it"],
    ["[3]", "network 1 is not a JSON object"],
    ["[".repeat(1e5), "is nested more than 8 levels deep"],
    ['[{"cell":"rnn","cell":"gru"}]', 'has the name "cell" twice'],
  ])("cells.json that holds %s", (text, words) => {
    const file = verifyFile("cells.json", encodeUtf8(text.slice(0, 2e5)));
    expect([file.isVerified, file.rows]).toEqual([false, []]);
    expect(file.failure).toContain(words);
  });

  it("bytes that are not UTF-8", () => {
    expect(verifyFile("dogs.json", Uint8Array.of(0xff)).failure).toBe("the file is not UTF-8.");
  });

  it.each<readonly [string, Path, Json, string]>([
    ["cells.json", [0, "x", 2], [], "network 1 has a `x` that is not 6 × 2 × 3 numbers"],
    ["cells.json", [0, "layers"], 2, "lacks the field `weight_ih_l1`"],
    ["cells.json", [0, "hiddenSize"], 1e9, "the hidden size is 1000000000"],
    ["cells.json", [0, "cell"], "mgu", '`cell` "mgu", not rnn, lstm or gru'],
    [
      "cells.json",
      [0, "params", "weight_hr_l0"],
      [],
      "has `weight_hr_l0`, which the network lacks",
    ],
    ["cells.json", [0, "targets", 0, 0], 5, "a target is 5"],
    ["dogs.json", ["inputs"], "cat", 'has "c" in `inputs`, which `alphabet` lacks'],
    ["gradient_norms.json", [1, "gateOrder"], "ifco", "needs the `gateOrder` ifgo"],
    ["gradient_norms.json", [1, "wrt"], "hidden state", "must be `wrt`"],
    ["optimizers.json", ["steps", 0, "optimizer"], "lion", '`optimizer` "lion", not one of sgd'],
    [
      "checkpoint_gru.json",
      ["vocab"],
      "abc",
      "has 3 characters in `vocab`, but the weights read 31",
    ],
    ["checkpoint_gru.json", ["text"], "Ü", 'has "Ü" in `text`, which `vocab` lacks'],
  ])("%s with another %j", (name, path, value, words) => {
    const json = structuredClone(small[name]!);
    setAt(json, path, value);
    const file = verifyFile(name, json);
    expect(file.isVerified).toBe(false);
    expect(file.failure).toContain(words);
  });
});

describe("a folder", () => {
  it.each([
    ["checkpoint_gru.json", "needs checkpoint_gru.safetensors beside it"],
    ["checkpoint_gru.safetensors", "needs checkpoint_gru.json beside it"],
  ])("of %s alone is refused", (name, words) => {
    const { files, isVerified } = verifyFolder([name], readGolden);
    expect(isVerified).toBe(false);
    expect(files[0]!.failure).toContain(words);
  });

  it("without reference files is not verified", () => {
    expect(verifyFolder([], readGolden)).toEqual({ files: [], notChecked: [], isVerified: false });
    const names = ["sine_pytorch_curve.json", "README.md"];
    const { isVerified, notChecked } = verifyFolder(names, readGolden);
    expect([isVerified, notChecked]).toEqual([false, names.toReversed()]);
  });

  it("holds checkpoints in double precision to 1e-9", () => {
    const name = "checkpoint_gru.safetensors";
    const { tensors, metadata } = decodeSafetensors(readGolden(name));
    const double = encodeSafetensors(tensors, "F64", metadata);
    const { files } = verifyFolder([name, "checkpoint_gru.json"], (asked) =>
      asked === name ? double : readGolden(asked),
    );
    expect(files[0]!.precision.tolerance).toBe(1e-9);
    expect(files[0]!.isVerified).toBe(false);
  });
});
