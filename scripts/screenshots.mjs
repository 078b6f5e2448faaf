// `npm run screenshots -- FOLDER [PATH…]`: every page (or those named) in every theme and at every
// width, to look at. The site must be built; `npm run screenshots` does that first.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { builtPaths } from "./built-paths.mjs";
import { chromiumOptions } from "./chromium.mjs";
import { startServer } from "./own-server.mjs";

const [folder = "screenshots", ...named] = process.argv.slice(2);
const themes = ["light", "dark", "projector"];
const widths = [360, 768, 1440, 1920];

const server = await startServer();
const browser = await chromium.launch(chromiumOptions(chromium.executablePath()) ?? {});
mkdirSync(folder, { recursive: true });

try {
  for (const path of named.length > 0 ? named : builtPaths()) {
    for (const theme of themes) {
      for (const width of widths) {
        const page = await browser.newPage({
          baseURL: server.url,
          viewport: { width, height: width < 500 ? 740 : 900 },
          serviceWorkers: "block",
        });
        await page.goto(`.${path}?theme=${theme}`, { waitUntil: "networkidle" });
        await page.evaluate(() => document.fonts.ready);
        const name = path.replaceAll("/", "") || "home";
        const file = join(folder, `${name}-${theme}-${width}.png`);
        await page.screenshot({ path: file, fullPage: true });
        await page.close();
        console.log(file);
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
