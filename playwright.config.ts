import { existsSync } from "node:fs";
import { chromium, defineConfig, devices, firefox } from "@playwright/test";
import { chromiumOptions } from "./scripts/chromium.mjs";
import { site } from "./scripts/site.mjs";

const port = Number(process.env["PORT"] ?? 4173);
const baseURL = `http://127.0.0.1:${port}${site.base}`;
const launchOptions = chromiumOptions(chromium.executablePath()) ?? {};
const reports = process.env["REPORTS"];

/** Playwright's own Firefox, or Debian's over WebDriver BiDi, or none. */
function firefoxOptions() {
  if (existsSync(firefox.executablePath())) return { browserName: "firefox" as const };
  const executablePath = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";
  if (!existsSync(executablePath)) return undefined;
  return {
    browserName: "firefox" as const,
    // Playwright 1.65 asks more of this channel than Firefox 153 can do.
    channel: "moz-firefox",
    launchOptions: { executablePath },
  };
}

const firefoxUse = firefoxOptions();

/** Tests tagged so also run on a phone, and in Firefox where there is one. */
const everyBrowser = /@every-browser/;
/** Tests tagged so run on a phone only. */
const touch = /@touch/;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  // How long a test may hang before it is given up: no measure of speed, and far beyond what a busy machine takes.
  timeout: 900_000,
  expect: { timeout: 90_000 },
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ...(reports ? [["json", { outputFile: reports }] as const] : [])],
  use: {
    baseURL,
    serviceWorkers: "block",
    // A test begins with an empty page and empty storage, in a browser that has read the site's files before.
    // What asks how files come in (`reuseContext: false`) gets one that has not.
    reuseContext: true,
    // What cannot be pressed fails its test, instead of holding up all others until that is given up.
    actionTimeout: 90_000,
    // A trace of every test is a quarter more work; `--trace on` records one of a test that failed.
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", grepInvert: touch, use: { ...devices["Desktop Chrome"], launchOptions } },
    {
      name: "phone",
      grep: [everyBrowser, touch],
      use: { ...devices["Pixel 7"], launchOptions },
    },
    ...(firefoxUse ? [{ name: "firefox", grep: everyBrowser, use: firefoxUse }] : []),
  ],
  webServer: {
    command: "node scripts/serve.mjs",
    env: { PORT: String(port) },
    url: baseURL,
    reuseExistingServer: false,
    timeout: 300_000,
  },
});
