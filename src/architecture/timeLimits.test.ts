import { expect, it } from "vitest";
import { filesIn, read } from "./sources.ts";

const tests = [
  ...["app", "src", "scripts"].flatMap((folder) => filesIn(folder, /\.test\.tsx?$/u)),
  ...filesIn("e2e", /\.ts$/u),
].filter((path) => !path.startsWith("/src/architecture/"));

/** A limit of time, or a wait for time to pass. */
const limit = /\b(?:timeout|testTimeout): [\w]+|\btest\.(?:slow|setTimeout)\(|\bwaitForTimeout\(/gu;

it("no test has a limit of time of its own, which a busy machine could exceed", () => {
  expect(tests.length).toBeGreaterThan(100);
  const found = tests.flatMap((path) =>
    Array.from(read(path).matchAll(limit), ([text]) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});
