import { describe, expect, it } from "vitest";
import {
  type CharacterModel,
  createSpellingRunner,
  gradientNormCurve,
  readText,
  type SpellingExperiment,
  initialiseNetwork,
} from "../engine/index.ts";
import { type AnyQuestion, PROTOCOL_VERSION, type Reply } from "../protocol/messages.ts";
import { createAnswer } from "./answer.ts";
import { expectSame } from "../engine/testing/expectSame.ts";

const experiment: SpellingExperiment = {
  word: "dogs",
  hiddenSize: 3,
  activation: "tanh",
  lossPlacement: "everyStep",
  hasBiases: false,
  start: "article",
  learningRate: 0.5,
  edits: [],
};

const spec = {
  words: ["a", "b"],
  hiddenSize: 4,
  activation: "tanh",
  spectralRadius: 0.9,
  seed: 1,
  sequenceLength: 5,
} as const;

const model: CharacterModel = {
  alphabet: ["a", "b"],
  network: initialiseNetwork(
    {
      cell: "gru",
      activation: "tanh",
      inputSize: 2,
      embeddingSize: null,
      hiddenSize: 3,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: true,
      outputSize: 2,
    },
    { scheme: "pytorch", seed: 1, spectralRadius: null, gateBiases: {} },
  ),
  unknown: "a",
  foldsCase: true,
};

const answer = createAnswer(() => Promise.resolve(model));

/** The answer as it arrives on the page: cloned, and what is to be moved, moved. */
async function arrive(question: AnyQuestion) {
  const { reply, transfer } = await answer({ id: 7, question });
  return structuredClone(reply, { transfer });
}

describe("answer", () => {
  it("greets with its version", async () => {
    expect(await arrive({ kind: "hello" })).toEqual({
      id: 7,
      ok: true,
      answer: { protocolVersion: PROTOCOL_VERSION },
    });
  });

  it("hands on what the engine says, whole", async () => {
    const spelled = createSpellingRunner()({ experiment, update: 2, trainedTo: 5 });
    expectSame(
      await arrive({ kind: "spell", experiment, update: 2, trainedTo: 5 }),
      { id: 7, ok: true, answer: spelled },
      "reply",
    );
    expectSame(
      await arrive({ kind: "gradientNorms", specs: [spec, { ...spec, seed: 2 }] }),
      {
        id: 7,
        ok: true,
        answer: [gradientNormCurve(spec), gradientNormCurve({ ...spec, seed: 2 })],
      },
      "reply",
    );
    expectSame(
      await arrive({ kind: "read", model: "home", text: "abba" }),
      { id: 7, ok: true, answer: readText({ model, text: "abba" }) },
      "reply",
    );
  });

  it("tells on the way of a long work who wants to be told, and nobody else", async () => {
    const question = {
      kind: "shiftedPattern",
      targets: "lastStep",
      trainedPositions: [0],
      seed: 1,
      probes: [],
    } as const;
    const told: Reply[] = [];
    const tell = (reply: Reply) => told.push(structuredClone(reply));
    await answer({ id: 3, question }, tell);
    expect(told).toEqual([]);
    const { reply } = await answer({ id: 4, question, isTold: true }, tell);
    expect(told).toHaveLength(10);
    for (const soFar of told) expect(soFar).toMatchObject({ id: 4, ok: true, isSoFar: true });
    expect(reply).not.toHaveProperty("isSoFar");
  });

  it("moves nothing that the engine still needs", async () => {
    const question = { kind: "spell", experiment, update: 2, trainedTo: 5 } as const;
    const first = await arrive(question);
    expectSame(await arrive(question), first, "reply");
    const reading = { kind: "read", model: "home", text: "ab" } as const;
    expectSame(await arrive(reading), await arrive(reading), "reply");
  });

  it("keeps the code of a deliberate error", async () => {
    const question = {
      kind: "spell",
      experiment: { ...experiment, word: "d0gs" },
      update: 0,
      trainedTo: 0,
    } as const;
    expect(await arrive(question)).toEqual({
      id: 7,
      ok: false,
      error: {
        code: "invalid-word",
        message:
          "The word may hold letters only, but it holds the digit “0”. Use 2 to 12 letters of any script.",
      },
    });
  });

  it("calls anything else internal, and goes on", async () => {
    const strange = { kind: "tell-me-a-story" } as unknown as AnyQuestion;
    expect(await arrive(strange)).toMatchObject({ ok: false, error: { code: "internal" } });
    const broken = { kind: "spell", experiment: null, update: 0, trainedTo: 0 };
    expect(await arrive(broken as unknown as AnyQuestion)).toMatchObject({
      ok: false,
      error: { code: "internal" },
    });
    expect(await arrive({ kind: "hello" })).toMatchObject({ ok: true });
  });
});
