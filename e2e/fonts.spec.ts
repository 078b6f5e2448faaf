import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { siteCharacters } from "../scripts/characters.ts";
import { dist, distFiles } from "./dist.ts";
import { everyRoute, expect, open, test, textIsLaidOut } from "./fixtures.ts";

test.use({ reuseContext: false });

const { resolve } = createRequire(import.meta.url);

/** The characters of the built site's files of a kind. Beyond U+2BFF are only the ends of ranges in React's code. */
const charactersIn = (kind: RegExp) =>
  Array.from(
    siteCharacters(
      distFiles()
        .filter((file) => kind.test(file))
        .map((file) => readFileSync(join(dist, file), "utf8"))
        .join("\n"),
    ),
  ).filter((character) => character <= "\u2BFF");

/** What stands on the pages, and what scripts may put there. Equations are all on the pages. */
const characters = { pages: charactersIn(/\.html$/), all: charactersIn(/\.(?:html|js)$/) };

/** Faces of the built site beside the whole fonts that they were cut from. */
const faces = [
  ["Inter", "normal 400", "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"],
  ["Inter", "normal 700", "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"],
  [
    "Source Serif 4",
    "normal 600",
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  ],
  [
    "Source Serif 4",
    "italic 400",
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  ],
  [
    "JetBrains Mono",
    "normal 400",
    "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  ],
  ["KaTeX_Main", "normal 400", "katex/dist/fonts/KaTeX_Main-Regular.woff2"],
  ["KaTeX_Math", "italic 400", "katex/dist/fonts/KaTeX_Math-Italic.woff2"],
] as const;

test("each face has every character that its whole font has, typed Latin too", async ({ page }) => {
  await open(page, "/");
  for (const [family, look, whole] of faces)
    await test.step(`${family} ${look}`, async () => {
      await page.route(`**/${whole}`, (route) =>
        route.fulfill({ contentType: "font/woff2", body: readFileSync(resolve(whole)) }),
      );
      const texts = family.startsWith("KaTeX")
        ? characters.pages
        : [...characters.all, ...Array.from("éèçñßåøÆÑ€")];
      const different = await page.evaluate(
        async ([name, style, file, letters]) => {
          const [slant = "", weight = ""] = style.split(" ");
          const original = new FontFace("Whole", `url(${file})`, {
            style: slant,
            weight: name.startsWith("KaTeX") ? weight : "100 900",
          });
          document.fonts.add(await original.load());
          const context = document.createElement("canvas").getContext("2d");
          const widthIn = async (own: string, text: string) => {
            const font = `${style} 1000px "${own}", monospace`;
            await document.fonts.load(font, text);
            if (!context) throw new Error("no canvas");
            context.font = font;
            return context.measureText(text).width;
          };
          const found: string[] = [];
          let widths = 0;
          for (const text of letters) {
            const expected = await widthIn("Whole", text);
            // A browser may round widths to whole pixels.
            if (Math.abs((await widthIn(name, text)) - expected) > 5) found.push(text);
            if (expected !== (await widthIn("no such font", text))) widths++;
          }
          document.fonts.delete(original);
          return { found, widths };
        },
        [family, look, whole, texts] as const,
      );
      expect
        .soft(different.widths, `${family} ${look}: the whole font sets most of ASCII`)
        .toBeGreaterThan(50);
      expect.soft(different.found, `${family} ${look}`).toEqual([]);
    });
});

for (const { path } of everyRoute) {
  test(`${path}: none of its fonts comes late`, async ({ page }) => {
    await page.addInitScript(() => {
      const late: string[] = [];
      Object.assign(window, { late });
      // A face that was fetched before it was added is applied at once, without such an event.
      document.fonts.addEventListener("loadingdone", ({ fontfaces }) =>
        late.push(...fontfaces.map(({ family, style }) => `${family} ${style}`)),
      );
    });
    await open(page, path);
    await textIsLaidOut(page);
    await page.evaluate(() => document.fonts.ready);
    const late = await page.evaluate(() => (window as unknown as { late: string[] }).late);
    expect(late.filter((name) => !name.includes("stand-in"))).toEqual([]);
  });
}
