import { kitWords } from "../app/kit/words.ts";
import { normWords } from "../app/figures/GradientNorms/words.ts";
import { expect, open, type Page, test } from "./fixtures.ts";
import { expectReading, figure as readAlong, firstPicture, type } from "./readAlong.ts";

test.use({ reuseContext: false });

/** The files that came after the page had opened, by the names they have in the source. */
function filesOf(page: Page): string[] {
  const names: string[] = [];
  page.on("requestfinished", (request) => {
    const name = /\/assets\/(.+)-[\w-]{8}\.\w+$/.exec(request.url())?.[1];
    if (name !== undefined) names.push(name);
  });
  return names;
}

const otherSeed = (page: Page) =>
  page.getByRole("button", { name: `${normWords.otherSeed} of A` }).click();

test("a question loads its own part of the engine, once, and no other", async ({ page }) => {
  await open(page, "/vanishing-gradients/");
  const files = filesOf(page);
  const addresses: string[] = [];
  page.on("requestfinished", (request) => addresses.push(request.url()));
  await otherSeed(page);
  // “gradientNorms” is the name of the figure's own code, too.
  await expect.poll(() => files).toContain("stateGradientNorms");
  expect(files).toContain("engine.worker");
  for (const other of ["spelling", "reading", "trainingRuns", "home"])
    expect(files).not.toContain(other);
  expect(new Set(addresses).size, "nothing came twice").toBe(addresses.length);
});

test("the home page's network comes with the first question, and once", async ({ page }) => {
  const files = filesOf(page);
  await open(page, "/");
  expect(files).not.toContain("home");
  for (const text of ["whale", "the sea"]) {
    await type(page, text);
    await expectReading(page, text, text.length, firstPicture.unit);
  }
  expect(files.filter((name) => name === "home")).toHaveLength(1);
  expect(files).toContain("reading");
});

test.describe("what does not come", () => {
  test.use({ forgiven: [/Failed to load resource/] });

  for (const [file, what] of [
    ["home", "The trained network “home” could not be loaded."],
    ["reading", "A part of the engine could not be loaded."],
  ] as const)
    test(`${file} is said, and tried again at the next question`, async ({ page }) => {
      await open(page, "/");
      const requests = new RegExp(`/assets/${file}-[\\w-]{8}\\.`, "u");
      await page.route(requests, (route) => route.abort());
      await type(page, "whale");
      await expect(readAlong(page)).toContainText(kitWords.failed(what));
      await page.unroute(requests);
      await type(page, "the sea");
      await expectReading(page, "the sea", 7, firstPicture.unit);
    });
});
