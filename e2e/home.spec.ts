import { percent, signed } from "../app/words/valueText.ts";
import { letterName, readWords } from "../app/figures/ReadAlong/words.ts";
import { homeWords } from "../app/words/home.ts";
import { at, expect, open, test } from "./fixtures.ts";
import {
  expectReading,
  field,
  figure,
  position,
  readingOf,
  type,
  valueAt,
  firstPicture,
} from "./readAlong.ts";

// The first text reads itself; only one test is about that.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("the page says what it is, where to begin, and shows the finished picture", async ({
  page,
}) => {
  await open(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(homeWords.headline);
  await expectReading(page, firstPicture.text, firstPicture.text.length, firstPicture.unit);
  const links = page.getByRole("region", { name: homeWords.chapters }).getByRole("link");
  expect(await links.count()).toBeGreaterThan(1);
  await expect(page.getByRole("link", { name: /^Start: / })).toHaveAttribute("href", /why-memory/);
});

test("what is typed is read by the network, letter by letter @every-browser", async ({ page }) => {
  await open(page, "/");
  for (const text of ["whale", "Call me Ishmael.", "to be, or not to be"]) {
    // By keys: Firefox’s driver fills fields behind the page’s back.
    await field(page).press("ControlOrMeta+a");
    await field(page).pressSequentially(text);
    await expectReading(page, text, text.length, firstPicture.unit);
  }
  await field(page).press("End");
  await field(page).pressSequentially("!?");
  await expectReading(page, "to be, or not to be!?", 21, firstPicture.unit);
});

test("at any letter the figure tells what it had bet on it", async ({ page }) => {
  const reading = readingOf(firstPicture.text);
  await open(page, "/");
  const picture = page.getByRole("region", { name: readWords.scroller });
  await picture.focus();
  await page.keyboard.press("Home");
  await expectReading(page, firstPicture.text, 1, firstPicture.unit);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expectReading(page, firstPicture.text, 3, firstPicture.unit);
  await expect(figure(page).locator(".read-paid")).toHaveText(
    readWords.paid("e", percent(reading.probabilityOfNextByStep[1] ?? NaN)),
  );
  await page.keyboard.press("ArrowLeft");
  await expectReading(page, firstPicture.text, 2, firstPicture.unit);
  await page.keyboard.press("End");
  await expectReading(page, firstPicture.text, firstPicture.text.length, firstPicture.unit);

  await figure(page).getByRole("slider", { name: "Step" }).fill("5");
  await expectReading(page, firstPicture.text, 6, firstPicture.unit);
});

test("a press on a bar of the bet types its letter, and the next bet stands beside it", async ({
  page,
}) => {
  await open(page, "/", "?text=the+whal");
  await figure(page)
    .getByRole("button", { name: readWords.typeLetter("e") })
    .click();
  await expect(field(page)).toHaveValue("the whale");
  await expectReading(page, "the whale", 9, firstPicture.unit);
  const bars = figure(page).locator(".read-next button");
  await bars.nth(1).focus();
  await page.keyboard.press("Enter");
  const second = readingOf("the whale").topFiveNext[8]?.[1]?.letter ?? "";
  await expectReading(page, `the whale${second}`, 10, firstPicture.unit);
  await figure(page).getByRole("button", { name: "Back", exact: true }).click();
  await expect(bars).toHaveCount(0);
});

test("a unit is followed by slider, number, arrow keys and a click on its row", async ({
  page,
}) => {
  const reading = readingOf(firstPicture.text);
  const length = firstPicture.text.length;
  const expectUnit = async (unit: number, read = length) => {
    await expect(figure(page).locator(".read-unit-now")).toHaveText(
      readWords.unitHere(unit, signed(valueAt(reading, read, unit))),
    );
    const values = Array.from({ length: read }, (_, index) => valueAt(reading, index + 1, unit));
    const highest = values.indexOf(Math.max(...values));
    await expect(figure(page).locator(".read-follow")).toContainText(
      `highest after ${letterName(reading.letters[highest] ?? "")} (${signed(values[highest] ?? NaN)})`,
    );
  };
  await open(page, "/");
  await figure(page).getByRole("slider", { name: readWords.follow }).fill("10");
  await expectUnit(10);
  const number = figure(page).getByRole("textbox", { name: readWords.follow });
  await number.fill("32");
  await number.press("Enter");
  await expectUnit(32);

  const picture = page.getByRole("region", { name: readWords.scroller });
  await picture.focus();
  await page.keyboard.press("ArrowUp");
  await expectUnit(31);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expectUnit(32);

  // The cell of letter 5 and unit 1: the fifth column, and the first row of the memory.
  const box = await picture.locator("svg").boundingBox();
  const scale = (box?.width ?? 0) / (26 * length);
  await picture.locator("svg").click({ position: { x: 4.5 * 26 * scale, y: 30.5 * scale } });
  await expectUnit(1, 5);
  await expect(position(page)).toHaveText(`5 / ${length}`);
});

test("the address brings back text, unit and letter; reset returns to the first", async ({
  page,
}) => {
  await open(page, "/", "?text=the+whale+%26+the+sea&unit=12&at=7");
  await expectReading(page, "the whale & the sea", 7, 12);
  await page.reload({ waitUntil: "networkidle" });
  await expectReading(page, "the whale & the sea", 7, 12);

  await type(page, "sea & salt = 100%");
  await expect(page).toHaveURL(/\?text=sea\+%26\+salt\+%3D\+100%25&unit=12$/);
  await figure(page).getByRole("button", { name: "Share" }).click();
  const link = await figure(page).getByRole("textbox", { name: /link/i }).inputValue();
  await page.goto(link, { waitUntil: "networkidle" });
  await expect(field(page)).toHaveValue("sea & salt = 100%");
  await expectReading(page, "sea & salt = 100%", 17, 12);

  await figure(page).getByRole("button", { name: "Reset" }).click();
  await expectReading(page, firstPicture.text, firstPicture.text.length, firstPicture.unit);
  await expect(page).toHaveURL(/\/$/);
});

test("an address that cannot be followed is said in a sentence", async ({ page }) => {
  await open(page, "/", "?text=whale&unit=77&at=9");
  await expectReading(page, "whale", 5, firstPicture.unit);
  await expect(figure(page)).toContainText("“⁨unit⁩” was “⁨77⁩”");
  await expect(figure(page)).toContainText("“⁨step⁩” was “⁨9⁩”");
});

test("an example is read at a choice", async ({ page }) => {
  await open(page, "/");
  const [, example = ""] = readWords.examples;
  await figure(page).getByLabel(readWords.example).selectOption(example);
  await expectReading(page, example, example.length, firstPicture.unit);
  await expect(field(page)).toHaveValue(example);
});

test("the table holds the memory of every unit after every letter", async ({ page }) => {
  await open(page, "/", "?text=sea");
  await figure(page).getByRole("button", { name: "Table" }).click();
  const rows = figure(page).getByRole("table").last().locator("tbody tr");
  const reading = readingOf("sea");
  await expect(rows).toHaveCount(3);
  for (const [index, letter] of reading.letters.entries()) {
    const values = Array.from({ length: 32 }, (_, unit) =>
      signed(valueAt(reading, index + 1, unit + 1)),
    );
    const cells = await rows.nth(index).locator("td").allTextContents();
    expect([cells[0], ...cells.slice(6)]).toEqual([letter, ...values]);
  }
});

test("back on the home page, one link leads to where the reader left off", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("link", { name: "Why early words fall silent" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Why early words fall silent");
  await page.getByRole("link", { name: "Unrolled", exact: true }).click();
  const goOn = page.getByRole("link", { name: homeWords.goOn("Why early words fall silent") });
  await expect(goOn).toHaveAttribute("href", /vanishing-gradients/);
  await page.goto(at("/"), { waitUntil: "networkidle" });
  await goOn.click();
  await expect(page).toHaveURL(/vanishing-gradients/);
});

test.describe("where motion is welcome", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("the first text is read once from its beginning to its end, and nothing shifts", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & {
            readonly value: number;
            readonly hadRecentInput: boolean;
          };
          if (!hadRecentInput) {
            const { dataset } = document.documentElement;
            dataset["shift"] = String(Number(dataset["shift"] ?? 0) + value);
          }
        }
      }).observe({ type: "layout-shift", buffered: true });
      // How many letters were ever in sight, from the first frame on: nobody has to look at the right moment.
      const seen: number[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const marks = document.querySelectorAll(".read-letters > :is(text, .read-blank)");
        const now = [...marks].filter((mark) => mark.checkVisibility({ visibilityProperty: true }));
        if (now.length !== seen.at(-1)) seen.push(now.length);
      };
      const watch = { childList: true, characterData: true, attributes: true, subtree: true };
      requestAnimationFrame(() => {
        look();
        new MutationObserver(look).observe(document, watch);
      });
    });
    await page.goto(at("/"));
    const length = firstPicture.text.length;
    const seen = () => page.evaluate(() => (window as unknown as { seen: number[] }).seen);
    await expect.poll(async () => (await seen()).at(-1)).toBe(length);
    // No letter stands there before it is read.
    expect(await seen()).toEqual(Array.from({ length: length + 1 }, (_, index) => index));
    const shift = await page.evaluate(() => Number(document.documentElement.dataset["shift"] ?? 0));
    expect(shift).toBeLessThanOrEqual(0.02);
    await expect(page).toHaveURL(/\/$/);
  });
});
