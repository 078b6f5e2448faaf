import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Answer } from "../../src/protocol/messages.ts";
import { createAppStore, StoreProvider } from "../store/appStore.ts";
import { createAsker } from "./asker.ts";
import type { Prediction, View } from "./figure.ts";
import { Guess } from "./Guess.tsx";
import { createInstance } from "./instance.ts";
import { firstOf } from "./params/values.ts";
import { answerTo } from "./testing/draw.tsx";
import { ask, params } from "./testing/Order/order.ts";
import { OrderFigure } from "./testing/Order/OrderFigure.tsx";

/** Two subjects, of which the first comes out as `up` and the second as `down`. */
const prediction: Prediction<typeof params, "order"> = {
  question: () => "Up or down?",
  subjects: () => [
    { key: "one", name: "One" },
    { key: "two", name: "Two" },
  ],
  options: [
    { value: "up", name: "rises" },
    { value: "down", name: "falls" },
  ],
  outcome: (_, subject) =>
    subject === 0
      ? { value: "up", sentence: "It rose by 2." }
      : { value: "down", sentence: "It fell by 3." },
};
const LAST = 4;
const usual = firstOf(params, {});
const answer = (await answerTo(ask(usual))) as Answer<"order">;

type GuessView = View<typeof params, "order">;

/** What stands below a picture once the reader has guessed. */
function drawn(
  step: number,
  guesses: Readonly<Record<string, string>>,
  live?: NonNullable<GuessView["live"]>,
  asked: typeof prediction = prediction,
): string {
  const store = createAppStore();
  for (const [key, value] of Object.entries(guesses)) store.getState().guess(key, value);
  const instance = createInstance(OrderFigure.definition, {}, createAsker(null, new Map()));
  const view: GuessView = { params: usual, answer, step, ...(live && { live }) };
  return renderToStaticMarkup(
    // Without a browser React draws a store's first state.
    <StoreProvider value={Object.assign(store, { getInitialState: store.getState })}>
      <Guess
        prediction={asked}
        instance={instance}
        view={view}
        told={LAST}
        isBegunElsewhere={false}
      />
    </StoreProvider>,
  );
}

/** What became of each guess: whether it is marked as right, and what is said. */
const verdicts = (markup: string) =>
  [...markup.matchAll(/<strong( data-right="")?>(.*?)<\/strong>/gu)].map(([, mark, sentence]) => [
    mark !== undefined,
    sentence?.replaceAll(/<[^>]*>/gu, ""),
  ]);

it.each([
  [
    { one: "up", two: "up" },
    [
      [true, "Right. It rose by 2. "],
      [false, "Not this time. It fell by 3. "],
    ],
  ],
  [
    { one: "down", two: "down" },
    [
      [false, "Not this time. It rose by 2. "],
      [true, "Right. It fell by 3. "],
    ],
  ],
  [{ two: "down" }, [[true, "Right. It fell by 3. "]]],
])("%j: each guess is judged by the outcome of its own subject", (guesses, expected) => {
  expect(verdicts(drawn(LAST, guesses))).toEqual(expected);
});

it("says what was guessed from the first step on, and what became of it at the last alone", () => {
  for (const step of [1, 2, 3]) {
    const markup = drawn(step, { one: "up", two: "down" });
    expect(markup).toContain("You guessed: rises.");
    expect(markup).not.toMatch(/rose|fell by|strong|data-right/u);
  }
  expect(drawn(0, { one: "up" })).toContain("Up or down?");
  expect(drawn(0, { one: "up" })).not.toMatch(/rose|fell by|data-right/u);
  expect(drawn(LAST, {})).toBe("");
});

it("asks before the step that answers it, and says nothing of it before", () => {
  const asked = { ...prediction, askedAt: 2 };
  const isAsked = [0, 1, 2, 3].map((step) => drawn(step, {}, undefined, asked).includes("Up or"));
  expect(isAsked).toEqual([false, false, true, false]);
});

it.each([
  ["idle", 0, null, true, false],
  ["running", 0, null, false, false],
  ["paused", 7, null, false, false],
  ["ended", 60, { reason: "planned" }, false, true],
] as const)(
  "a network that is trained and %s after %d updates: asked and told accordingly",
  (status, update, end, isAsked, isTold) => {
    const live = { status, update, end } as unknown as NonNullable<GuessView["live"]>;
    const markup = drawn(0, { one: "up", two: "up" }, live);
    expect(markup.includes("Up or down?")).toBe(isAsked);
    expect(verdicts(markup)).toHaveLength(isTold ? 2 : 0);
  },
);

const choices = (markup: string) => markup.match(/type="radio"/gu)?.length ?? 0;

it("what is not shown can still be guessed, what is shown no more; without subjects nothing is asked", () => {
  const aboutTheFirst = { ...prediction, isAbout: (_: unknown, subject: number) => subject === 0 };
  expect(choices(drawn(LAST, { one: "up" }, undefined, aboutTheFirst))).toBe(2);
  expect(choices(drawn(LAST, { one: "up", two: "up" }, undefined, aboutTheFirst))).toBe(0);
  const second = drawn(LAST, { two: "up" }, undefined, aboutTheFirst);
  expect(choices(second)).toBe(0);
  expect(second).toContain("no guess");
  expect(drawn(0, {}, undefined, { ...prediction, subjects: () => [] })).toBe("");
});
