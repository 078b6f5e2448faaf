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
  await expect(weight).toHaveText(before);
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
