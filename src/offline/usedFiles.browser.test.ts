import { expect, it, onTestFinished } from "vitest";
import { watchUsedFiles } from "./usedFiles.ts";

const file = (query: string) => new URL(`/package.json?${query}`, location.href).href;

it("finds what a page and its worker loaded, before and after somebody asked", async () => {
  const worker = new Worker(new URL("./testing/loading.worker.ts", import.meta.url), {
    type: "module",
  });
  onTestFinished(() => worker.terminate());
  await new Promise((resolve) => {
    worker.addEventListener("message", resolve, { once: true });
  });
  await fetch(file("of-the-page"));
  const used = new Set<string>();
  watchUsedFiles((addresses) => {
    for (const address of addresses) used.add(address);
  });
  await fetch(file("later"));
  await expect
    .poll(() => [...used])
    .toEqual(expect.arrayContaining([file("of-the-worker"), file("of-the-page"), file("later")]));
});
