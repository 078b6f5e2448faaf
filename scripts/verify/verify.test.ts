import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "./verify.ts";

const golden = fileURLToPath(new URL("../../src/engine/testing/golden", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verify-"));
  mkdirSync(join(folder, "empty"));
  mkdirSync(join(folder, "mixed/cells.json"), { recursive: true });
  cpSync(join(golden, "optimizers.json"), join(folder, "mixed/optimizers.json"));
  writeFileSync(join(folder, "mixed/sine\u001B[2J.json"), "{}");
  mkdirSync(join(folder, "broken"));
  cpSync(join(golden, "optimizers.json"), join(folder, "broken/optimizers.json"));
  writeFileSync(join(folder, "broken/dogs.json"), "dogs");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run verify", () => {
  it("tells the errors of every file that agrees, what it did not check, and ends with 0", () => {
    const { lines, exitCode } = verify(["mixed"], folder);
    expect(exitCode).toBe(0);
    expect(lines[0]).toBe(
      "optimizers.json: largest errors, relative to max(|expected|, 1e-6); up to 1e-9 is allowed",
    );
    expect(lines.find((line) => line.includes("adamw"))).toMatch(/60 +[\d.]+e-16 +[\d.]+e-16$/u);
    expect(lines.slice(-4)).toEqual([
      "",
      "not checked, since it is no reference file: sine�[2J.json",
      "not checked, since it is no reference file: cells.json",
      "verified: files: 1, numbers compared: 432",
    ]);
  });

  it("ends with 1 if one file of several fails, and compares the others all the same", () => {
    const { lines, exitCode } = verify([join(folder, "broken")], "/");
    expect(exitCode).toBe(1);
    expect(lines).toContain("  FAILED: the file is not valid JSON.");
    expect(lines).toContain("  verified");
    expect(lines.at(-1)).toBe("NOT verified: dogs.json");
  });

  it.each([
    [[], "Give one folder"],
    [["a", "b"], "Give one folder"],
    [["nowhere"], "There is no folder"],
    [["broken/dogs.json"], "There is no folder"],
    [["empty"], "There is nothing to verify"],
  ])("given %j, says so and ends with 1", (args, words) => {
    const { lines, exitCode } = verify(args, folder);
    expect(exitCode).toBe(1);
    expect(lines.join()).toContain(words);
  });
});
