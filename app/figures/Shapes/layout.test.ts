import { describe, expect, it } from "vitest";
import { blocksOf, grownFrom, SIZE, stepAt } from "./layout.ts";

const end = ({ x, width }: { readonly x: number; readonly width: number }) => x + width;

const boxOf = (sizes: Parameters<typeof blocksOf>[0], id: string) => {
  const found = blocksOf(sizes, true).find((block) => block.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe("the blocks of both equations", () => {
  it.each([
    { k: 1, d: 1, outputs: 1 },
    { k: 4, d: 6, outputs: 4 },
    { k: 64, d: 64, outputs: 64 },
    { k: 64, d: 1, outputs: 1 },
  ])("stand side by side inside the picture, sides that meet equally long: %o", (sizes) => {
    const blocks = blocksOf(sizes, true);
    for (const row of [blocks.slice(0, 6), blocks.slice(6)])
      row.forEach(({ box }, index) => {
        expect(box.x).toBeGreaterThanOrEqual(index === 0 ? 0 : end(row[index - 1]?.box ?? box));
        expect(end(box)).toBeLessThanOrEqual(SIZE.width);
      });
    expect(boxOf(sizes, "Wx").box.width).toBeCloseTo(boxOf(sizes, "x").box.height);
    expect(boxOf(sizes, "Wh").box.width).toBeCloseTo(boxOf(sizes, "before").box.height);
    expect(boxOf(sizes, "Wy").box.width).toBeCloseTo(boxOf(sizes, "h").box.height);
  });

  it("has a cell for each weight, and none where they would be dust", () => {
    expect(boxOf({ k: 4, d: 6, outputs: 4 }, "Wh").cells).toHaveLength(36);
    expect(boxOf({ k: 64, d: 64, outputs: 4 }, "Wh").cells).toHaveLength(0);
  });

  it("shows the old plate as a quarter of the one with twice the units, and none in one that shrank", () => {
    const [small, large] = [
      { k: 4, d: 3, outputs: 4 },
      { k: 4, d: 6, outputs: 4 },
    ];
    const grown = boxOf(large, "Wh");
    const old = grownFrom(grown, small, large);
    expect((old?.width ?? 0) * (old?.height ?? 0)).toBeCloseTo(
      (grown.box.width * grown.box.height) / 4,
    );
    expect(grownFrom(boxOf(small, "Wh"), large, small)).toBeNull();
    expect(grownFrom(grown, large, large)).toBeNull();
  });

  it("has room for the use at each of twelve steps", () => {
    expect(end(stepAt(12))).toBeLessThanOrEqual(SIZE.width);
  });
});
