import { expect, open, test } from "../fixtures.ts";

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
    for (const step of steps) {
      await open(page, "/one-step-by-hand/", `?step=${step}${search}`);
      await expect(page).toHaveURL(new RegExp(`step=${step}\\b`));
      await expect(page.getByRole("alert")).toBeEmpty();
      const box = await page.locator(".transport").boundingBox();
      if (!box) throw new Error("there is no transport");
      expect(box.y + box.height, `${step} is on screen`).toBeLessThanOrEqual(viewport.height);
      const words = await page.locator(".walk-words").boundingBox();
      if (!words) throw new Error("there is no sentence");
      expect(words.y + words.height, `${step}: its sentence is seen`).toBeLessThan(box.y + 1);
      tops.set(step, Math.round(box.y));
    }
    expect(new Set(tops.values()).size, JSON.stringify([...tops])).toBe(1);
  });
}

test("where the update is too tall for its box, what is computed scrolls into view", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [step, cell] of [
    ["update.uy", "uy:0:3:2"],
    ["update.uh", "uh:0:0:0"],
    ["update.after", "after:0:0:0"],
  ]) {
    await open(page, "/one-step-by-hand/", `?step=${step}`);
    await expect(page.locator(`[data-cell="${cell}"]`)).toBeInViewport({ ratio: 1 });
  }
});

test("on a phone the words stay in sight while the sums go by", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  // The steps of one letter forward and back, and the sums at the end.
  const walks = ["t1.L", "b3.ch", "b1.ch"];
  for (let k = 0; k < 21; k++) {
    if (k % 7 === 0) await open(page, "/one-step-by-hand/", `?step=${walks[k / 7]}`);
    await page.getByRole("button", { name: "Next" }).click();
    const step = await page.locator(".position").textContent();
    const boxes = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const words = box(".walk-words");
      const transport = box(".transport");
      const active = [...document.querySelectorAll(".workbench [data-state=active]")]
        .map((one) => one.closest(".grid-box"))
        .map((one) => one?.getBoundingClientRect().top ?? 0);
      return {
        wordsTop: words?.top ?? -1,
        wordsBottom: words?.bottom ?? 0,
        transportTop: transport?.top ?? 0,
        activeTop: active[0] ?? null,
      };
    });
    const { wordsTop, wordsBottom, transportTop, activeTop } = boxes;
    expect(wordsTop, `${step}: the sentence is on screen`).toBeGreaterThanOrEqual(0);
    expect(wordsBottom, `${step}: the arithmetic is on screen`).toBeLessThanOrEqual(transportTop);
    if (activeTop === null) continue;
    expect(activeTop, `${step}: the sum begins below the words`).toBeGreaterThan(wordsBottom - 1);
    expect(activeTop, `${step}: the sum begins above the transport`).toBeLessThan(transportTop);
  }
});

test("on a low laptop screen the whole stage is on screen too", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const step of steps) {
    await open(page, "/one-step-by-hand/", `?step=${step}`);
    await expect(page.locator(".transport")).toBeInViewport({ ratio: 1 });
  }
});
