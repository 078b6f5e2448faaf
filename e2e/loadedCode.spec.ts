import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AnyQuestion, Reply } from "../src/protocol/messages.ts";
import { dist, distFiles } from "./dist.ts";
import { firstQuestions } from "./firstQuestions.ts";
import { everyRoute, expect, open, type Page, scrollThrough, test } from "./fixtures.ts";
import { figureOf, importedBy, shownTags, sourcesOf, watchFiles } from "./loadedModules.ts";

test.use({ reuseContext: false });

for (const { path, file, chapter } of everyRoute) {
  test(`${path}: no code of a figure that the page does not show`, async ({ page }) => {
    const files = watchFiles(page);
    const shown = shownTags(file);
    await open(page, path);
    const atOnce = sourcesOf("site", files);
    if (chapter !== undefined)
      expect(
        shown.filter((source) => !atOnce.includes(source)),
        "what stands far below comes later",
      ).not.toHaveLength(0);
    await expect
      .poll(async () => {
        await scrollThrough(page);
        const come = sourcesOf("site", files);
        return shown.filter((source) => !come.includes(source));
      }, "what it shows comes")
      .toEqual([]);
    await page.waitForLoadState("networkidle");
    const folders = new Set(shown.map(figureOf));
    const strangers = sourcesOf("site", files).filter((source) => {
      const figure = figureOf(source);
      return figure !== null && !folders.has(figure);
    });
    expect(strangers).toEqual([]);
  });
}

test("there are figures to show", () => {
  expect(everyRoute.flatMap(({ file }) => shownTags(file))).not.toHaveLength(0);
});

const [workerFile] = distFiles().filter((name) => /\/engine\.worker-[\w-]{8}\.js$/u.test(name));

/** Asks a new worker of the built site, and waits for the answers. */
const ask = (page: Page, questions: readonly AnyQuestion[]): Promise<Reply[]> =>
  page.evaluate(
    async ([address, toAsk]) => {
      const worker = new Worker(address, { type: "module" });
      const replies: Reply[] = [];
      for (const question of toAsk)
        replies.push(
          await new Promise<Reply>((resolve, reject) => {
            const once = { once: true };
            worker.addEventListener(
              "message",
              ({ data }: MessageEvent<Reply>) => resolve(data),
              once,
            );
            worker.addEventListener("error", () => reject(new Error("It stopped.")), once);
            worker.postMessage({ id: 0, question }, []);
          }),
        );
      worker.terminate();
      return replies;
    },
    [workerFile ?? "", questions] as const,
  );

for (const [name, { questions, source }] of Object.entries(firstQuestions)) {
  test(`a first question of “${name}” loads no other experiment`, async ({ page }) => {
    // A page of the site's host that loads nothing by itself.
    await page.route("**/empty.html", (route) =>
      route.fulfill({ contentType: "text/html", body: `<link rel="icon" href="data:,">` }),
    );
    await page.goto("./empty.html");
    const files = watchFiles(page);
    const replies = await ask(page, questions);
    expect(replies.map((reply) => (reply.ok ? null : reply.error))).toEqual(
      questions.map(() => null),
    );
    const scripts = [...files].filter((file) => file.endsWith(".js"));
    const bytes = scripts
      .map((file) => gzipSync(readFileSync(join(dist, file))).length)
      .reduce((sum, size) => sum + size, 0);
    test.info().annotations.push({ type: "bytes", description: `${bytes} gzip` });

    const sources = sourcesOf("worker", scripts);
    expect(sources, "the worker itself is among them").toContain("src/worker/engine.worker.ts");
    const own = source === null ? new Set<string>() : importedBy(source);
    if (source !== null) expect(sources).toContain(source);
    const strangers = sources.filter(
      (one) => one.startsWith("src/engine/experiments/") && !own.has(one),
    );
    expect(strangers).toEqual([]);
  });
}
