import { expect, it } from "vitest";
import { failedPages, failedUnits } from "./test-failures.mjs";

const spec = (title: string, status: string, message?: string) => ({
  title,
  file: "d.spec.ts",
  tests: [
    { projectName: "phone", status, results: [{ error: message ? { message } : undefined }] },
  ],
});

it("names each failed unit test with its error, and a file that could not be run", () => {
  const lines = failedUnits({
    testResults: [
      {
        name: "a.test.ts",
        status: "failed",
        message: "",
        assertionResults: [
          { status: "passed", fullName: "adds", failureMessages: [] },
          {
            status: "failed",
            fullName: "takes away",
            failureMessages: ["\u001B[31mexpected 1 to be 2\u001B[39m\n  at a.test.ts:3"],
          },
        ],
      },
      { name: "b.test.ts", status: "failed", message: "no such file", assertionResults: [] },
      {
        name: "c.test.ts",
        status: "passed",
        message: "",
        assertionResults: [{ status: "passed", fullName: "is", failureMessages: [] }],
      },
    ],
  });
  expect(lines).toEqual([
    "a.test.ts › takes away",
    "    expected 1 to be 2",
    "      at a.test.ts:3",
    "b.test.ts",
    "    no such file",
  ]);
});

it("names each failed page test of any suite with its project", () => {
  const lines = failedPages({
    suites: [
      {
        specs: [spec("stands", "expected")],
        suites: [{ specs: [spec("moves", "unexpected", "it stood"), spec("turns", "flaky")] }],
      },
    ],
  });
  expect(lines).toEqual(["[phone] d.spec.ts › moves", "    it stood", "[phone] d.spec.ts › turns"]);
});
