import { expect, it } from "vitest";
import { timedTests, timeLines } from "./test-times.mjs";

const spec = (title: string, ...durations: number[]) => ({
  title,
  file: "a.spec.ts",
  tests: durations.map((duration, index) => ({
    projectName: index === 0 ? "desktop" : "phone",
    results: [{ duration }],
  })),
});

it("adds up the seconds of each project, and names the slowest tests first", () => {
  const report = {
    suites: [{ specs: [spec("one", 1000, 500)], suites: [{ specs: [spec("two", 7000)] }] }],
  };
  expect(timeLines(timedTests(report), 2)).toEqual([
    "    8 s  desktop, 2 tests one after the other",
    "    1 s  phone, 1 tests one after the other",
    "    7 s  [desktop] a.spec.ts › two",
    "    1 s  [desktop] a.spec.ts › one",
  ]);
});
