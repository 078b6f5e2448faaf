import { normWords } from "../../app/figures/GradientNorms/words.ts";
import { expect, open, test } from "../fixtures.ts";

const path = "/vanishing-gradients/";

test("the questions are judged by the curves on screen", async ({ page }) => {
  await open(page, path);
  const question = page.getByRole("group", { name: /Walk back from “⁨shepherd⁩” with A/ });
  const answer = async (text: string) => {
    await question.getByRole("textbox").fill(text);
    await question.getByRole("button").click();
  };
  await answer("3");
  await expect(question.getByRole("status")).toHaveText(
    `Not yet. ${normWords.check.hundredthHint}`,
  );
  await answer("banana");
  await expect(question.getByRole("status")).toContainText("“⁨banana⁩” is not a number");
  await answer("9");
  await expect(question.getByRole("status")).toContainText("Right. At t = 9, “⁨with⁩”, 0.85 %");

  const clipping = page.getByRole("group", { name: /^Clip each curve/ });
  await clipping.getByRole("button", { name: "B", exact: true }).click();
  await expect(clipping.getByRole("status")).toContainText("Right. A stays at 1.7×10⁻⁵.");
});

test("twenty drawings of each network are counted", async ({ page }) => {
  await open(page, path);
  await page.getByRole("button", { name: /Draw each network/ }).click();
  const survey = page.getByRole("figure", { name: "Each network, drawn 20 times" });
  await expect(survey.getByText("All 40 drawings are computed.")).toBeVisible();
  const counts = (id: string) => page.locator(`.seed-survey tr[data-series=${id}] td`);
  await expect(counts("A").first()).toHaveText("20");
  await expect(counts("B").nth(2)).toHaveText("20");
});
