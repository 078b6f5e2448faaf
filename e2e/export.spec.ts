import { htmlOf } from "./dist.ts";
import {
  download,
  lettersOf,
  look,
  openDownloads,
  packedFont,
  parse,
  withoutSpaces,
} from "./downloads.ts";
import { everyRoute, expect, open, test, themes } from "./fixtures.ts";

// A picture that walks by itself would be another one on screen than in the file.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { path } of everyRoute) {
  test(`${path}: every figure can be taken away as SVG and PNG`, async ({ page }) => {
    // High enough that no box of a figure scrolls: what scrolls away is not in the picture.
    await page.setViewportSize({ width: 1280, height: 1700 });
    await open(page, path);
    const figures = await page.locator("[data-figure]").all();
    for (const figure of figures) await openDownloads(figure);
    // Each figure in a theme, and each theme on every page, also where there are fewer figures than themes.
    const turns = Math.min(themes.length, figures.length);
    for (const [turn, theme] of themes.entries()) {
      await page.getByLabel("Theme").selectOption(theme);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      for (const figure of figures.filter((_, index) => index % turns === turn % turns)) {
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
        // A gradient's own colours are among the paints, and that it is there is looked at below.
        const strange = svg.paints.filter(
          (value) => !/^(#[\da-f]{6}|none|url\("?#\w+"?\))$/.test(value),
        );
        expect(strange, "paints that are not hex").toEqual([]);
        expect(svg.opacities.filter((value) => !(Number(value) > 0 && Number(value) <= 1))).toEqual(
          [],
        );
        expect(svg.missing, "references that lead nowhere").toEqual([]);
        expect(svg.lines.filter(({ isStretched }) => isStretched)).toEqual([]);

        // Some figures are all picture: the cliff holds its axes and a sentence.
        expect(svg.texts.length).toBeGreaterThan(3);
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

test("there are figures", () => {
  expect(everyRoute.map(({ path }) => htmlOf(path)).join("")).toMatch(/ data-figure="/);
});

test("the numbers of the picture are in the file", async ({ page }) => {
  await open(page, "/vanishing-gradients/", "?gradient-norms.step=14");
  const figure = page.locator("[data-figure=gradient-norms]");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator(".chart-readout")).toBeVisible();
  const labels = await figure.locator(".chart-label").allTextContents();
  expect(labels).toHaveLength(2);
  await openDownloads(figure);
  const file = await parse(page, (await download(page, figure, "SVG")).toString("utf8"));
  const texts = file.texts.map(({ text }) => text);
  for (const label of labels) expect(texts).toContain(label);
  expect(texts).toContain("shepherd");
  expect(texts.join("")).toMatch(/56\.1 × 2\.05 ≈\s?115\./u);
});

test("a line of the loss curve is as thin in the file as on the page", async ({ page }) => {
  await open(page, "/one-step-by-hand/");
  const figure = page.locator("[data-figure=spelling]");
  await figure.getByRole("button", { name: "10 updates" }).click();
  await expect(figure.locator(".training-tape")).toBeVisible();
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
  // Awake: a figure that wakes is put back as it was built.
  await openDownloads(figure);
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
