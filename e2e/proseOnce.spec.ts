import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist, distFiles, htmlOf } from "./dist.ts";
import { at, everyRoute, expect, open, test, textIsLaidOut } from "./fixtures.ts";

/** Shorter pieces of text may well stand in a script for reasons of their own. */
const LEAST_LETTERS = 40;

const scripts = distFiles().filter((file) => file.endsWith(".js"));
const code = scripts.map((file) => readFileSync(join(dist, file), "utf8")).join("\n");

for (const { path } of everyRoute) {
  test(`${path}: no sentence of its text is in a script`, async ({ page }) => {
    const pieces = await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      return [...parsed.querySelectorAll("[data-prose]")].flatMap((run) => {
        const walker = parsed.createTreeWalker(run, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? "");
        return found;
      });
    }, htmlOf(path));
    // As much of a line as any way of writing it in a script leaves as it is.
    const sentences = pieces
      .flatMap((text) => text.split(/[^\p{L} ,.]/u))
      .map((text) => text.trim())
      .filter((text) => text.length >= LEAST_LETTERS);
    expect(sentences.length, "there are sentences to look for").toBeGreaterThan(5);
    expect(sentences.filter((sentence) => code.includes(sentence))).toEqual([]);
    expect(code.length, "there are scripts to look in").toBeGreaterThan(100_000);
  });
}

const [home] = everyRoute;
const chapters = everyRoute.filter(({ chapter }) => chapter !== undefined);

for (const { path, title, shortTitle } of chapters) {
  test(`${path}: its text is the same however the reader comes to it`, async ({ page }) => {
    await open(page, path);
    const texts = async () => {
      // What is not laid out yet is no inner text.
      await textIsLaidOut(page);
      return page.locator("[data-prose]").allInnerTexts();
    };
    const opened = await texts();
    expect(opened.join("").length).toBeGreaterThan(500);

    await page.getByRole("link", { name: "Unrolled", exact: true }).click();
    await expect(page).toHaveTitle(home?.title ?? "");
    await page.goBack();
    await expect(page).toHaveTitle(title);
    expect(await texts(), "kept").toEqual(opened);

    await open(page, "/");
    await page.getByRole("navigation").getByRole("link", { name: shortTitle }).click();
    await expect(page).toHaveTitle(title);
    expect(await texts(), "fetched").toEqual(opened);
  });
}

test("a link of the text within the site changes the page without a reload", async ({ page }) => {
  const [chapter] = chapters;
  await open(page, "/");
  const started = await page.evaluate(() => performance.timeOrigin);
  await page
    .locator("[data-prose] p")
    .first()
    .evaluate(
      (text, href) => {
        const link = document.createElement("a");
        link.href = href;
        link.textContent = "to the chapter";
        text.append(link);
      },
      new URL(at(chapter?.path ?? ""), page.url()).pathname,
    );
  await page.getByRole("link", { name: "to the chapter" }).click();
  await expect(page).toHaveTitle(chapter?.title ?? "");
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(started);
});

test("a page of another version of the site is loaded afresh", async ({ page }) => {
  const [chapter] = chapters;
  await open(page, "/");
  const started = await page.evaluate(() => performance.timeOrigin);
  let isFirst = true;
  await page.route(`**${chapter?.path}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = isFirst ? html.replace(/(id="modules">[^<]*)\.js"/, '$1-next.js"') : html;
    expect(body === html, "the first answer is of another version").toBe(!isFirst);
    isFirst = false;
    await route.fulfill({ response, body });
  });
  await page
    .getByRole("navigation")
    .getByRole("link", { name: chapter?.shortTitle ?? "" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(chapter?.title ?? "");
  await expect.poll(() => page.evaluate(() => performance.timeOrigin)).toBeGreaterThan(started);
});

test.describe("HTML that does not fit the code", () => {
  test.use({ forgiven: [/Minified React error #418/] });

  test("is complained of, and the page works", async ({ page }) => {
    const [chapter] = chapters;
    await page.route(`**${chapter?.path}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/(<figcaption[^>]*><h2[^>]*>)[^<]+/, "$1Another title");
      expect(body).not.toBe(html);
      await route.fulfill({ response, body });
    });
    const complaint = page.waitForEvent("pageerror");
    await open(page, chapter?.path ?? "");
    expect((await complaint).message).toContain("418");
    await expect(page.getByText("Another title")).toHaveCount(0);
    expect((await page.locator("[data-prose]").allInnerTexts()).join("").length).toBeGreaterThan(
      500,
    );
  });
});
