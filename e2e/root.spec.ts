import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startServer } from "../scripts/own-server.mjs";
import { everyRoute, expect, test } from "./fixtures.ts";

test.use({ reuseContext: false });

const vite = fileURLToPath(new URL("../node_modules/vite/bin/vite.js", import.meta.url));

test("the site also works at the root of a host", async ({ browser }, testInfo) => {
  const dist = testInfo.outputPath("root");
  execFileSync(process.execPath, [vite, "build", "--outDir", dist, "--logLevel", "warn"], {
    env: { ...process.env, BASE_PATH: "/" },
  });
  const server = await startServer({ dist, base: "/" });
  const page = await browser.newPage({ baseURL: server.url, serviceWorkers: "allow" });
  const failed: string[] = [];
  page.on("response", (response) => {
    if (!response.ok()) failed.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => failed.push(error.message));
  try {
    for (const { path, title } of everyRoute) {
      await page.goto(`.${path}`, { waitUntil: "networkidle" });
      await expect(page).toHaveTitle(title);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    expect(failed).toEqual([]);

    // And it is kept there, too.
    const keptWhole = page.getByRole("button", { name: /^The whole site is kept/ });
    await expect(keptWhole).toBeVisible();
    await server.stop();
    for (const { path, title } of everyRoute) {
      await page.goto(`.${path}`);
      await expect(page).toHaveTitle(title);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  } finally {
    await page.close();
    await server.stop();
  }
});
