import { readFile } from "node:fs/promises";
import { everyRoute, expect, open, type Page, test } from "./fixtures.ts";

test.use({
  permissions: ["clipboard-read", "clipboard-write"],
  contextOptions: { reducedMotion: "reduce" },
});

/** Selects what matches, from the first to the last, copies it as a reader does, and reads the clipboard. */
async function copied(page: Page, selector: string): Promise<string> {
  await page.evaluate((what) => {
    const all = document.querySelectorAll(what);
    const range = document.createRange();
    const [first, last] = [all[0], all[all.length - 1]];
    if (!first || !last) throw new Error(`${what} is not on the page`);
    range.setStartBefore(first);
    range.setEndAfter(last);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, selector);
  await page.keyboard.press("Control+C");
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Lines of the text, as a reader of the page would type them. */
const lines: Readonly<Record<string, readonly string[]>> = {
  "/": ["Choose its notation at the top, and every page follows."],
  "/one-step-by-hand/": [
    "So each letter becomes a one-hot column x_t: a 1 in the letter’s place and 0 everywhere else.",
    "a_t = W_h h_(t−1) + W_x x_t\nh_t = tanh(a_t)\n",
    "L_t = −ln ŷ_t[right letter]\n",
    "∂L/∂h_t = W_y^⊤ ∂L/∂z_t + W_h^⊤ ∂L/∂a_(t+1)\n",
    "W_h ← W_h − η ∂L/∂W_h\n",
  ],
  "/vanishing-gradients/": [
    "One step takes the gradient from h_t to h_(t−1).",
    "∂L_T/∂h_(t−1) = W_h^⊤ D_t ∂L_T/∂h_t\n",
  ],
};

for (const { path } of everyRoute) {
  test(`${path}: page and copy hold one notation, and each symbol and equation once, as plain text`, async ({
    page,
  }) => {
    await open(page, path);
    const whole = await copied(page, "main");
    for (const line of lines[path] ?? []) expect.soft(whole).toContain(line);
    expect.soft(whole).not.toMatch(/\\|\u2061|\u200b|weight_hh|linear\.bias/u);

    const texts = await page.locator("main").evaluate((main) => ({
      page: main.textContent,
      equations: [...main.querySelectorAll(".katex")].map((one) => [
        one.textContent,
        one.querySelector("math")?.textContent,
      ]),
    }));
    expect(texts.page).not.toMatch(/weight_hh|linear\.bias|\\htmlData|\\frac/u);
    for (const [equation, math] of texts.equations) expect(equation).toBe(math);

    const symbols = () =>
      page.locator("main .sym").evaluateAll((all) => all.map((one) => one.textContent));
    const standard = await symbols();
    const notation = page.getByLabel("Notation");
    await notation.selectOption("pytorch");
    if (path === "/one-step-by-hand/") {
      await expect(page.locator("[data-prose]").first()).toContainText("weight_ih");
      expect(await copied(page, "[data-prose]")).toContain("h[t] = tanh(sum");
    }
    expect((await symbols()).filter((text) => text === "Wh")).toEqual([]);
    await notation.selectOption("default");
    expect(await symbols()).toEqual(standard);
  });

  test(`${path}: tables are copied and saved as numbers`, async ({ page }) => {
    await open(page, path);
    const figure = page.locator("[data-figure]").first();
    await figure.getByRole("button", { name: "Table", exact: true }).click();
    const id = await figure.getAttribute("data-figure");
    const text = await copied(page, `[data-figure="${id}"] table tbody`);
    expect(text.split("\n").length).toBeGreaterThan(2);
    expect(text).toContain("\t");
    expect(text).not.toMatch(/[−⁻]\d|\d×/u);

    const coming = page.waitForEvent("download");
    await figure.getByRole("button", { name: "Download as CSV" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^unrolled-.+\.csv$/u);
    const csv = await readFile(await file.path(), "utf8");
    expect(csv.startsWith("\u{feff}")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv).not.toMatch(/[−⁻]\d|\d×|undefined|NaN/u);
    expect(csv.split("\r\n").length).toBeGreaterThan(3);
  });
}

/** Pages whose tables round, with the picture asked for and the number of the table looked at. */
const rounded = [
  { path: "/", search: "?text=ab", id: "read-along", table: 0 },
  { path: "/one-step-by-hand/", search: "?step=t3.L", id: "spelling", table: 2 },
  { path: "/vanishing-gradients/", search: "", id: "gradient-norms", table: 0 },
] as const;

for (const { path, search, id, table } of rounded) {
  test(`${path}: a file holds a number whole where the page rounds it`, async ({ page }) => {
    await open(page, path, search);
    const figure = page.locator(`[data-figure=${id}]`);
    await figure.getByRole("button", { name: "Table", exact: true }).click();
    const coming = page.waitForEvent("download");
    await figure.getByRole("button", { name: "Download as CSV" }).click();
    const file = await readFile(await (await coming).path(), "utf8");
    const part = file.split("\r\n\r\n")[table] ?? "";
    const row = figure.locator("table").nth(table).locator("tbody tr").first();
    const seen = await row.locator("td").last().innerText();
    const name = (await row.locator("th").innerText()).replaceAll(/[\u2068\u2069]/gu, "");
    const line = part.split("\r\n").find((one) => one.startsWith(`${name},`)) ?? "";
    const last = line.split(",").at(-1) ?? "";
    expect(last.length).toBeGreaterThan(8);
    expect(Number(last).toFixed(2)).toBe(seen.replace("−", "-").replace(/^\+/u, ""));
  });
}

test("an equation that is selected is marked, and copied once", async ({ page }) => {
  await open(page, "/one-step-by-hand/");
  const equation = page.locator("[data-prose] .math-display .katex").first();
  const paint = () =>
    equation.locator(".base").evaluateAll((all) => {
      const probe = document.createElement("span");
      probe.style.backgroundColor = "Highlight";
      document.body.append(probe);
      const wanted = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return all.map((one) => getComputedStyle(one).backgroundColor === wanted);
    });
  expect(new Set(await paint())).toEqual(new Set([false]));
  const text = await copied(page, "[data-prose] .math-display .katex");
  expect(text.split("h_t = tanh(a_t)").length).toBe(2);
  await expect.poll(async () => [...new Set(await paint())]).toEqual([true]);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect.poll(async () => [...new Set(await paint())]).toEqual([false]);

  // By hand: from before the equation to behind it.
  await equation.scrollIntoViewIfNeeded();
  const box = await equation.boundingBox();
  if (!box) throw new Error("the equation is not drawn");
  await page.mouse.move(box.x + 2, box.y - 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height + 14, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => [...new Set(await paint())]).toEqual([true]);
});
