import { readWords } from "../app/figures/ReadAlong/words.ts";
import { words } from "../app/words/en.ts";
import { htmlOf } from "./dist.ts";
import { everyRoute, expect, open, type Page, test } from "./fixtures.ts";

/** Wraps every text with a letter in it as a browser's translation does, and what appears from then on. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const wrap = (text: Node) => {
      const parent = text.parentElement;
      if (!parent || !/\p{L}/u.test(text.nodeValue ?? "")) return;
      if (parent.closest("font, script, style, title, option, annotation")) return;
      // The name of the element is outdated, and it is what translators put around a text.
      const font = () => document.createElementNS("http://www.w3.org/1999/xhtml", "font");
      const outer = font();
      const inner = outer.appendChild(font());
      inner.textContent = text.nodeValue;
      parent.replaceChild(outer, text);
    };
    const wrapIn = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = root.nodeType === Node.TEXT_NODE ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      texts.forEach(wrap);
    };
    wrapIn(document.body);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === "characterData") wrapIn(target);
        else addedNodes.forEach(wrapIn);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

const fontsIn = (page: Page) => page.locator("main font").count();

/** Presses a button until the end, or as often as `most`; a frame is drawn, and translated, after each. */
const pressToTheEnd = (page: Page, name: string, most: number): Promise<number> =>
  page
    .locator(".transport")
    .first()
    .getByRole("button", { name })
    .evaluate(async (button: HTMLElement, limit) => {
      let pressed = 0;
      while (pressed < limit && button.getAttribute("aria-disabled") !== "true") {
        button.click();
        pressed++;
        await new Promise(requestAnimationFrame);
      }
      return pressed;
    }, most);

/** Texts of nothing but digits and signs, such as “0.10” and “=”, that a translation may spoil, each with its place. */
const bareSigns = (page: Page, html?: string) =>
  page.evaluate((source) => {
    const root =
      source === undefined ? document : new DOMParser().parseFromString(source, "text/html");
    const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
    let count = 0;
    const bare = new Set<string>();
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? "";
      const element = walker.currentNode.parentElement;
      if (!element || element.closest("script, noscript")) continue;
      if (!/[\p{N}\p{Sm}]/u.test(text) || /\p{L}/u.test(text)) continue;
      count += 1;
      if (element.closest("[translate=no]")) continue;
      const place = [element.parentElement, element].map((one) =>
        [one?.localName, one?.getAttribute("class")].filter(Boolean).join("."),
      );
      bare.add(`${place.join(" > ")}: ${text}`);
    }
    return { count, bare: [...bare] };
  }, html);

for (const { path } of everyRoute)
  test(`${path}: numbers and signs are kept out of a translation, as built and at every step`, async ({
    page,
  }) => {
    const check = async (html?: string) => {
      const { count, bare } = await bareSigns(page, html);
      expect(count).toBeGreaterThan(3);
      expect(bare).toEqual([]);
    };
    await open(page, path);
    await check(htmlOf(path));
    await check();
    for (let step = 0; step < 60; step++) {
      if ((await pressToTheEnd(page, words.transport.next, 1)) === 0) break;
      await check();
    }
    for (const button of await page.getByRole("button", { name: words.figure.table }).all())
      await button.click();
    await check();
  });

for (const { path } of everyRoute) {
  test(`${path}: translated, every step forward and back, every notation, and the page answers`, async ({
    page,
  }) => {
    await open(page, path);
    await translate(page);
    expect(await fontsIn(page), "something was translated").toBeGreaterThan(10);
    const position = page.locator(".transport .position").first();
    const back = await pressToTheEnd(page, words.transport.back, 200);
    const atStart = await position.textContent();
    const forward = await pressToTheEnd(page, words.transport.next, 200);
    expect(back + forward, "there were steps to take").toBeGreaterThan(2);
    expect(await position.textContent()).not.toBe(atStart);
    await pressToTheEnd(page, words.transport.back, 200);
    await expect(position).toHaveText(atStart ?? "");
    const notation = page.getByLabel(words.notation.label, { exact: true });
    for (const id of ["pytorch", "textbook", "default"]) await notation.selectOption(id);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByText(words.brokenPage.title)).toHaveCount(0);
  });
}

test("translated, home reads what is typed, and says so in the new words", async ({ page }) => {
  await open(page, "/");
  await translate(page);
  for (const text of ["whale", "", "q", "the sea"]) {
    await page.getByLabel(readWords.input).fill(text);
    await expect(page.locator(".read-next")).toHaveAccessibleName(readWords.bets(text.at(-1)));
  }
});

test("translated, the reader goes from page to page and back", async ({ page }) => {
  await open(page, "/");
  await translate(page);
  const header = page.locator(".site-header nav a");
  const count = await header.count();
  for (let index = 0; index < count; index++) {
    await header.nth(index).click();
    await expect(header.nth(index)).toHaveAttribute("aria-current", "page");
    await expect(page.locator("main h1")).toBeVisible();
  }
  await page.goBack();
  await expect(header.nth(count - 2)).toHaveAttribute("aria-current", "page");
});

test("translated while it sleeps, a figure wakes as it was built, with what was typed in it", async ({
  page,
}) => {
  await open(page, "/one-step-by-hand/");
  await translate(page);
  const figure = page.locator("[data-figure=cut-wire]");
  const field = figure.getByRole("textbox", { name: "Your own word" });
  // In one breath, so that what wakes does so between two letters.
  await field.evaluate((input: HTMLInputElement) => {
    input.dataset["built"] = "";
    for (const value of ["b", "ba", "banana"]) {
      // As a browser sets it: a page's own code is told nothing.
      Reflect.set(HTMLInputElement.prototype, "value", value, input);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
  await expect(figure.locator(".figure-sentence")).toContainText("banana");
  await expect(field).toHaveValue("banana");
  await expect(field, "it is not drawn anew").toHaveAttribute("data-built");
  await expect(figure.locator("font").first(), "it is translated again").toBeAttached();
});
