import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { encodeModel, initialiseNetwork } from "../engine/index.ts";
import { createAnswer } from "./answer.ts";
import { answerInProcess } from "./answerInProcess.ts";
import { createModelLoader } from "./loadModel.ts";
import { modelAddresses } from "./models.ts";

const file = encodeModel(
  {
    alphabet: ["a", "b"],
    unknown: "a",
    foldsCase: true,
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
  },
  "F16",
);

const fetched = vi.fn<(address: string) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
  fetched.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const setUp = () => createAnswer(createModelLoader((name) => `models/${name}`));
const question = { kind: "read", model: "home", text: "abba" } as const;

it("fetches a network once for all questions that name it, also for those asked meanwhile", async () => {
  fetched.mockImplementation(async () => new Response(file));
  const answer = setUp();
  const replies = await Promise.all([1, 2, 3].map((id) => answer({ id, question })));
  replies.push(await answer({ id: 4, question }));
  expect(replies.map(({ reply }) => [reply.id, reply.ok])).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [4, true],
  ]);
  expect(fetched.mock.calls).toEqual([["models/home"]]);
});

it.each<readonly [string, () => Promise<Response>]>([
  ["the network is away", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["the file is gone", async () => new Response("Not found", { status: 404 })],
  ["something else came", async () => new Response("<!doctype html>")],
])("says so when %s, and tries again at the next question", async (_, fails) => {
  fetched.mockImplementationOnce(fails).mockImplementation(async () => new Response(file));
  const answer = setUp();
  const failed = await Promise.all([1, 2].map((id) => answer({ id, question })));
  for (const { reply } of failed)
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: "not-loaded",
        message:
          "The trained network “home” could not be loaded. Check your connection and try again; if the site has changed since you opened this page, reload it.",
      },
    });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect((await answer({ id: 3, question })).reply.ok).toBe(true);
});

it("every network that a question may name is there when the site is built", async () => {
  vi.unstubAllGlobals();
  const names = Object.keys(modelAddresses) as (keyof typeof modelAddresses)[];
  expect(names).not.toHaveLength(0);
  for (const model of names) {
    const { reply } = await answerInProcess({ id: 1, question: { ...question, model } });
    expect(reply).toMatchObject({ ok: true });
  }
});
