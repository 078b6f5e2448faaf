import { expect, it } from "vitest";
import { createAsker } from "../asker.ts";
import { createInstance } from "../instance.ts";
import { keyOf } from "../knownAnswers.ts";
import { firstOf } from "../params/values.ts";
import { answerTo } from "../testing/draw.tsx";
import { pageInProcess } from "../testing/pageInProcess.ts";
import { ask, inHelpings, params as schema } from "../testing/Seeds/seeds.ts";
import { SeedsFigure } from "../testing/Seeds/SeedsFigure.tsx";
import { createGathering } from "./createGathering.ts";
import { ownWorkplace } from "./workplace.ts";

const usual = firstOf(schema, {});
const known = new Map([[keyOf(ask(usual)), await answerTo(ask(usual))]]);

/** Figures of one page that gather in workers of their own; the page's engine answers nothing. */
function pageOf(count: number) {
  const page = pageInProcess();
  const gatherings = Array.from({ length: count }, () =>
    createGathering(
      inHelpings,
      ask,
      createInstance(SeedsFigure.definition, {}, createAsker(null, known)),
      ownWorkplace(page.surroundings),
      page.surroundings.requestFrame,
    ),
  );
  return { ...page, gatherings, statuses: () => gatherings.map((one) => one.getState().status) };
}

it("works in a worker of its own, two at once, and the third in line says that it waits", async () => {
  const { gatherings, statuses, workers, until } = pageOf(3);
  for (const one of gatherings) one.getState().play();
  expect(statuses()).toEqual(["running", "running", "waiting"]);
  expect(workers).toHaveLength(2);
  await until(() => statuses()[2] === "running");
  expect(statuses()).toContain("done");
  await until(() => statuses().every((status) => status === "done"));
  expect(workers).toHaveLength(3);
  const [first, , third] = gatherings.map((one) => one.getState().gathered as readonly number[]);
  expect(first?.length).toBeGreaterThan(1);
  expect(third).toEqual(first);
});

it("leaves its place when it is paused, also one in the line, and ends its worker with the page", async () => {
  const { gatherings, statuses, workers, until } = pageOf(4);
  for (const one of gatherings) one.getState().play();
  gatherings[2]?.getState().pause();
  gatherings[0]?.getState().pause();
  expect(statuses()).toEqual(["paused", "running", "paused", "running"]);
  gatherings[0]?.getState().play();
  expect(statuses()[0]).toBe("waiting");
  gatherings[1]?.close();
  expect(statuses()).toEqual(["running", "paused", "paused", "running"]);
  await until(() => statuses()[0] === "done");
  expect(workers.map(({ isDead }) => isDead)).toContain(true);
  expect(gatherings[1]?.getState().message).toBeNull();
});
