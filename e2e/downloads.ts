import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, type Page } from "./fixtures.ts";

/** Presses a download button and reads the file that arrives. */
export async function download(
  page: Page,
  figure: Locator,
  format: "SVG" | "PNG",
): Promise<Buffer> {
  const arriving = page.waitForEvent("download");
  await figure.getByRole("button", { name: `As ${format}` }).click();
  const file = await arriving;
  const id = await figure.getAttribute("data-figure");
  expect(file.suggestedFilename()).toBe(`unrolled-${id}.${format.toLowerCase()}`);
  expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.(svg|png)$/);
  return readFile(await file.path());
}

export const packedFont = /@font-face\{[^}]*url\("data:font\/woff2;base64,/;

/** What a browser makes of an SVG file: its elements by name, its texts, its paints, and where texts lie. */
export async function parse(page: Page, svg: string) {
  // The page's policy judges styles even in a document that is only parsed.
  const bare = svg.replaceAll(/<style[\s\S]*?<\/style>/g, "");
  const parsed = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, "image/svg+xml");
    const root = file.documentElement;
    const width = Number(root.getAttribute("width"));
    const height = Number(root.getAttribute("height"));
    const all = [...root.querySelectorAll("*")];
    const values = (names: string) =>
      all.flatMap((element) =>
        names.split(" ").flatMap((name) => element.getAttribute(name) ?? []),
      );
    const named = all.flatMap(({ attributes }) =>
      Array.from(attributes, ({ value }) => /url\(["']?#?([^"')]*)/.exec(value)?.[1] ?? []).flat(),
    );
    // Widths of lines as they come out on paper, all stretching included.
    const shapes = ":is(line, path, rect, circle, polyline, polygon)[stroke]:not([stroke=none])";
    const drawn = document.importNode(root, true) as unknown as SVGSVGElement;
    document.body.append(drawn);
    const lines = [...drawn.querySelectorAll<SVGGeometryElement>(shapes)].map((line) => {
      const { a, b, c, d } = line.getScreenCTM() ?? new DOMMatrix();
      const isStretched = Math.abs(Math.hypot(a, b) - Math.hypot(c, d)) > 0.01;
      return {
        isStretched,
        width: Number.parseFloat(line.getAttribute("stroke-width") ?? "1") * Math.hypot(a, b),
      };
    });
    drawn.remove();
    return {
      width,
      height,
      title: root.querySelector(":scope > title")?.textContent,
      description: root.querySelector(":scope > desc")?.textContent,
      fault: file.querySelector("parsererror")?.textContent ?? null,
      names: [...new Set(all.map(({ tagName }) => tagName))],
      attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
      paints: values("fill stroke stop-color"),
      opacities: values("fill-opacity stroke-opacity stop-opacity opacity"),
      missing: named.filter((id) => !file.getElementById(id)),
      lines,
      texts: [...root.querySelectorAll("text")].map((one) => ({
        text: one.textContent,
        x: Number(one.getAttribute("x")),
        direction: one.getAttribute("direction"),
      })),
      outside: [...root.querySelectorAll(":scope > text")].filter((element) => {
        const [x, y] = [Number(element.getAttribute("x")), Number(element.getAttribute("y"))];
        return !(x >= -1 && x <= width && y >= 0 && y <= height);
      }).length,
    };
  }, bare);
  return { ...parsed, bare, hasFonts: packedFont.test(svg) };
}

export const withoutSpaces = (text: string) => text.replaceAll(/\s/g, "").toUpperCase();

/** Every letter of a figure that stands on screen, in order; those of controls left out. */
export const lettersOf = async (figure: Locator) =>
  withoutSpaces(
    await figure.evaluate((element) => {
      const letters: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const isTool = parent?.closest(
          ".figure-tools, .skip-inside, .transport, [data-export=skip], button:not([data-cell]), label, fieldset, select, details, title, desc, .visually-hidden, [role=alert]",
        );
        if (parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isTool)
          letters.push(walker.currentNode.nodeValue ?? "");
      }
      return letters.join("");
    }),
  );

/** Opens the drawer of a figure that holds the downloads. */
export const openDownloads = (figure: Locator) =>
  figure.getByRole("button", { name: "Download", exact: true }).click();

/** Distinct colours of a picture's pixels, and how many of them are not its paper. */
export function look(page: Page, png: Buffer) {
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
