import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { everyRoute, expect, open, type Page, test, themes } from "./fixtures.ts";

/** Presses a download button and reads the file that arrives. */
async function download(page: Page, figure: Locator, format: "SVG" | "PNG"): Promise<Buffer> {
  const arriving = page.waitForEvent("download");
  await figure.getByRole("button", { name: `As ${format}` }).click();
  const file = await arriving;
  const id = await figure.getAttribute("data-figure");
  expect(file.suggestedFilename()).toBe(`unrolled-${id}.${format.toLowerCase()}`);
  expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.(svg|png)$/);
  return readFile(await file.path());
}

const packedFont = /@font-face\{[^}]*url\("data:font\/woff2;base64,/;

/** What a browser makes of an SVG file: its elements by name, its texts, its paints, and where texts lie. */
async function parse(page: Page, svg: string) {
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

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, "").toUpperCase();

/** Every letter of a figure that stands on screen, in order; those of controls left out. */
const lettersOf = async (figure: Locator) =>
  withoutSpaces(
    await figure.evaluate((element) => {
      const letters: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const isTool = parent?.closest(
          ".figure-tools, .skip-inside, .transport, [data-export=skip], button:not([data-cell]), label, fieldset, select, details, title, desc, .visually-hidden, [role=alert]",
        );
        if (parent?.checkVisibility() && !isTool) letters.push(walker.currentNode.nodeValue ?? "");
      }
      return letters.join("");
    }),
  );

/** Opens the drawer of a figure that holds the downloads. */
const openDownloads = (figure: Locator) =>
  figure.getByRole("button", { name: "Download", exact: true }).click();

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
    // High enough that no box of a figure scrolls: what scrolls away is not in the picture.
    await page.setViewportSize({ width: 1280, height: 1700 });
    for (const theme of themes) {
      await open(page, path, `?theme=${theme}`);
      for (const figure of await page.locator("[data-figure]").all()) {
        await openDownloads(figure);
        const onScreen = await lettersOf(figure);
        const svg = await parse(page, (await download(page, figure, "SVG")).toString("utf8"));
        expect(svg.fault).toBeNull();
        expect(svg.names).not.toContain("foreignObject");
        expect(
          svg.names.filter((name) => /^(script|div|span|p|button|input)$/i.test(name)),
        ).toEqual([]);
        expect(svg.attributes.filter((name) => /^on|^class$|^data-/.test(name))).toEqual([]);
        expect(svg.bare).not.toMatch(
          /rgba?\(|color\(|oklch\(|oklab\(|var\(|currentcolor| stand-in /i,
        );
        expect(svg.paints.length).toBeGreaterThan(10);
        const strange = svg.paints.filter((value) => !/^(#[\da-f]{6}|none)$/.test(value));
        expect(strange, "paints that are not hex").toEqual([]);
        expect(svg.opacities.filter((value) => !(Number(value) > 0 && Number(value) <= 1))).toEqual(
          [],
        );
        expect(svg.missing, "references that lead nowhere").toEqual([]);
        expect(svg.lines.filter(({ isStretched }) => isStretched)).toEqual([]);

        expect(svg.texts.length).toBeGreaterThan(10);
        expect(withoutSpaces(svg.texts.map(({ text }) => text).join(""))).toBe(onScreen);
        expect(svg.texts.map(({ text }) => text).join(" ")).not.toMatch(
          /\b(Play|Next|Reset|Share)\b/,
        );
        expect(svg.outside, "texts outside the picture").toBe(0);
        expect(svg.hasFonts).toBe(true);
        expect(svg.title).toMatch(/\S.{3,}/);
        expect(svg.description).toContain(path);

        const png = await look(page, await download(page, figure, "PNG"));
        expect(png).toMatchObject({ width: 2 * svg.width, height: 2 * svg.height });
        expect(png.colours).toBeGreaterThan(20);
        expect(png.inked).toBeGreaterThan(5000);
      }
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
  await openDownloads(figure);
  const file = await parse(page, (await download(page, figure, "SVG")).toString("utf8"));
  const texts = file.texts.map(({ text }) => text);
  for (const label of labels) expect(texts).toContain(label);
  expect(texts).toContain("shepherd");
  expect(texts.join("")).toContain("56.1 × 2.05 = 115.");
});

test("a line of the loss curve is as thin in the file as on the page", async ({ page }) => {
  await open(page, "/one-step-by-hand/");
  const figure = page.locator("[data-figure=spelling]");
  await figure.getByRole("button", { name: "10 updates" }).click();
  await expect(figure.locator(".train-status")).toBeVisible();
  await openDownloads(figure);
  const { lines } = await parse(page, (await download(page, figure, "SVG")).toString("utf8"));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter(({ isStretched }) => isStretched)).toEqual([]);
  // The strongest lines of the graph.
  expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(4.5);
});

test("colours of every notation become hex and opacity, words keep their direction", async ({
  page,
}) => {
  await open(page, "/vanishing-gradients/");
  const figure = page.locator("[data-figure=gradient-norms]");
  const right = await figure.evaluate((element) => {
    const backgrounds = [
      "rgba(95, 61, 196, 0.2)",
      "color-mix(in srgb, #123456 40%, transparent)",
      "oklch(0.627955 0.257683 29.2339 / 50%)",
      "color(srgb 0 1 0 / 0.25)",
      "transparent",
    ];
    const piece = document.createElement("div");
    for (const background of backgrounds) {
      const box = document.createElement("p");
      Object.assign(box.style, { background, height: "9px" });
      piece.append(box);
    }
    const border = document.createElement("p");
    Object.assign(border.style, { color: "#a1b2c3", border: "3px solid currentcolor" });
    piece.append(border);
    for (const text of ["שלום 12", "e\u0301 👨‍👩‍👧"]) {
      const line = document.createElement("p");
      line.dir = "auto";
      line.textContent = text;
      piece.append(line);
    }
    element.querySelector(".figure-body")?.prepend(piece);
    const range = document.createRange();
    range.selectNodeContents(piece.children[6] ?? piece);
    return range.getBoundingClientRect().right - element.getBoundingClientRect().left;
  });
  await openDownloads(figure);
  const svg = await parse(page, (await download(page, figure, "SVG")).toString("utf8"));
  expect(svg.bare).toContain('fill="#5f3dc4" fill-opacity="0.2"');
  expect(svg.bare).toContain('fill="#123456" fill-opacity="0.4"');
  expect(svg.bare).toMatch(/fill="#ff000[0-2]" fill-opacity="0.50?2?"/);
  expect(svg.bare).toContain('fill="#00ff00" fill-opacity="0.25"');
  expect(svg.bare).toContain('fill="none" stroke="#a1b2c3"');
  const hebrew = svg.texts.find(({ text }) => text === "שלום 12");
  expect(hebrew?.direction).toBe("rtl");
  expect(hebrew?.x).toBeCloseTo(right, 0);
  expect(svg.texts.map(({ text }) => text)).toContain("e\u0301 👨‍👩‍👧");
});

test.describe("style sheets that are not the site's", () => {
  test.use({ bypassCSP: true, forgiven: [/elsewhere\.test|Failed to load resource/] });

  test("a download does not read them", async ({ page }) => {
    await page.route("http://elsewhere.test/sheet.css", (route) =>
      route.fulfill({ contentType: "text/css", body: "@font-face { font-family: Inter }" }),
    );
    await open(page, "/vanishing-gradients/");
    const isUnreadable = await page.evaluate(async () => {
      const link = document.createElement("link");
      Object.assign(link, { rel: "stylesheet", href: "http://elsewhere.test/sheet.css" });
      const isIn = new Promise((resolve) => {
        link.addEventListener("load", resolve);
      });
      document.head.append(link);
      await isIn;
      const style = document.createElement("style");
      style.textContent =
        "@font-face { font-family: Inter; font-weight: 100 900; src: url(chrome-extension://abc/x.woff2) }";
      document.head.append(style);
      const made = new CSSStyleSheet();
      made.replaceSync(
        "@font-face { font-family: Inter; src: url(https://elsewhere.test/y.woff2) }",
      );
      document.adoptedStyleSheets.push(made);
      try {
        return link.sheet?.cssRules.length;
      } catch (error) {
        return error instanceof Error ? error.name : null;
      }
    });
    expect(isUnreadable).toBe("SecurityError");
    const figure = page.locator("[data-figure=gradient-norms]");
    await openDownloads(figure);
    const svg = (await download(page, figure, "SVG")).toString("utf8");
    expect(svg).toMatch(packedFont);
    expect(svg).not.toMatch(/chrome-extension|elsewhere/);
    const { width } = await parse(page, svg);
    expect(await look(page, await download(page, figure, "PNG"))).toMatchObject({
      width: 2 * width,
    });
  });
});
