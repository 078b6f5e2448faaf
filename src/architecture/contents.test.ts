import { describe, expect, it } from "vitest";
import { filesIn, importsOf, isTest, read, sources } from "./sources.ts";

describe("the engine", () => {
  const files = sources.filter((path) => path.startsWith("/src/engine/"));
  const production = files.filter((path) => !isTest(path));

  it("has the one index.ts of the tree", () => {
    expect(sources.filter((path) => /\/index\.tsx?$/u.test(path))).toEqual([
      "/src/engine/index.ts",
    ]);
  });

  it.each(files)("%s has at most 250 lines", (path) => {
    expect(read(path).split("\n").length).toBeLessThanOrEqual(251);
  });

  it.each(production)("%s knows no clock, no chance and no test", (path) => {
    expect(read(path)).not.toMatch(/Math\.random\(|\bDate\b|\bperformance\b|\bglobalThis\b/u);
    expect(importsOf(path, read(path)).filter(({ name }) => isTest(name))).toEqual([]);
  });
});

describe("the walkthrough's code", () => {
  const code = sources.filter(
    (path) => path.startsWith("/app/figures/SpellingWalk/") && !path.endsWith("ords.ts"),
  );

  it("has files, so this check is really checking", () => {
    expect(code).not.toHaveLength(0);
  });

  it.each(code)("%s says gradient where the text says blame", (path) => {
    expect(path + read(path)).not.toMatch(/blame/iu);
  });
});

describe("prose imports and computes nothing", () => {
  const chapters = filesIn("content", /\.mdx$/u);

  it("has files, so this check is really checking", () => {
    expect(chapters).not.toHaveLength(0);
  });

  it.each(chapters)("%s", (path) => {
    expect(read(path)).not.toMatch(/^(import|export)\s/mu);
  });
});
