import { contents } from "../app/contents.ts";
import { expect, open, test, textIsLaidOut } from "./fixtures.ts";

/** What a finger drags in a picture, where it stands, and how far it is drawn, in CSS pixels. */
const dragged = [
  [contents.vanishing.path, "", ".river-draw", 200, 0],
  [contents.vanishing.path, "", ".jacobian-draw", 40, 60],
  [contents.lossMeasured.path, "", ".price-grip", 0, -60],
  [contents.unrolled.path, "?step=5", ".fold-memory .fold-head", 0, 60],
  [contents.unrolled.path, "", ".fold-handle-grip", 80, 0],
  [contents.oneStep.path, "?step=t1.wx", "#figure-spelling .net-editable", 60, 0],
  [contents.oneStep.path, "?cut-wire.isTrained=1", ".cut-wire-chart > .net-hit", 60, 0],
  [contents.whyMemory.path, "", ".pattern-tile", 60, 0],
] as const;

const MOVES = 20;

for (const [path, search, part, across, down] of dragged)
  test(`${path} ${part}: a finger drags it to the end, and the page stands still @touch`, async ({
    page,
  }) => {
    await open(page, path, search);
    await textIsLaidOut(page);
    const grip = page.locator(part).filter({ visible: true }).first();
    await grip.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await expect(grip).toBeInViewport();
    const box = await grip.boundingBox();
    if (!box) throw new Error("it is not on screen");
    const heard = await page.evaluateHandle(() => {
      const count = { moves: 0, cancels: 0, from: scrollY };
      addEventListener("pointermove", () => (count.moves += 1), true);
      addEventListener("pointercancel", () => (count.cancels += 1), true);
      return count;
    });
    const from = { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", moved = 0) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints:
          type === "touchEnd"
            ? []
            : [{ x: from.x + (across * moved) / MOVES, y: from.y + (down * moved) / MOVES }],
      });
    await touch("touchStart");
    for (let moved = 1; moved <= MOVES; moved++) await touch("touchMove", moved);
    await touch("touchEnd");
    const { cancels, scrolled, moves } = await heard.evaluate((count) => ({
      ...count,
      scrolled: scrollY - count.from,
    }));
    expect({ cancels, scrolled }).toEqual({ cancels: 0, scrolled: 0 });
    expect(moves).toBeGreaterThan(0);
  });
