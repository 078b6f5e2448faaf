import { expect, goBackTo, open, type Page, test } from "../fixtures.ts";

/** One step of every board, and of every group that has one. */
const steps = [
  "t1.wx",
  "t1.e",
  "t1.L",
  "t3.y",
  "loss.total",
  "b3.dz",
  "b1.da",
  "b1.ch",
  "sum.gh",
  "update.uh",
];

/** In the browser: boxes of the stage that hold more than they show. */
const scrollsInside = () =>
  [...document.querySelectorAll(".stage, .stage *:not(svg *, .visually-hidden)")]
    // One pixel high: meant for screen readers alone.
    .filter(({ clientHeight }) => clientHeight > 1)
    .filter(
      (one) =>
        one.scrollHeight > one.clientHeight + 1 ||
        (one.scrollWidth > one.clientWidth + 1 && !one.matches(".strip-box, .strip-box *")),
    )
    .map(
      ({ className, scrollHeight, clientHeight }) =>
        `${className} ${scrollHeight} > ${clientHeight}`,
    );

for (const { mode, search, viewport } of [
  { mode: "an article", search: "", viewport: { width: 1440, height: 900 } },
  { mode: "a presentation", search: "&present", viewport: { width: 1920, height: 1080 } },
  { mode: "an old beamer", search: "&present", viewport: { width: 1024, height: 768 } },
  { mode: "a small beamer", search: "&present", viewport: { width: 1280, height: 720 } },
]) {
  test(`in ${mode} the whole stage is on screen, and the transport stays where it is`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const tops = new Map<string, number>();
    await open(page, "/one-step-by-hand/", search.replace("&", "?"));
    for (const step of steps) {
      await goBackTo(page, `?step=${step}${search}`);
      await expect(page).toHaveURL(new RegExp(`step=${step}\\b`));
      await expect(page.getByRole("alert")).toBeEmpty();
      const box = await page.locator(".transport").boundingBox();
      if (!box) throw new Error("there is no transport");
      expect(box.y + box.height, `${step} is on screen`).toBeLessThanOrEqual(viewport.height);
      const words = await page.locator(".walk-words").boundingBox();
      if (!words) throw new Error("there is no sentence");
      expect(words.y + words.height, `${step}: its sentence is seen`).toBeLessThan(box.y + 1);
      tops.set(step, Math.round(box.y));
      expect(await page.evaluate(scrollsInside), step).toEqual([]);
    }
    expect(new Set(tops.values()).size, JSON.stringify([...tops])).toBe(1);
  });
}

test("on a phone strip, lens and sentence are on one screen, and nothing scrolls inside", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "/one-step-by-hand/");
  for (const step of ["t2.wh", "t2.a", "t3.h", "b2.dh", "b1.ch", "sum.gh", "update.uh"]) {
    await goBackTo(page, `?step=${step}`);
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.locator(".strip-box .net-film[data-lit], .lens").first()).toBeInViewport();
    await expect(page.locator(".lens")).toBeInViewport({ ratio: 0.99 });
    await expect(page.locator(".caption-sentence")).toBeInViewport({ ratio: 0.99 });
    // Polled: a step that is left keeps its place until the new one is drawn.
    await expect.poll(() => page.evaluate(scrollsInside), step).toEqual([]);
  }
  // What trains is on one screen with what it changes.
  await goBackTo(page, "?step=update.after");
  for (const [name, said] of [
    ["1 update", "After 1 update"],
    ["Until it has learnt", "It stopped because it has learnt"],
  ] as const) {
    await page.getByRole("button", { name }).click();
    await expect(page.locator(".caption-sentence")).toContainText(said);
    for (const part of [".strip-box", ".training-tape", ".train-buttons", ".transport"])
      await expect(page.locator(part).first(), part).toBeInViewport({ ratio: 0.99 });
  }
});

/** Of a frame's upper edge, which holds nothing. */
const FILM_EDGE = 14;

test("on a low laptop screen the whole stage is on screen too", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, "/one-step-by-hand/");
  for (const step of steps) {
    await goBackTo(page, `?step=${step}`);
    await expect(page.locator(".transport")).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(scrollsInside), step).toEqual([]);
  }
  const strip = page.locator(".strip-box");
  const header = page.locator(".site-header");
  const expectWhole = async () => {
    const bottom = (await header.boundingBox())?.height ?? NaN;
    await expect
      .poll(async () => ((await strip.boundingBox())?.y ?? NaN) + FILM_EDGE)
      .toBeGreaterThanOrEqual(bottom);
    await expect(page.locator(".transport").first()).toBeInViewport({ ratio: 1 });
  };
  await page.getByRole("link", { name: "its blame is a sum of two parts" }).click();
  await expectWhole();
  await page.getByRole("link", { name: "At the last stop" }).click();
  await page.getByRole("button", { name: "Until it has learnt" }).click();
  await expect(page.locator(".caption-sentence")).toContainText("It stopped");
  await expectWhole();
  // The whole figure, from its title to its settings, stands between the header and the window's lower edge.
  await page.getByRole("link", { name: "its blame is a sum of two parts" }).click();
  await page.getByRole("button", { name: "Next" }).first().click();
  await page.getByRole("button", { name: "Next" }).first().click();
  const bottom = (await header.boundingBox())?.height ?? NaN;
  const whole = page.locator(".chapter-stage");
  await expect.poll(async () => (await whole.boundingBox())?.y).toBeGreaterThanOrEqual(bottom);
  await expect(whole).toBeInViewport({ ratio: 1 });
});

test("a stop opens into operations and products, by keys and by buttons, and closes again", async ({
  page,
}) => {
  await open(page, "/one-step-by-hand/");
  const count = page.locator(".position");
  await expect(count).toHaveText("1 / 15");
  await page.locator("[data-figure=spelling]").focus();
  for (const [key, place] of [
    ["ArrowRight", "2 / 15"],
    ["Enter", "5 / 59"],
    ["ArrowDown", "26 / 399"],
    ["Backspace", "5 / 59"],
    ["ArrowUp", "2 / 15"],
    ["Backspace", "2 / 15"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(count, key).toHaveText(place);
  }
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.locator(".caption-place")).toHaveText("t = 1 · new memory");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.locator(".caption-place")).toHaveText("t = 1 · squeeze");
  await expect(page).toHaveURL(/step=t1\.squeeze$/);
  await page.reload();
  await expect(page.locator(".caption-place")).toHaveText("t = 1 · squeeze");
});

/** Presses a key, and counts what is on its way in the picture then. */
const onTheirWayAfter = (page: Page, key: string) =>
  page.evaluate(async (pressed) => {
    const figure = document.querySelector<HTMLElement>("[data-figure=spelling]");
    figure?.focus();
    figure?.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
    await new Promise(requestAnimationFrame);
    return (
      document
        .getAnimations()
        // The bars of an earlier press may still grow.
        .filter((motion) => !(motion instanceof CSSTransition))
        .filter(
          ({ effect }) => effect instanceof KeyframeEffect && effect.target?.closest(".stage"),
        )
        .filter(({ effect }) => effect?.getTiming().fill === "backwards").length
    );
  }, key);

test("the memory comes along the wire and products into their sum, the scene comes back the other way, and nothing moves for who wants no motion", async ({
  page,
}) => {
  await open(page, "/one-step-by-hand/", "?step=t1.gap");
  expect(await onTheirWayAfter(page, "ArrowRight")).toBeGreaterThan(2);
  await expect(page.locator(".position")).toHaveText("5 / 15");
  // Backwards nothing is computed: the scene alone comes back.
  expect(await onTheirWayAfter(page, "ArrowLeft")).toBe(1);
  await expect(page.locator(".position")).toHaveText("4 / 15");
  // But for the column that the key opens: that is what its stop is about.
  for (const [key, place] of [
    ["Home", "1 / 15"],
    ["ArrowRight", "2 / 15"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(".position")).toHaveText(place);
  }
  expect(await onTheirWayAfter(page, "ArrowLeft")).toBe(4);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await onTheirWayAfter(page, "ArrowRight")).toBe(0);
  await expect(page.locator(".position")).toHaveText("2 / 15");
});
