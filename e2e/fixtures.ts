import { expect, type Page, test as base } from "@playwright/test";
import { routes } from "../app/routes.ts";

export { expect } from "@playwright/test";
export type { Page } from "@playwright/test";

/** Every page of the site. A test that walks over them must have something to walk over. */
export const everyRoute = routes;
if (everyRoute.length === 0) throw new Error("app/routes.ts lists no page: nothing to test");

export const themes = ["light", "dark", "projector"] as const;

/** The address of a page, relative to the base. */
export const at = (path: string, search = "") => `.${path}${search}`;

/**
 * Collects all that must never happen on a page: errors and warnings in the console, uncaught
 * errors and rejections, requests to another host.
 */
function watch(page: Page, baseURL: string | undefined): string[] {
  const complaints: string[] = [];
  const home = new URL(baseURL ?? "").host;
  page.on("console", (message) => {
    // Most tests keep the service worker out, so that what they measure is the network.
    const isOurs = message.text() === "Service Worker registration blocked by Playwright";
    if (!isOurs && ["error", "warning", "assert"].includes(message.type())) {
      complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", ({ message }) => {
    // Firefox says so of an equation that it lays out while the page is still coming in. Whether equations
    // are whole once it has come is asked in a11y.spec.ts.
    const isHalfRead = /^Incorrect number of children for <m\w+\/> tag\.$/u.test(message);
    if (!isHalfRead) complaints.push(`uncaught: ${message}`);
  });
  page.on("crash", () => complaints.push("the page crashed"));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (["http:", "https:", "ws:", "wss:"].includes(protocol) && host !== home) {
      complaints.push(`request to another host: ${request.url()}`);
    }
  });
  return complaints;
}

interface Options {
  /** Complaints that a test provokes on purpose. */
  forgiven: RegExp[];
}

/** `page` fails the test on any complaint. */
export const test = base.extend<Options>({
  forgiven: [[], { option: true }],
  page: async ({ page, baseURL, forgiven }, use) => {
    const complaints = watch(page, baseURL);
    await use(page);
    const left = complaints.filter((text) => !forgiven.some((pattern) => pattern.test(text)));
    expect(left, "the console and the network stay quiet").toEqual([]);
  },
});

/** Opens a page and waits until it answers and its fonts are in. */
export async function open(page: Page, path: string, search = ""): Promise<void> {
  await page.goto(at(path, search));
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  // What the build drew of a figure stands alone before the figure is awake; its heading comes with it.
  if (/[?&](?:present|embed)\b/u.test(search))
    await page.locator("[data-solo] > h1").waitFor({ state: "attached" });
  await fontsAreIn(page);
}

/** Brings another address of the open page, as the back button does, and waits until it is drawn. */
export const goBackTo = (page: Page, search: string): Promise<void> =>
  page.evaluate(async (to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, search);

/** Waits until all of a page's text is laid out, and so keeps its height. */
export async function textIsLaidOut(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("main :is(p, .math-display)")]
      .filter((text) => text.checkVisibility())
      .every((text) => text.checkVisibility({ contentVisibilityAuto: true })),
  );
}

/** Fonts come after the code, and are applied in a few steps when the files that the page needs are in; equations last. */
export async function fontsAreIn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family }) => family.includes("KaTeX_Main")),
  );
  await page.evaluate(() => document.fonts.ready);
}

/** Brings every part of the page into view, one window after another. */
export const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
