import "../styles/tokens.css";
import "../styles/base.css";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Router } from "wouter";
import { createEngineClient, type EngineClient } from "../../src/client/engineClient.ts";
import { order } from "../../src/engine/index.ts";
import { createAppStore, StoreProvider } from "../store/appStore.ts";
import { useTextLinks } from "../mdx/useTextLinks.ts";
import { AskerProvider, createAsker } from "./asker.ts";
import { Checks } from "./Checks.tsx";
import { FigurePage } from "./FigurePage.tsx";
import { Show } from "./Show.tsx";
import { startWorker } from "./startWorker.ts";
import { OrderFigure } from "./testing/Order/OrderFigure.tsx";

function TextLinks() {
  useTextLinks();
  return null;
}

const path = location.pathname;
let root: Root;
let engine: EngineClient;

/** A page with two figures of one kind, questions, and links in its text. */
function open(search: string): void {
  history.replaceState(null, "", path + search);
  const element = document.body.appendChild(document.createElement("div"));
  engine = createEngineClient({ createWorker: startWorker });
  root = createRoot(element);
  root.render(
    <StoreProvider value={createAppStore()}>
      <AskerProvider value={createAsker(engine, new Map())}>
        <Router>
          <FigurePage>
            <OrderFigure isMain />
            <p className="prose" data-prose="0">
              <Show of="order" at="?step=3&seed=7">
                where they end
              </Show>{" "}
              <Show of="bites" at="?step=2">
                who bites
              </Show>
            </p>
            <OrderFigure name="bites" preset={{ a: "dog bites man", b: "man bites dog" }} />
            <Checks of="order" />
            <TextLinks />
          </FigurePage>
        </Router>
      </AskerProvider>
    </StoreProvider>,
  );
}

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => {
  root.unmount();
  engine.dispose();
  history.replaceState(null, "", path);
});

/** A figure, once it has its first picture. */
async function figure(name: string) {
  await expect.poll(sentenceOf(name)).not.toBe("");
  return page.getByTestId(name);
}
const sentenceOf = (name: string) => () =>
  document.querySelector(`#figure-${name} .figure-sentence`)?.textContent ?? "";
const fixed = (value: number | undefined) => value?.toFixed(2).replace("-", "−");
/** The state after the last of three words, as the engine has it. */
function endOf(sentences: [string, string], seed: number): string {
  const { readings } = order({ sentences: sentences.map((one) => one.split(" ")), seed });
  const [first] = readings;
  return `(${fixed(first?.hiddenByStep.data[6])}, ${fixed(first?.hiddenByStep.data[7])})`;
}

/** How far apart the first two sentences end, as the engine has it. */
function endDistance(): string {
  const sentences = [
    ["I", "love", "dogs"],
    ["dogs", "I", "love"],
  ];
  return fixed(order({ sentences, seed: 3 }).distanceByStep[3]) ?? "";
}

it("walks two figures of one kind side by side, in one address that brings both back", async () => {
  open("");
  await expect.poll(sentenceOf("bites")).toContain("After 0 words");
  await (await figure("order")).getByRole("button", { name: "Next" }).click();
  await (await figure("order")).getByRole("button", { name: "Next" }).click();
  await (await figure("bites")).getByRole("button", { name: "Next" }).click();
  await expect.poll(() => location.search).toBe("?step=2&bites.step=1");
  root.unmount();
  document.body.replaceChildren();
  open("?step=3&bites.step=1&bites.seed=9");
  await expect.poll(sentenceOf("order")).toContain(endOf(["I love dogs", "dogs I love"], 3));
  await expect.poll(sentenceOf("bites")).toContain("After 1 word ");
  await expect.poll(() => location.search).toBe("?step=3&bites.seed=9&bites.step=1");
});

it("plays no further once the reader steps on", async () => {
  open("");
  await expect.poll(sentenceOf("order")).toContain("After 0 words");
  const played = await figure("order");
  await played.getByRole("button", { name: "Play" }).click();
  await played.getByRole("button", { name: "Next" }).click();
  expect(played.getByRole("button", { name: "Pause" }).query()).toBeNull();
});

it("follows a link of the text in the figure it names, and the back button undoes it", async () => {
  open("");
  await expect.poll(sentenceOf("order")).toContain("After 0 words");
  await page.getByRole("link", { name: "where they end" }).click();
  await expect.poll(sentenceOf("order")).toContain(endOf(["I love dogs", "dogs I love"], 7));
  await expect.poll(() => location.search).toBe("?seed=7&step=3");
  expect(sentenceOf("bites")()).toContain("After 0 words");
  history.back();
  await expect.poll(sentenceOf("order")).toContain("After 0 words");
});

it("keeps each edit for undo, and says what it cannot compute with a way back", async () => {
  open("");
  await expect.poll(sentenceOf("order")).toContain("After 0 words");
  const first = (await figure("order")).getByLabelText("First sentence");
  await userEvent.fill(first, "a b c d e f g h i j k l m");
  await expect
    .element((await figure("order")).getByRole("alert"))
    .toHaveTextContent("it needs 1 to 12");
  await expect.element(first).toHaveValue("a b c d e f g h i j k l m");
  await (await figure("order")).getByRole("button", { name: "Undo" }).click();
  await expect.element(first).toHaveValue("I love dogs");
  await expect.poll(() => document.querySelectorAll("#figure-order [role=alert]").length).toBe(0);
});

it("names what of an address it cannot follow, and follows the rest", async () => {
  open("?seed=7.5&step=2&bites.seed=8");
  await expect
    .element((await figure("order")).getByRole("alert"))
    .toHaveTextContent("“⁨seed⁩” was “⁨7.5⁩”. It accepts whole numbers from 0 to 4294967295.");
  await expect.poll(sentenceOf("order")).toContain("After 2 words");
  await expect
    .element((await figure("bites")).getByLabelText("Seed", { exact: true }))
    .toHaveValue("8");
});

it("judges the answers to a figure's questions by its numbers", async () => {
  open("?step=1");
  await userEvent.fill(page.getByRole("textbox", { name: /How far apart/ }), endDistance());
  await page.getByRole("button", { name: "Check" }).click();
  await expect.element(page.getByText("Right.")).toBeVisible();
  await userEvent.fill(page.getByRole("textbox", { name: /How far apart/ }), "−9");
  await page.getByRole("button", { name: "Check" }).click();
  await expect.element(page.getByText("Not yet.")).toBeVisible();
});

/** Where the transport of the main figure says that it stands. */
const position = () => document.querySelector("#figure-order .position")?.textContent;

it("steps by buttons and keys, each its own way, and says where it stands", async () => {
  open("");
  const walked = await figure("order");
  await expect.poll(position).toBe("1 / 4");
  // What a page opens with stands; what a step brings moves.
  expect(document.querySelector("#figure-order [data-still]")).not.toBeNull();
  await walked.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => document.querySelector("#figure-order [data-still]")).toBeNull();
  await walked.getByRole("button", { name: "Next" }).click();
  await expect.poll(position).toBe("3 / 4");
  await walked.getByRole("button", { name: "Back" }).click();
  await expect.poll(position).toBe("2 / 4");
  for (const [key, there] of [
    ["ArrowRight", "3 / 4"],
    ["ArrowLeft", "2 / 4"],
    ["End", "4 / 4"],
    ["ArrowRight", "4 / 4"],
    ["Home", "1 / 4"],
    ["ArrowLeft", "1 / 4"],
  ] as const) {
    await userEvent.keyboard(`{${key}}`);
    await expect.poll(position).toBe(there);
  }
  expect(sentenceOf("bites")()).toContain("After 0 words");
});

/** The options that are marked as guessed. */
const marked = () =>
  [...document.querySelectorAll("#figure-order .figure-guess :checked")].map(
    (option) => option.closest("label")?.textContent,
  );
/** What became of the guess, marked if it was right. */
const outcome = () => document.querySelector<HTMLElement>("#figure-order .figure-guess strong");

it.each([
  { guess: "apart", isRight: true },
  { guess: "the same", isRight: false },
])(
  "says at the last step, and not before, that the guess $guess is right: $isRight",
  async ({ guess, isRight }) => {
    open("");
    const guessed = await figure("order");
    await guessed.getByRole("radio", { name: guess, exact: true }).click();
    await expect.poll(marked).toEqual([guess]);
    await guessed.getByRole("button", { name: "Next" }).click();
    await expect.element(guessed.getByText(`You guessed: ${guess}.`)).toBeVisible();
    expect(outcome()).toBeNull();
    await userEvent.keyboard("{End}");
    await expect.poll(outcome).not.toBeNull();
    expect("right" in (outcome()?.dataset ?? {})).toBe(isRight);
    expect(outcome()?.textContent.trim()).toBe(
      `${isRight ? "Right." : "Not this time."} They are ${endDistance()} apart.`,
    );
  },
);
