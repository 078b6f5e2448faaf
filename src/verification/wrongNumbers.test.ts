import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../engine/files/utf8.ts";
import { at, numberPaths, setAt } from "../engine/testing/goldenFolder.ts";
import { type Path, small, verifyFile } from "./testing/smallReference.ts";

/** Numbers that the file only passes on. */
const given =
  /^\d+\.(inputSize|hiddenSize|outputSize|timeSteps|batchSize|layers|forgetBias|x|h0|c0|targets|params|Wx|Wh)\b|^(Wh|Wx|Wy|sgd\.lr)\b|^steps\.\d\.(start|gradients)|^clip\.(maxNorm|before)/u;
const expectedPaths = Object.entries(small).flatMap(([name, json]) =>
  numberPaths(json)
    .filter((path) => !given.test(path.join(".")))
    .map((path): readonly [string, Path] => [name, path]),
);
/** Of each field: some have thousands, others one. */
const fields = new Map<string, (readonly [string, Path])[]>();
for (const [name, path] of expectedPaths) {
  const field = `${name} ${path.filter((part) => !/^\d+$/u.test(String(part))).join(".")}`;
  const places = fields.get(field) ?? [];
  places.push([name, path]);
  fields.set(field, places);
}

describe("a number that is wrong by twice the tolerance is found", () => {
  it.each([...fields.keys()])("%s", (field) => {
    fc.assert(
      fc.property(fc.constantFrom(...fields.get(field)!), fc.boolean(), ([name, path], isUp) => {
        const json = structuredClone(small[name]!);
        const value = at(json, path) as number;
        const [tolerance, floor] = name.startsWith("checkpoint_") ? [1e-5, 0.1] : [1e-9, 1e-6];
        const error = 2 * tolerance * Math.max(Math.abs(value), floor);
        setAt(json, path, isUp ? value + error : value - error);
        const file = verifyFile(name, json);
        expect(file.failure).toBeNull();
        return !file.isVerified;
      }),
      { numRuns: 2 },
    );
  });

  it("and so are an infinity and a network whose weights are wrong", () => {
    const cells = structuredClone(small["cells.json"]!);
    const text = JSON.stringify(cells).replace(/"loss":[^,]*/u, '"loss":1e999');
    expect(verifyFile("cells.json", encodeUtf8(text)).isVerified).toBe(false);
    setAt(cells, [0, "params", "weight_hh_l0", 0, 0], 3);
    expect(verifyFile("cells.json", cells).isVerified).toBe(false);
  });
});
