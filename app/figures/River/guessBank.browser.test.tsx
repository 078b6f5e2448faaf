import "../../styles/tokens.css";
import "../../styles/base.css";
import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountFigure } from "../../kit/testing/mountFigure.tsx";
import { RiverFigure } from "./RiverFigure.tsx";

let unmount: () => void;

beforeEach(() => {
  document.body.replaceChildren();
  unmount = mountFigure(<RiverFigure isMain />);
});
afterEach(() => {
  unmount();
  history.replaceState(null, "", location.pathname);
});

const bank = () => page.getByRole("slider", { name: /^Your bank at/ });
const banks = () => document.querySelectorAll(".river-guess .net-ghost").length;
/** The word whose bank is set, and how wide it is drawn. */
const chosen = () => {
  const slider = bank().element();
  return [
    /t = (\d+)/.exec(slider.getAttribute("aria-label") ?? "")?.[1],
    slider.getAttribute("aria-valuetext"),
  ];
};

it("is drawn by keys, from the first word to the one chosen", async () => {
  await expect.element(bank()).toBeVisible();
  expect(banks()).toBe(0);
  (bank().element() as SVGElement).focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(chosen).toEqual(["1", "90%"]);
  expect(banks()).toBe(2);
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown}");
  await expect.poll(chosen).toEqual(["3", "80%"]);
  await userEvent.keyboard("{ArrowLeft}");
  await expect.poll(chosen).toEqual(["2", "80%"]);
  await userEvent.keyboard("{End}{ArrowLeft}");
  await expect.poll(chosen).toEqual(["14", "100%"]);
  await userEvent.keyboard("{Home}{ArrowLeft}");
  await expect.poll(chosen).toEqual(["1", "80%"]);
  expect(document.querySelector(".position")?.textContent).toBe("1 / 15");
});

it("is drawn by a pointer, in a straight line between the places that it was at", async () => {
  await expect.element(bank()).toBeVisible();
  const box = bank().element().getBoundingClientRect();
  const column = box.width / 15;
  // The river fills three fifths of the channel at its source: that is 100% of the width.
  await userEvent.dragAndDrop(bank(), bank(), {
    sourcePosition: { x: column / 2, y: box.height / 2 },
    targetPosition: { x: box.width - column / 2, y: 0.2 * box.height },
  });
  await expect.poll(banks).toBe(2);
  (bank().element() as SVGElement).focus();
  const drawn = [];
  for (let t = 1; t <= 15; t += 1) {
    drawn.push(Number(bank().element().getAttribute("aria-valuenow")));
    await userEvent.keyboard("{ArrowRight}");
  }
  drawn.forEach((width, index) => {
    expect(Math.abs(width - (100 * index) / 14)).toBeLessThan(2);
  });
});
