import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  button,
  close,
  curve,
  ENDLESS,
  expectShown,
  leave,
  lossAfter,
  open,
  opened,
  part,
  path,
  shown,
  statusOf,
  store,
  tape,
  startAfresh,
  workers,
} from "../testing/helloPage.tsx";
import { formatLoss } from "./sentences.ts";

startAfresh();

it("trains in a worker of its own: T starts and pauses, U makes one update, a button ten", async () => {
  await opened(`?updates=${ENDLESS}`);
  await userEvent.keyboard("u");
  await expect.poll(statusOf()).toBe("Paused after 1 update.");
  await expectShown(1);
  await userEvent.keyboard("uu");
  await expectShown(3);
  await button("Ten updates").click();
  await expectShown(13);
  expect(workers).toHaveLength(2);
  const before = curve();
  await userEvent.keyboard("t");
  await expect.poll(statusOf()).toBe("Training.");
  await expect.poll(() => shown()).toBeGreaterThan(200);
  await userEvent.keyboard("t");
  await expect.poll(statusOf()).toMatch(/^Paused after [\d,]+ updates\.$/);
  expect(curve().split("L").length).toBeGreaterThan(before.split("L").length);
  await expect.element(button("Train")).toBeVisible();
  expect(store.getState().announcement).toMatch(/^(Training|Paused)/);
});

it("trains to its end, and the tape leads back and forth to what the network was", async () => {
  await opened();
  await userEvent.keyboard("t");
  await expect.poll(statusOf()).toBe("All 60 updates are made.");
  await expectShown(60);
  expect(part(".figure-sentence")?.textContent).toBe(
    `After 60 updates, last measured loss ${formatLoss(lossAfter(60))}.`,
  );
  await tape().click({ position: { x: 9, y: 30 } });
  await expectShown(0);
  for (const [key, update] of [
    ["{ArrowRight}", 5],
    ["{ArrowRight}", 10],
    ["{Shift>}{ArrowRight}{/Shift}", 20],
    ["{ArrowLeft}", 15],
    ["{End}", 60],
    ["{Home}", 0],
  ] as const) {
    await userEvent.keyboard(key);
    await expectShown(update);
    await expect
      .element(tape())
      .toHaveAttribute("aria-valuetext", expect.stringMatching(`^After ${update} updates, last`));
  }
  await button("Train").click();
  await expect.poll(statusOf()).toBe("All 60 updates are made.");
  await expectShown(60);
});

it("trains two at once; a third says that it waits, and begins when another ends or pauses", async () => {
  open(`?updates=${ENDLESS}`, ["second", "third"]);
  await expect.poll(statusOf("third")).toBe("Not trained yet.");
  await button("Train").click();
  await button("Train", "second").click();
  await button("Train", "third").click();
  await expect.poll(statusOf("third")).toMatch(/^Waiting: other networks are being trained/);
  await expect.poll(() => shown("second")).toBeGreaterThan(0);
  expect(workers).toHaveLength(3);
  await button("Pause training", "second").click();
  await expect.poll(statusOf("third")).toBe("Training.");
  await expect.poll(() => shown("third")).toBeGreaterThan(0);
  await button("Train", "second").click();
  await expect.poll(statusOf("second")).toMatch(/^Waiting/);
  const rate = page.getByTestId("hello").getByRole("textbox", { name: "Learning rate" });
  await userEvent.fill(rate, "0.2");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(statusOf())
    .toBe("A setting was changed, so the network begins anew. It is not trained yet.");
  expect(part(".figure-sentence")?.textContent).toBe("Not trained yet.");
  await expect.poll(statusOf("second")).toBe("Training.");
});

it("pauses while its tab is hidden, says so, and goes on when it is seen", async () => {
  await opened(`?updates=${ENDLESS}`);
  await userEvent.keyboard("t");
  await expect.poll(() => shown()).toBeGreaterThan(0);
  const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  await expect.poll(statusOf()).toBe("Paused while this tab is hidden.");
  visibility.mockReturnValue("visible");
  document.dispatchEvent(new Event("visibilitychange"));
  await expect.poll(statusOf()).toBe("It paused while this tab was hidden, and goes on.");
  const before = shown();
  await expect.poll(() => shown()).toBeGreaterThan(before);
});

it("starts again from the seed when its worker dies, says it in one sentence, and arrives at the same numbers", async () => {
  await opened("?updates=3000");
  await userEvent.keyboard("u");
  await expectShown(1);
  await userEvent.keyboard("t");
  const worker = workers[1];
  worker?.dispatchEvent(new ErrorEvent("error"));
  worker?.terminate();
  await expect.poll(() => workers.length).toBe(3);
  await expect.poll(statusOf()).toBe("All 3,000 updates are made.");
  await expectShown(3000, { updates: 3000 });
  expect(part(".figure-trouble")).toBeNull();
});

it("goes on out of view, and tells there when it is done", async () => {
  await opened();
  await userEvent.keyboard("u");
  await expectShown(1);
  window.scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(() => part("h2")?.getBoundingClientRect().bottom).toBeLessThan(0);
  await userEvent.keyboard("t");
  await expect.poll(() => store.getState().notice).toBe("Hello: All 60 updates are made.");
  window.scrollTo(0, 0);
  await expectShown(60);
});

it("begins anew from an address, with the same settings and so the same numbers", async () => {
  await opened("?learningRate=0.3&seed=5");
  await button("Ten updates").click();
  await expectShown(10, { learningRate: 0.3, seed: 5 });
  expect(location.search).toBe("?learningRate=0.3&seed=5");
  close();
  open(location.search);
  await expect.poll(statusOf()).toMatch(/^Trained here before, for 10 updates\./);
  expect(part("output")?.textContent).toBe("");
  await button("Ten updates").click();
  await expectShown(10, { learningRate: 0.3, seed: 5 });
});

it("asks before a link leaves what took long to train, and says what was lost without asking", async () => {
  const now = performance.now.bind(performance);
  await opened();
  // A second of this computer is an hour of the run's.
  vi.spyOn(performance, "now").mockImplementation(() => now() * 3600);
  const confirm = vi.spyOn(window, "confirm").mockReturnValue(false);
  await button("Ten updates").click();
  await expectShown(10);
  await page.getByRole("link", { name: "elsewhere" }).click();
  expect(confirm).toHaveBeenCalledWith(expect.stringContaining("lose what it has learnt"));
  expect(location.pathname).toBe(path);
  const unload = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(unload);
  expect(unload.defaultPrevented).toBe(true);
  leave();
  expect(store.getState().notice).toBe(
    "The network that was being trained on the page you left was stopped.",
  );
});

it("its keys are named on the page while it is there", async () => {
  await opened("", ["second"]);
  expect(store.getState().trainingCount).toBe(2);
  leave();
  expect(store.getState().trainingCount).toBe(0);
});
