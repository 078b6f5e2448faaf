import { expect, it } from "vitest";
import type { Stepper } from "../controls/Transport.tsx";
import { createAsker } from "./asker.ts";
import { createInstance } from "./instance.ts";
import { keyOf } from "./knownAnswers.ts";
import { counter, curveOf } from "./testing/counter.ts";
import { heldEngine } from "./testing/heldEngine.ts";
import { workStoryOf } from "./useWorkStory.ts";

type Status = "idle" | "running" | "paused" | "done";

const shown = { length: 3, radius: 0.5, activation: "tanh", words: "a b c" } as const;
const tells = [{ length: 3 }, { length: 5 }, { length: 8 }];

/** The story of work in a state, and what its presses have done. */
function told(status: Status, length: number = shown.length, steps: Stepper | null = null) {
  const params = { ...shown, length };
  const question = counter.ask(params);
  const known = new Map([[keyOf(question), question.specs.map(curveOf)]]);
  const asker = createAsker(heldEngine().client, known);
  const instance = createInstance(counter, { length }, asker);
  const pressed: string[] = [];
  const work = { status, play: () => pressed.push("play"), pause: () => pressed.push("pause") };
  const say = () => pressed.push("say");
  const story = workStoryOf(tells, instance, params, work, steps, "now", say);
  if (!story) throw new Error("there is a story");
  return {
    story,
    pressed,
    setting: () => instance.getState().params.length,
  };
}

/** Whether another press leads on to the next figure. */
function isAtEnd(status: Status, length: number): boolean {
  const { position, count } = told(status, length).story;
  return position >= count - 1;
}

it("starts the work by the next press, and leaves it alone while it is under way", () => {
  const idle = told("idle");
  idle.story.next();
  expect(idle.pressed).toEqual(["play"]);
  const running = told("running");
  running.story.next();
  expect([running.pressed, running.setting()]).toEqual([[], 3]);
  running.story.toggle();
  expect(running.pressed).toEqual(["pause"]);
});

it("goes on to the next setting once the work is done, and back to the one before", () => {
  const first = told("done");
  first.story.next();
  expect([first.pressed, first.setting()]).toEqual([[], 5]);
  const second = told("done", 5);
  second.story.back();
  expect(second.setting()).toBe(3);
});

it("is at its end only with the last setting, done", () => {
  expect(isAtEnd("done", 3)).toBe(false);
  expect(isAtEnd("idle", 8)).toBe(false);
  expect(isAtEnd("running", 8)).toBe(false);
  expect(isAtEnd("paused", 8)).toBe(false);
  expect(isAtEnd("done", 8)).toBe(true);
});

it("is not at its beginning while the first setting is under way: no press leads out of the figure", () => {
  const { position, count } = told("running").story;
  expect(position).toBeGreaterThan(0);
  expect(position).toBeLessThan(count - 1);
});

it("tells the start of work that has steps of its own, and leads out of none that is under way", () => {
  const steps = told("done").story;
  const idle = told("idle", 3, steps);
  expect(idle.story.count).toBe(steps.count + 1);
  idle.story.next();
  expect(idle.pressed).toEqual(["play"]);
  const atLast = { ...steps, position: steps.count - 1, next: () => undefined };
  const running = told("running", 3, atLast);
  expect(running.story.position).toBeLessThan(running.story.count - 1);
  running.story.next();
  expect(running.pressed).toEqual(["say"]);
  expect(() => told("done", 3, atLast)).toThrow("there is a story");
});
