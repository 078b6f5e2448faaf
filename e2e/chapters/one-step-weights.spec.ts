import { expect, open, test } from "../fixtures.ts";

const path = "/one-step-by-hand/";

test("Escape in the middle of a drag brings back what the weight was", async ({ page }) => {
  await open(page, path, "?step=t2.wh");
  const weight = page.getByRole("spinbutton", { name: "weight W_h, unit 1, unit 1" });
  const before = (await weight.textContent()) ?? "";
  const box = await weight.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 85, (box?.y ?? 0) + 5, { steps: 4 });
  await expect(weight).not.toHaveText(before);
  await page.keyboard.press("Escape");
  await expect(weight).toHaveText(before);
  await page.mouse.move((box?.x ?? 0) + 120, (box?.y ?? 0) + 5);
  await expect(weight).toHaveText(before);
  await page.mouse.up();
});

test("projected, a clicker steps and blanks even where a weight has the focus", async ({
  page,
}) => {
  await open(page, path, "?present=spelling&step=t2.wh.1.1&pace=product");
  const weight = page.getByRole("spinbutton", { name: "weight W_h, unit 1, unit 1" });
  const before = (await weight.textContent()) ?? "";
  const position = page.locator(".transport .position");
  const at = (await position.textContent()) ?? "";
  await weight.click();
  await page.keyboard.press("PageDown");
  await expect(position).not.toHaveText(at);
  await page.keyboard.press("PageUp");
  await expect(weight).toHaveText(before);
  await weight.click();
  await page.keyboard.press(".");
  await expect(page.locator(".blank-screen")).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.locator(".blank-screen")).toHaveCount(0);
  await expect(weight).toHaveText(before);
});

test("a keydown without a key, as from a browser that fills in a form, is no error", async ({
  page,
}) => {
  await open(page, path);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("input, [role=spinbutton], figure, body"))
      element.dispatchEvent(new Event("keydown", { bubbles: true }));
  });
  await page.getByRole("button", { name: "Next" }).first().click();
  await expect(page.locator(".transport .position").first()).toContainText("2 /");
});

test("a finger drags a number sideways, and sets nothing that it does not change @touch", async ({
  page,
}) => {
  await open(page, path, "?step=t2.wh");
  const weight = page.getByRole("spinbutton", { name: "weight W_h, unit 1, unit 1" });
  await expect(weight).toHaveText("0.10");
  await weight.scrollIntoViewIfNeeded();
  const box = await weight.boundingBox();
  if (!box) throw new Error("the weight has no box");
  const touches = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", by?: number) =>
    touches.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        by === undefined ? [] : [{ x: box.x + box.width / 2 + by, y: box.y + box.height / 2 }],
    });
  await touch("touchStart", 0);
  await touch("touchEnd");
  await expect(weight).toHaveText("0.10");
  await touch("touchStart", 0);
  for (let moved = 8; moved <= 80; moved += 8) await touch("touchMove", moved);
  await touch("touchEnd");
  await expect(weight).not.toHaveText("0.10");
  expect(Number(await weight.textContent())).toBeGreaterThan(0.5);
});
