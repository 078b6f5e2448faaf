import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { everyRoute, expect, open, type Page, test } from "./fixtures.ts";

/** Presses a download button and reads the file that arrives. */
async function download(page: Page, figure: Locator, format: "SVG" | "PNG"): Promise<Buffer> {
  const arriving = page.waitForEvent("download");
  await figure.getByRole("button", { name: `As ${format}` }).click();
  const file = await arriving;
  const id = await figure.getAttribute("data-figure");
  expect(file.suggestedFilename()).toBe(`unrolled-${id}.${format.toLowerCase()}`);
  return readFile(await file.path());
}

const packedFont = /@font-face\{[^}]*url\("data:font\/woff2;base64,/;

/** What a browser makes of an SVG file: its elements by name, its texts, and where they lie. */
async function parse(page: Page, svg: string) {
  // The page's policy judges styles even in a document that is only parsed.
  const bare = svg.replaceAll(/<style[\s\S]*?<\/style>/g, "");
  const parsed = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, "image/svg+xml");
    const root = file.documentElement;
    const width = Number(root.getAttribute("width"));
    const height = Number(root.getAttribute("height"));
    const all = [...root.querySelectorAll("*")];
    return {
      width,
      height,
      fault: file.querySelector("parsererror")?.textContent ?? null,
      names: [...new Set(all.map(({ tagName }) => tagName))],
      attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
      texts: [...root.querySelectorAll("text")].map(({ textContent }) => textContent),
      outside: [...root.querySelectorAll(":scope > text")].filter((element) => {
        const [x, y] = [Number(element.getAttribute("x")), Number(element.getAttribute("y"))];
        return !(x >= -1 && x <= width && y >= 0 && y <= height);
      }).length,
    };
  }, bare);
  return { ...parsed, hasFonts: packedFont.test(svg) };
}

/** Distinct colours of a picture's pixels, and how many of them are not its paper. */
function look(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
    );
    const inked = pixels.filter((pixel) => pixel !== pixels[0]).length;
    return { width: image.width, height: image.height, colours: new Set(pixels).size, inked };
  }, png.toString("base64"));
}

for (const { path } of everyRoute) {
  test(`${path}: every figure can be taken away as SVG and PNG`, async ({ page }) => {
    await open(page, path);
    for (const figure of await page.locator("[data-figure]").all()) {
      await figure.getByRole("button", { name: "Download", exact: true }).click();
      const svg = await parse(page, (await download(page, figure, "SVG")).toString("utf8"));
      expect(svg.fault).toBeNull();
      expect(svg.names).not.toContain("foreignObject");
      expect(svg.names.filter((name) => /^(script|div|span|p|button|input)$/i.test(name))).toEqual(
        [],
      );
      expect(svg.attributes.filter((name) => /^on|^class$|^data-/.test(name))).toEqual([]);
      expect(svg.texts.length).toBeGreaterThan(10);
      expect(svg.texts.join(" ")).not.toMatch(/\b(Play|Next|Reset|Share)\b/);
      expect(svg.outside, "texts outside the picture").toBe(0);
      expect(svg.hasFonts).toBe(true);

      const png = await look(page, await download(page, figure, "PNG"));
      expect(png).toMatchObject({ width: 2 * svg.width, height: 2 * svg.height });
      expect(png.colours).toBeGreaterThan(20);
      expect(png.inked).toBeGreaterThan(5000);
    }
  });
}

test("there are figures", async ({ page }) => {
  let count = 0;
  for (const { path } of everyRoute) {
    await page.goto(`.${path}`);
    count += await page.locator("[data-figure]").count();
  }
  expect(count).toBeGreaterThan(0);
});

test("the numbers of the picture are in the file", async ({ page }) => {
  await open(page, "/vanishing-gradients/", "?back=14");
  const figure = page.locator("[data-figure=gradient-norms]");
  const labels = await figure.locator(".norm-label").allTextContents();
  expect(labels).toHaveLength(2);
  await figure.getByRole("button", { name: "Download", exact: true }).click();
  const { texts } = await parse(page, (await download(page, figure, "SVG")).toString("utf8"));
  for (const label of labels) expect(texts).toContain(label);
  expect(texts).toContain("shepherd");
  expect(texts.join("")).toContain("56.1 × 2.05 = 115.");
});
