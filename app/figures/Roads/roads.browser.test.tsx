import "../../styles/tokens.css";
import "../../styles/base.css";
import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountFigure } from "../../kit/testing/mountFigure.tsx";
import { RoadsFigure } from "./RoadsFigure.tsx";

const path = location.pathname;
let unmount = () => {};

async function open(search: string): Promise<void> {
  history.replaceState(null, "", path + search);
  unmount = mountFigure(<RoadsFigure isMain />);
  await expect.poll(chips).toEqual(["dogs", "I", "love"]);
}

beforeEach(() => document.body.replaceChildren());
afterEach(() => {
  unmount();
  history.replaceState(null, "", path);
});

const elements = () => [...document.querySelectorAll<HTMLElement>(".roads-chip")];
const chips = () => elements().map(({ textContent }) => textContent);
const chip = (word: string) =>
  page.getByRole("button", { name: new RegExp(`^“.?${word}.?”, word`) });
const square = () => document.querySelector(".roads-bag")?.getAttribute("x");
const end = () => document.querySelectorAll(".net-point")[2]?.getAttribute("transform");

it("moves a word with the arrow keys, and the focus with it; the square stays", async () => {
  await open("");
  elements()[0]?.focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(chips).toEqual(["I", "dogs", "love"]);
  expect(document.activeElement).toBe(elements()[1]);
  // Where nothing was read, the other order is shown to its end.
  await expect.poll(() => decodeURIComponent(location.search)).toBe("?order=1,3,2&step=3");
  const ends = end();
  // By now the picture has measured its box.
  const before = square();
  await userEvent.keyboard("{End}");
  await expect.poll(chips).toEqual(["I", "love", "dogs"]);
  await expect.poll(end).not.toBe(ends);
  expect(location.search).toContain("step=3");
  expect(square()).toBe(before);
});

it("moves a chosen word by buttons, and undo brings it back", async () => {
  await open("?step=3");
  await chip("love").click();
  await page.getByRole("button", { name: /^Move .* earlier$/ }).click();
  await expect.poll(chips).toEqual(["dogs", "love", "I"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(chips).toEqual(["dogs", "I", "love"]);
});

it("drags a word to another place in one change", async () => {
  await open("?step=2");
  await userEvent.dragAndDrop(chip("dogs"), chip("love"), { targetPosition: { x: 36, y: 14 } });
  await expect.poll(chips).toEqual(["I", "love", "dogs"]);
  expect(elements().map(({ style }) => style.transform)).toEqual(["", "", ""]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(chips).toEqual(["dogs", "I", "love"]);
});

it("shuffles through all six orders, each once, before it comes back", async () => {
  await open("?step=3");
  const seen = new Set<string>();
  for (let press = 0; press < 6; press++) {
    const before = chips().join(" ");
    seen.add(before);
    await page.getByRole("button", { name: "Shuffle" }).click();
    await expect.poll(() => chips().join(" ")).not.toBe(before);
  }
  expect(seen.size).toBe(6);
  expect(chips()).toEqual(["dogs", "I", "love"]);
});

it("shows six ends of three words, and says what of a long sentence it does not read", async () => {
  await open("");
  await page.getByRole("button", { name: "All orders" }).click();
  await expect
    .element(page.getByText("6 orders, 6 ends, 1 square.", { exact: true }))
    .toBeVisible();
  expect(document.querySelectorAll(".roads-ends circle")).toHaveLength(6);
  expect(document.querySelectorAll(".roads-orders li")).toHaveLength(6);
  await page.getByText("Your own words", { exact: true }).click();
  await userEvent.fill(page.getByLabelText("Your words"), "a b c d e f g h i");
  await expect
    .element(page.getByText(/It reads 1 to 7 words.*Left out: “.?h.?”, “.?i.?”\./u))
    .toBeVisible();
  await expect.poll(chips).toHaveLength(7);
});
