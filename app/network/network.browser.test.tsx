import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/symbols.css";
import { act } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { signOf, themes } from "../styles/testing/signOf.ts";
import { mountGallery } from "./testing/mountGallery.tsx";

let host: HTMLElement;
let unmount: () => void;

beforeEach(() => ({ host, unmount } = mountGallery()));
afterEach(() => {
  unmount();
});

/** The number that is written in a cell. */
const valueIn = ({ textContent }: Element) => Number(textContent.replace("−", "-"));
const isBelow = (cell: Element) => valueIn(cell) < 0;
/** Red, green and blue of a colour that was mixed. */
const channelsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);

const paintOf = (cell: Element) =>
  getComputedStyle(cell.querySelector(".net-cell-box") ?? cell).fill;

const isBarred = (brick: Element) => brick.querySelector(".net-minus") !== null;

function press(element: Element | null, key: string): void {
  act(() => {
    element?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
}

it("has one stop for Tab in each grid; arrows move inside, and change a number that can be set", () => {
  const grid = host.querySelector('[data-part="plates"] [role="group"]');
  const stops = [...(grid?.querySelectorAll<SVGElement>("[data-stop]") ?? [])];
  expect(stops).toHaveLength(9);
  expect(stops.filter((stop) => stop.tabIndex === 0)).toHaveLength(1);
  act(() => stops[0]?.focus());
  press(stops[0] ?? null, "ArrowRight");
  expect(document.activeElement).toBe(stops[1]);
  const before = Number(stops[1]?.getAttribute("aria-valuenow"));
  press(stops[1] ?? null, "ArrowUp");
  expect(Number(stops[1]?.getAttribute("aria-valuenow"))).toBeCloseTo(before + 0.1, 9);
});

it("a frame is a button of at least 44 px, and leads to its step", () => {
  const frames = host.querySelectorAll('[data-part="strip"] .net-film[role="button"]');
  expect(frames).toHaveLength(3);
  for (const frame of frames) {
    const { width, height } = frame.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  press(frames[2] ?? null, "Enter");
  expect(host.firstElementChild?.getAttribute("data-went")).toBe("3");
});

it("what is not yet computed holds no text, and is said not to be computed", () => {
  const empty = host.querySelectorAll('.net-cell[data-state="empty"]');
  expect(empty.length).toBeGreaterThan(0);
  for (const cell of empty) expect(cell.textContent).toBe("");
  expect(host.querySelector('[aria-label="h_3: not yet computed"]')).not.toBeNull();
});

it.each(themes)(
  "in the %s theme a number above zero is painted blue, one below orange",
  (theme) => {
    document.documentElement.dataset["theme"] = theme;
    const cells = [
      ...host.querySelectorAll('.net-cell[data-kind="value"]:not([data-state="empty"])'),
    ].filter((cell) => Math.abs(valueIn(cell)) >= 0.5);
    expect(new Set(cells.map(isBelow)).size).toBe(2);
    for (const cell of cells) {
      const fill = paintOf(cell);
      const [red = NaN, , blue = NaN] = channelsOf(fill);
      expect(red > blue, `${cell.textContent}: ${fill}`).toBe(isBelow(cell));
      expect(red).not.toBe(blue);
    }
    delete document.documentElement.dataset["theme"];
  },
);

it.each(themes)(
  "in the %s theme a brick is painted by its sign, which a bar tells too",
  (theme) => {
    document.documentElement.dataset["theme"] = theme;
    const bricks = [...host.querySelectorAll('.net-cell[data-kind="value"][data-brick]')].filter(
      (brick) => Number((brick as SVGElement).style.getPropertyValue("--tint")) >= 0.5,
    );
    expect(new Set(bricks.map(isBarred)).size).toBe(2);
    for (const brick of bricks)
      expect(signOf(paintOf(brick))).toBe(isBarred(brick) ? "negative" : "positive");
    delete document.documentElement.dataset["theme"];
  },
);
