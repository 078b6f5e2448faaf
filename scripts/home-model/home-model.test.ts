import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "../../content/models/home.json";
import { decodeModel } from "../../src/engine/index.ts";
import { ALPHABET, readCorpus, UNKNOWN } from "./corpus.ts";
import { measureModel } from "./measure.ts";
import { settings } from "./train.ts";

const file = readFileSync(new URL("../../content/models/home.safetensors", import.meta.url));

it("the file of the home page's network is the one that its manifest describes", () => {
  expect(createHash("sha256").update(file).digest("hex")).toBe(manifest.sha256);
  expect(file.length).toBe(manifest.bytes);
  expect(file.length).toBeLessThanOrEqual(8192);
  const { alphabet, unknown, network, foldsCase } = decodeModel(new Uint8Array(file));
  expect(alphabet).toEqual(ALPHABET);
  expect(alphabet.join("")).toBe(manifest.alphabet);
  expect([unknown, manifest.unknown]).toEqual([UNKNOWN, UNKNOWN]);
  expect(network.spec.hiddenSize).toBe(manifest.hiddenSize);
  expect(foldsCase).toBe(true);
  expect(manifest.settings).toEqual(settings);
});

it("its manifest tells what the engine measures on the chapters it never saw", () => {
  const corpus = readCorpus();
  expect(corpus.training).toHaveLength(manifest.trainingLetters);
  const { units, ...measures } = measureModel(decodeModel(new Uint8Array(file)), corpus);
  for (const [name, value] of Object.entries(measures)) {
    expect(manifest.measured, name).toHaveProperty(name);
    expect(manifest.measured[name as keyof typeof measures], name).toBeCloseTo(value, 6);
  }
  units.forEach((unit, index) => {
    const told = manifest.units[index];
    expect(told?.explainedByLetter).toBeCloseTo(unit.explainedByLetter, 6);
    expect(told?.highestAfter).toEqual(unit.highestAfter);
    expect(told?.lowestAfter).toEqual(unit.lowestAfter);
  });
  // What the page is proud of.
  expect(measures.accuracy).toBeGreaterThan(0.4);
  expect(measures.bitsPerCharacter).toBeLessThan(measures.unigramBitsPerCharacter - 1.5);
}, 60_000);
