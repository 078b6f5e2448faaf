import { everyRoute, expect, open, type Page, test, themes } from "./fixtures.ts";

/** What an A4 sheet leaves between the margins of print.css, in CSS pixels. */
const sheet = { width: 687, height: 1001 };

async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
}

// Nothing walks by itself, so that two pictures of a page are one.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** In the browser: the colours of everything that is printed. */
const printedColours = () =>
  [...document.querySelectorAll("body, body *")]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { color, backgroundColor, fill } = getComputedStyle(element);
      return `${element.tagName} ${color} ${backgroundColor} ${fill}`;
    });

/** The pages of a PDF, and the addresses that its links lead to. */
function readPdf(pdf: Buffer) {
  const text = pdf.toString("latin1");
  return {
    pages: text.match(/\/Type \/Page\b/g)?.length ?? 0,
    addresses: [...text.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address),
  };
}

for (const { path } of everyRoute) {
  test(`${path} is printed in light colours whatever the theme, what carries meaning with its ground, and nothing cut`, async ({
    page,
  }) => {
    await open(page, path);
    await page.locator("[data-figure]").first().waitFor();
    await onPaper(page);
    const seen: string[][] = [];
    for (const theme of themes) {
      // What the script before the first paint does with ?theme=.
      await page.locator("html").evaluate(async (root, name) => {
        root.setAttribute("data-theme", name);
        await Promise.all(document.getAnimations().map(({ finished }) => finished));
      }, theme);
      await expect
        .soft(page.locator("html"), theme)
        .toHaveCSS("background-color", "rgb(255, 255, 255)");
      seen.push(await page.evaluate(printedColours));
    }
    const [light, dark] = seen;
    expect.soft(light?.length).toBeGreaterThan(50);
    expect.soft(dark).toEqual(light);

    const kept = await page.evaluate(() =>
      [...document.querySelectorAll("[data-figure] *")].every(
        (element) => getComputedStyle(element).printColorAdjust === "exact",
      ),
    );
    expect.soft(kept).toBe(true);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide).toBeLessThanOrEqual(sheet.width);
    const unseen = await page
      .locator("[data-prose] > *")
      .evaluateAll(
        (all) => all.filter((one) => getComputedStyle(one).contentVisibility !== "visible").length,
      );
    expect.soft(unseen).toBe(0);
  });

  test(`${path} is printed without controls, its figures whole and with their address`, async ({
    page,
  }) => {
    await open(page, path);
    const step = page.locator(".transport .step-button:not([aria-disabled=true])").first();
    if ((await step.count()) > 0) await step.click();
    const drawer = page.locator("[data-figure] .tool").filter({ hasText: "Share" }).first();
    await drawer.click();
    const address = await page.locator(".copy-field input").first().inputValue();
    await drawer.click();
    await onPaper(page);

    const controls = page.locator(
      "button:not([data-cell]), input, select, textarea, label, nav, [role=slider]:not(svg *), .transport",
    );
    expect(await controls.count()).toBeGreaterThan(5);
    const visible = await controls.evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90)),
    );
    expect(visible).toEqual([]);

    const figures = page.locator("[data-figure]");
    for (const figure of await figures.all()) {
      await expect(figure).toHaveCSS("break-inside", "avoid");
      const box = await figure.boundingBox();
      expect(box?.height).toBeLessThan(sheet.height);
    }
    // A figure that did not fit below the title would leave that alone on its sheet.
    const main = await figures.first().boundingBox();
    expect((main?.y ?? Infinity) + (main?.height ?? 0)).toBeLessThan(sheet.height);

    const drawn = await figures
      .first()
      .locator(".figure-address")
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(drawn).toContain(address.split("?")[1] ?? address);

    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const pdf = readPdf(await page.pdf({ format: "A4" }));
    expect(pdf.pages).toBeGreaterThan(0);
    expect(pdf.pages).toBeLessThanOrEqual(Math.ceil(height / sheet.height) + 2);
    expect(pdf.addresses).toContain(address);
  });
}

test("a presentation is printed as its figure, and a table drawer as its table", async ({
  page,
}) => {
  await open(page, "/vanishing-gradients/", "?present");
  await onPaper(page);
  await expect(page.locator(".presentation-bar")).toBeHidden();
  await expect(page.locator("[data-solo]")).toHaveCSS("position", "static");
  await page.emulateMedia({ media: "screen" });
  await open(page, "/vanishing-gradients/");
  await page.getByRole("button", { name: "Table" }).first().click();
  await onPaper(page);
  const table = page.locator(".figure-table").first();
  await expect(table.locator("tr").last()).toHaveCSS("break-inside", "avoid");
  await expect(table).toHaveCSS("overflow", "visible");
});
