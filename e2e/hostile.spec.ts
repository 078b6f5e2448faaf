import { contents } from "../app/contents.ts";
import { at, everyRoute, expect, open, type Page, test } from "./fixtures.ts";

/** The page still is what it should be. */
async function expectToStand(page: Page, title: string): Promise<void> {
  await expect(page).toHaveTitle(title);
  await expect(page.locator("h1")).toBeAttached();
  await expect(page.getByRole("main")).not.toContainText(
    /This page stopped working|(?<!“\u2068)\bNaN\b|undefined/,
  );
}

const addresses = [
  "?word=%F0%9F%92%A9&step=../../&hidden=999e999",
  "?step=-1&seed=NaN&gain=Infinity&hidden=1e9&t=0x10&paper=1",
  "?word=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&theme=%22%3E%3Cscript%3E&notation=__proto__",
  `?word=${"%D7%A9%D7%9C%D7%95%D7%9D%E2%80%AE".repeat(40)}&edits=${"9".repeat(3000)}`,
  "?words=0&order=0&text=0&a=0",
  "?v=999&__proto__[x]=1&constructor=1&step=&step=2&%00=%00",
];

/** Ways in which a browser's storage fails readers. */
const storages: Readonly<Record<string, () => void>> = {
  "is blocked": () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  },
  "is full": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  },
  "holds half a file": () => localStorage.setItem("unrolled:reader", '{"state":{"theme":"da'),
  "holds another shape": () =>
    localStorage.setItem(
      "unrolled:reader",
      '{"state":{"theme":7,"notation":["x"],"progress":null,"steps":{"a":"b"}},"version":-3}',
    ),
  "holds null": () => localStorage.setItem("unrolled:reader", "null"),
  "holds a bare word": () => localStorage.setItem("unrolled:reader", '"state"'),
};

/** Each address with a storage that fails: a page has to stand both. */
const troubles = Object.entries(storages).map(([how, spoil], index) => ({
  how,
  spoil,
  search: addresses[index] ?? "",
}));

test("every address is tried, each with a storage of its own", () => {
  expect(troubles.map(({ search }) => search)).toEqual(addresses);
});

for (const { path, title } of everyRoute) {
  test(`${path} stands whatever its address says and its storage does, and its policy refuses nothing @every-browser`, async ({
    page,
  }) => {
    page.on("dialog", (dialog) => {
      throw new Error(`the address opened a dialog: ${dialog.message()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
        console.error(`policy: ${violatedDirective} refused ${blockedURI}`);
      });
    });
    for (const { how, spoil, search } of troubles) {
      const spoilt = await page.addInitScript(spoil);
      await test.step(`storage ${how}, ${search}`, () => open(page, path, search));
      await expectToStand(page, title);
      expect(await page.evaluate(() => "x" in {}), "no prototype was touched").toBe(false);
      const over = () => document.documentElement.scrollWidth - window.innerWidth;
      await expect.poll(() => page.evaluate(over), `${search}: no sideways scroll`).toBeLessThan(1);
      await spoilt.dispose();
    }
    await page.waitForLoadState("load");
  });
}

test("an address that was escaped on its way opens what it names", async ({ page }) => {
  await open(page, "/why-memory/", "?step=2&amp;embed=roads&amp;theme=dark");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "embed");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page).not.toHaveURL(/&amp;/);
});

/** What is wrong in an address, and what the page must say: what was asked for, and what is accepted. */
const mistakes: readonly (readonly [path: string, search: string, ...said: string[]])[] = [
  ["/", "?unit=33", "“⁨unit⁩” was “⁨33⁩”", "whole numbers from 0 to 32"],
  ["/", "?at=zero", "“⁨step⁩” was “⁨zero⁩”", "a name of a step, from 1 to"],
  ["/", `?text=${"a".repeat(201)}`, "too long", "at most 200 letters"],
  ["/", "?theme=sepia", "theme “⁨sepia⁩”", "system, light, dark, projector"],
  ["/", "?notation=__proto__", "notation “⁨__proto__⁩”", "cheatSheet", "pytorch"],
  ["/why-memory/", "?seed=-1", "“⁨seed⁩” was “⁨-1⁩”", "whole numbers from 0 to 4294967295"],
  ["/why-memory/", "?built-for.step=21", "“⁨step⁩” was “⁨21⁩”", "from 1 to 20"],
  ["/why-memory/", "?two-histories.letter=oo", "“⁨letter⁩” was “⁨oo⁩”", "a, b, c"],
  ["/the-loop-unrolled/", "?H=9", "“⁨H⁩” was “⁨9⁩”", "whole numbers from 1 to 8"],
  ["/the-loop-unrolled/", "?causality.at=0", "“⁨at⁩” was “⁨0⁩”", "from 1 to 6"],
  ["/measuring-the-mistake/", "?unit=hartleys", "“⁨unit⁩” was “⁨hartleys⁩”", "nats, bits"],
  ["/measuring-the-mistake/", "?bet=1,2", "A bet has four parts"],
  ["/one-step-by-hand/", "?hidden=9", "hidden = “⁨9⁩”", "A whole number from 1 to 8"],
  ["/one-step-by-hand/", "?start=-1", "start = “⁨-1⁩”", "A whole number from 0 to 4294967295"],
  ["/one-step-by-hand/", "?update=1e9", "update = “⁨1e9⁩”", "A whole number from 0 to 2000"],
  ["/one-step-by-hand/", "?word=a", "letter", "Use 2 to 12 letters of any script"],
  ["/one-step-by-hand/", "?step=t9.h", "no step “⁨t9.h⁩”", "Steps are called t2, t2.wh or t2.wh.1.3"],
  ["/one-step-by-hand/", "?pace=fast", "pace “⁨fast⁩”", "stop, operation and product"],
  ["/one-step-by-hand/", "?edits=0_wh_1_2_x", "“⁨0_wh_1_2_x⁩”", "such as 0_wh_1_2_0.5"],
  ["/learning-through-time/", "?T=13", "“⁨T⁩” was “⁨13⁩”", "from 1 to 12"],
  ["/learning-through-time/", "?six-moves.rounds=101", "“⁨rounds⁩” was “⁨101⁩”", "from 0 to 100"],
  ["/learning-through-time/", "?nudge.weight=13", "“⁨weight⁩” was “⁨13⁩”", "from 1 to 12"],
  ["/learning-through-time/", "?clipping.limit=0", "“⁨limit⁩” was “⁨0⁩”", "from 0.02 to 1.2"],
  ["/vanishing-gradients/", "?gradient-norms.T=1", "“⁨T⁩” was “⁨1⁩”", "whole numbers from 2 to 200"],
  ["/vanishing-gradients/", "?gradient-norms.axis=cubic", "“⁨axis⁩” was “⁨cubic⁩”", "log, linear"],
  [
    "/vanishing-gradients/",
    "?gradient-norms.a=step-0.5-32-5",
    "“⁨step-0.5-32-5⁩”",
    "tanh, relu, sigmoid, identity",
  ],
  ["/vanishing-gradients/", "?rho=9", "“⁨rho⁩” was “⁨9⁩”", "numbers from 0.2 to 3"],
  ["/vanishing-gradients/", "?present=x", "figure “⁨x⁩”", "gradient-norms"],
];

// The first text reads itself, and would take steps of its own.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** What the reader chose for all pages, and what fills the window: one sentence of these is told at a time. */
const isOfAllPages = (search: string) => /^\?(?:theme|notation|present)=/u.test(search);

/** Visits of a page: one with all mistakes that its figures answer, and one for each other. */
const visits = everyRoute.flatMap(({ path }) => {
  const own = mistakes.filter(([of]) => of === path);
  const alone = own.filter(([, search]) => isOfAllPages(search));
  return [own.filter((one) => !alone.includes(one)), ...alone.map((one) => [one])].map((made) => ({
    path,
    search: `?${made.map(([, search]) => search.slice(1)).join("&")}`,
    made,
  }));
});

for (const { path, search, made } of visits) {
  test(`${path}${search.slice(0, 60)}: each mistake is answered with a sentence, and the page works`, async ({
    page,
  }) => {
    await open(page, path, search);
    for (const [, mistake, ...said] of made) {
      // A figure of the text reads its part of the address when it comes near the window.
      const name = /^\?([\w-]+)\./u.exec(mistake)?.[1];
      if (name) await page.locator(`[data-figure="${name}"]`).scrollIntoViewIfNeeded();
      const message = said.reduce(
        (found, part) => found.filter({ hasText: part }),
        page.locator("[role=alert], [role=status]"),
      );
      await expect(message, mistake).toHaveCount(1);
      await expect(message, mistake).toBeVisible();
    }
    // The next step can be taken.
    const figure = page.locator("[data-figure]").first();
    const position = figure.locator(".position");
    await figure.locator(".scrub input").focus();
    const before = await position.textContent();
    await page.keyboard.press((before ?? "").startsWith("1 /") ? "End" : "Home");
    await expect(position).not.toHaveText(before ?? "");
  });
}

test("every page has a mistake among these", () => {
  for (const { path } of everyRoute) expect(mistakes.map(([of]) => of)).toContain(path);
});

test("a page that is to show a figure it does not have shows itself", async ({ page }) => {
  for (const mode of ["embed", "present"]) {
    await open(page, "/", `?${mode}=no-such-figure`);
    await expect(page.getByRole("main")).not.toBeEmpty();
    expect((await page.getByRole("main").innerText()).trim()).not.toBe("");
  }
});

test("a chosen theme is kept, and changes even where nothing can be kept", async ({ page }) => {
  const html = page.locator("html");
  const theme = page.getByLabel("Theme");
  await open(page, "/");
  await theme.selectOption("dark");
  await expect(html).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(html).toHaveAttribute("data-theme", "dark");
  await expect(theme).toHaveValue("dark");

  await page.addInitScript(storages["is blocked"] ?? "");
  await open(page, "/");
  await theme.selectOption("projector");
  await expect(html).toHaveAttribute("data-theme", "projector");
});

test("a page by the name of its file is that page, at its one address", async ({ page }) => {
  await open(page, `${contents.oneStep.path}index.html`, "?step=t1.wh");
  await expect(page).toHaveURL(at(contents.oneStep.path, "?step=t1.wh"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One step by hand");
});
