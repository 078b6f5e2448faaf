import { builtForWords } from "../../app/figures/BuiltFor/words.ts";
import { historyWords } from "../../app/figures/TwoHistories/words.ts";
import { expect, open, test } from "../fixtures.ts";

const path = "/why-memory/";

test("a feed-forward network grows with its slider and loses fewer words, the recurrent one stands still", async ({
  page,
}) => {
  await open(page, path);
  const figure = page.locator("[data-figure=built-for]");
  const slider = figure.getByRole("slider", { name: builtForWords.length });
  await slider.focus();
  await page.keyboard.press("End");
  const sentence = figure.locator(".figure-sentence");
  await expect(sentence).toContainText(
    "has 1,698 numbers to learn, and 12 places of it stay empty",
  );
  await expect(sentence).toContainText("The recurrent network has 242");
  await expect(figure.locator(".built-for-lost")).toHaveCount(0);
  await expect(page).toHaveURL(/built-for\.step=20\b/);
  // Back and Next come to rest at four lengths.
  for (const length of [8, 5, 1]) {
    await figure.getByRole("button", { name: "Back" }).click();
    await expect(slider).toHaveValue(String(length));
  }
  await expect(sentence).toContainText("7 of the 8 words of this sentence have no place");
  await expect(figure.locator(".built-for-lost")).toHaveCount(7);
});

test("the reader's own words take the places, and what is wrong with them is said", async ({
  page,
}) => {
  await open(page, path, "?built-for.T=2");
  const figure = page.locator("[data-figure=built-for]");
  const field = figure.getByRole("textbox", { name: builtForWords.sentence });
  await field.fill("never look back");
  await expect(figure.locator(".built-for-lost")).toHaveText(["back"]);
  await expect(page).toHaveURL(/built-for\.words=never\+look\+back/);
  await field.fill("one two three four five six seven eight nine ten eleven");
  await expect(figure.getByRole("status")).toHaveText(builtForWords.tooMany(1, 10));
  await field.fill(" ");
  await expect(figure.getByRole("status")).toHaveText(builtForWords.nothing(10));
  await expect(figure.locator(".built-for-lost")).toHaveCount(0);
  await figure.getByRole("button", { name: "Undo" }).click();
  await expect(field).not.toHaveValue(" ");
});

test("the question about one place more is judged by what is on screen", async ({ page }) => {
  await open(page, path, "?built-for.H=16&built-for.k=20");
  const question = page.getByRole("group", { name: /^Build the feed-forward network for 2 words/ });
  // A question can be answered once the figure that judges it has come near the window.
  await question.scrollIntoViewIfNeeded();
  const answer = async (text: string) => {
    await question.getByRole("textbox").fill(text);
    await question.getByRole("button").click();
  };
  await answer("80");
  await expect(question.getByRole("status")).toContainText(builtForWords.check.hint);
  await answer("320");
  await expect(question.getByRole("status")).toContainText("another block of 16 × 20");
});

test("a guess is kept until both bets have come, and a link of the text shows two other beginnings", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, path);
  const figure = page.locator("[data-figure=two-histories]");
  // What is chosen while the figure still sleeps is chosen once it is awake.
  const guess = figure.getByRole("radio", { name: historyWords.guess.options[0].name });
  await guess.click();
  await expect(guess).toBeChecked();
  await figure.getByRole("button", { name: "Next" }).click();
  const tops = figure.locator(".histories-top");
  await expect(tops).toHaveText(["f 47%", "f 47%"]);
  await figure.getByRole("button", { name: "Next" }).click();
  await expect(tops).toHaveText(["w 70%", "m 73%"]);
  await expect(figure.locator(".figure-guess")).toContainText(historyWords.guess.differs);

  await page.getByRole("link", { name: "“tha” and “wha”" }).click();
  await expect(tops).toHaveText(["t 83%", "l 60%"]);
  await page.getByRole("link", { name: "two texts that it treats alike" }).click();
  await expect(tops).toHaveText(["t 90%", "t 92%"]);
  await page.goBack();
  await expect(tops).toHaveText(["t 83%", "l 60%"]);
  await figure.getByText(historyWords.more).click();
  await figure.getByLabel(historyWords.second).fill("");
  await expect(figure.locator(".figure-sentence")).toContainText("after “⁨a⁩”");
});
