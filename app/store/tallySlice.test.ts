import { expect, it } from "vitest";
import { createAppStore } from "./appStore.ts";

const question = (name: string) => ({
  subjects: [name],
  choices: [],
  reveal: () => undefined,
});

it("counts a room's votes for each choice of each question, and never fewer than none", () => {
  const { getState } = createAppStore();
  const { vote } = getState();
  vote("a", "up", 1);
  vote("a", "up", 1);
  vote("a", "down", -1);
  vote("b", "up", 1);
  vote("a", "up", -1);
  expect(getState().votes).toEqual({ a: { up: 1, down: 0 }, b: { up: 1 } });
});

it("clears the votes of one question and keeps the others", () => {
  const { getState } = createAppStore();
  getState().vote("a", "up", 1);
  getState().vote("b", "up", 1);
  getState().clearVotes(["a"]);
  expect(getState().votes).toEqual({ b: { up: 1 } });
});

it("a question that closes gives the keys back to the one before", () => {
  const { getState } = createAppStore();
  getState().openQuestion(question("first"));
  const close = getState().openQuestion(question("second"));
  expect(getState().questions.at(-1)?.subjects).toEqual(["second"]);
  close();
  expect(getState().questions.at(-1)?.subjects).toEqual(["first"]);
});
