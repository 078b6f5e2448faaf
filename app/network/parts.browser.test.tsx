import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/symbols.css";
import { act } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { themes } from "../styles/testing/signOf.ts";
import { mountGallery } from "./testing/mountGallery.tsx";

/** What of the DevTools protocol is asked here; Vitest leaves its types to the provider. */
interface Devtools {
  send(
    method: "Emulation.setEmulatedMedia",
    params: { features: readonly { name: string; value: string }[] },
  ): Promise<unknown>;
}

let host: HTMLElement;
let unmount: () => void;

const prefer = (...features: { name: string; value: string }[]) =>
  (cdp() as unknown as Devtools).send("Emulation.setEmulatedMedia", { features });

beforeEach(() => ({ host, unmount } = mountGallery()));
afterEach(async () => {
  unmount();
  delete document.documentElement.dataset["theme"];
  await prefer();
});

const part = (name: string): Element => {
  const found = host.querySelector(`[data-part="${name}"]`);
  if (!found) throw new Error(`The gallery has no ${name}.`);
  return found;
};

/** Every name and value that is spoken in a part, without the marks that isolate a reader's words. */
const spokenIn = (name: string): string[] =>
  [...part(name).querySelectorAll("[aria-label]")].flatMap((element) =>
    ["aria-label", "aria-valuetext"].flatMap(
      (attribute) => element.getAttribute(attribute)?.replaceAll(/[\u2066-\u2069]/g, "") ?? [],
    ),
  );

it.each([
  // Worked out by hand from what the gallery gives its parts.
  ["film strip", "strip", ["reading dog", "step 2, “o”", "step 3, “g”, not yet read"]],
  [
    "column",
    "columns",
    ["h_1: 0.54; −0.20, set by hand; 0.72, computed now", "h_3: not yet computed"],
  ],
  ["plate", "plates", ["W_h, 3 by 3", "0.54; up and down change it, Enter types it"]],
  ["plate of bricks", "open-plate", ["row of W_h, 12 by 12 that is open"]],
  [
    "key",
    "columns",
    [
      "x_1: “o”, place 2 of 4; it opens column 2",
      "x_1: the column that “o” opened: 0.10; −0.90; 0.40",
    ],
  ],
  ["bet", "strip", ["bet: d 0.10, o 0.10, g 0.60, right, s 0.20", "no bet yet"]],
  ["gap", "training", ["loss 1.54", "loss infinite: the bet on the right letter is 0"]],
  [
    "current",
    "training",
    ["gradient of h: 0.02, against the arrows", "gradient of h: −63, too large for its frame"],
  ],
  ["tape", "training", ["loss after each update", "update 18, loss 0.65"]],
  ["products", "lens", ["a_2, 2: 0.5 × 0.54 = 0.27; 0.9 × 0.20 = 0.18; sum: 0.45, computed now"]],
  ["curve", "lens", ["tanh of 0.90 is 0.72"]],
] as const)("a %s says in words what it shows", (_, name, sentences) => {
  const spoken = spokenIn(name);
  for (const sentence of sentences) expect(spoken).toContain(sentence);
});

it("a reader's guess stays dashed, in each bar of the bet that it was made on", () => {
  const ghosts = [...part("training").querySelectorAll(".net-ghost")];
  expect(ghosts.length).toBeGreaterThan(0);
  for (const ghost of ghosts) expect(getComputedStyle(ghost).strokeDasharray).not.toBe("none");
});

it("time goes to the right, also where the letters are read from right to left", () => {
  const lefts = [...part("right-to-left").querySelectorAll(".net-film")].map(
    (frame) => frame.getBoundingClientRect().left,
  );
  expect(lefts).toHaveLength(4);
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
});

const strokeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).strokeWidth);

/** The way the frame of a step is told from the others: [lit, not lit]. */
function frames(): readonly [Element, Element] {
  const [first, second] = part("strip").querySelectorAll(".net-film");
  if (!first || !second) throw new Error("The strip has no two frames.");
  return [second, first];
}

it.each([...themes, "forced colours"])("in %s no picture is lost in its ground", async (look) => {
  if (look === "forced colours") await prefer({ name: "forced-colors", value: "active" });
  else document.documentElement.dataset["theme"] = look;
  const ground = getComputedStyle(host.firstElementChild ?? host).backgroundColor;
  const drawn = [
    ...host.querySelectorAll(
      ".net-cell-box, .net-bar rect, .net-gap path, .net-wire path, .net-key rect, .net-film rect",
    ),
  ].filter((shape) => shape.checkVisibility());
  expect(drawn.length).toBeGreaterThan(100);
  const isLost = (shape: Element) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(shape);
    const isOutlined = stroke !== "none" && stroke !== ground && strokeWidth !== "0px";
    return !isOutlined && (fill === "none" || fill === ground);
  };
  // A frame or a track is all ground where something else bounds it, an empty place where its outline is shown.
  const bounded = ".net-film, .net-bar, .net-cell[data-state=empty]";
  expect(drawn.filter((shape) => isLost(shape) && !shape.closest(bounded))).toEqual([]);
  // The tooth of a key and the tab of a plate are filled, and what they say stands on them.
  const unread = [...host.querySelectorAll("svg text")].filter(
    (text) =>
      text.textContent !== "" &&
      !text.matches(".net-key *, .net-tab-text") &&
      getComputedStyle(text).fill === ground,
  );
  expect(unread.map(({ textContent }) => textContent)).toEqual([]);
});

it("the lit frame is told without colour, by its outline", () => {
  const [lit, other] = frames().map((frame) =>
    Math.max(...[frame, ...frame.querySelectorAll("*")].map(strokeOf).filter(Number.isFinite)),
  );
  expect(lit).toBeGreaterThan(other ?? NaN);
});

/** Presses the gallery's button, which takes the lens one step on. */
function next(): void {
  act(() => host.querySelector<HTMLElement>("[data-next]")?.click());
}

/** A picture without the names that React makes up for its elements. */
const plain = (html: string) => html.replaceAll(/_r_\w+_|«\w+»/g, "");

const onTheirWay = () =>
  document
    .getAnimations()
    .filter(({ effect }) => host.contains((effect as KeyframeEffect | null)?.target ?? null));

it("products travel into their sum, and the next step ends what is still on its way", async () => {
  await prefer({ name: "prefers-reduced-motion", value: "no-preference" });
  // Nothing travels before the reader has done anything.
  await userEvent.keyboard("x");
  next();
  const first = onTheirWay();
  expect(first.length).toBeGreaterThan(1);
  for (const { effect } of first) {
    const { duration, delay } = effect?.getComputedTiming() ?? {};
    expect(Number(duration) + Number(delay)).toBeLessThanOrEqual(700);
    expect(Number(duration)).toBeGreaterThanOrEqual(150);
    expect(Number(duration)).toBeLessThanOrEqual(400);
  }
  next();
  expect(first.every(({ playState }) => playState === "idle")).toBe(true);
});

it("a reader who wants no motion sees the end at once, and it is the same picture", async () => {
  await prefer({ name: "prefers-reduced-motion", value: "no-preference" });
  next();
  const moved = host.innerHTML;
  unmount();
  await prefer({ name: "prefers-reduced-motion", value: "reduce" });
  ({ host, unmount } = mountGallery());
  next();
  expect(onTheirWay()).toEqual([]);
  expect(plain(host.innerHTML)).toBe(plain(moved));
});
