import { expect, it } from "vitest";
import { createAsker } from "./asker.ts";
import { keyOf } from "./knownAnswers.ts";
import { createFigurePage } from "./page.ts";
import { gathering } from "./gather/gathering.ts";
import type { ValuesOf } from "./params/param.ts";
import { counter, curveOf } from "./testing/counter.ts";
import { firstOf } from "./params/values.ts";

const usual = firstOf(counter.params, {});
const first = firstOf(counter.params, { radius: 2 });
const known = new Map(
  [usual, first].map((params) => [
    keyOf(counter.ask(params)),
    counter.ask(params).specs.map(curveOf),
  ]),
);

function opened(search: string) {
  const page = createFigurePage(createAsker(null, known));
  const main = page.join("counter", counter, {}, true);
  const second = page.join("second", counter, { radius: 2 }, false);
  return { page, main, second, search };
}

it("writes all figures into one address, and reads each its own part of it", () => {
  const { page, main, second } = opened("");
  expect(page.written("?utm=1")).toBeNull();
  for (const name of ["counter", "second"]) page.arrive(name, "?step=2&second.step=1");
  expect(main.getState().step).toBe(2);
  expect(second.getState().step).toBe(1);
  expect(page.written("?anything=1")).toBe("?step=2&second.step=1");
  page.open("?second.step=2");
  expect([main.getState().step, second.getState().step]).toEqual([0, 2]);
});

it("keeps the part of a figure that still sleeps as it stands", () => {
  const { page, main } = opened("");
  const search = "?step=2&second.step=1&second.words=x+y";
  page.arrive("counter", search);
  main.getState().goTo(1);
  expect(page.written(search)).toBe("?step=1&second.step=1&second.words=x+y");
});

it("keeps and follows the bare names of a figure that was the main one before", () => {
  const page = createFigurePage(createAsker(null, known));
  const heir = { ...counter, formerMain: { name: "second", bare: ["back"] } };
  const main = page.join("counter", heir, {}, true);
  const second = page.join("second", counter, { radius: 2 }, false);
  page.arrive("counter", "?back=1&step=2&other=3");
  // The step beside an old name is not the heir's, which may have fewer.
  expect(main.getState()).toMatchObject({ step: 0, complaints: [] });
  const kept = "?second.back=1&second.step=2";
  expect(page.written("?back=1&step=2&other=3")).toBe(kept);
  page.arrive("second", kept);
  expect([main.getState().step, second.getState().step]).toEqual([0, 2]);
  main.getState().goTo(1);
  expect(page.written(kept)).toBe("?step=1&second.step=2");
  page.open("?back=1&step=1");
  expect([main.getState().step, second.getState().step]).toEqual([0, 1]);
});

it("shares the address with a figure that is not made by the kit", () => {
  const page = createFigurePage(createAsker(null, known));
  const second = page.join("second", counter, { radius: 2 }, false);
  const heard: (string | null)[] = [];
  page.subscribe(() => heard.push(page.written("?step=t2.wx&theme=dark&second.step=1")));
  // It has not spoken yet, so the bare keys are still its own to read.
  page.arrive("second", "?step=t2.wx&theme=dark&second.step=1");
  page.beside("?word=cat&step=t1.y");
  second.getState().goTo(2);
  page.beside("");
  page.leave("second");
  page.beside(null);
  expect(heard).toEqual([
    "?second.step=1&step=t2.wx",
    "?word=cat&step=t1.y&second.step=1",
    "?word=cat&step=t1.y&second.step=2",
    "?second.step=2",
    null,
  ]);
});

it("makes one state for a name, and tells who waits for it", async () => {
  const { page, main } = opened("");
  expect(page.join("counter", counter, {}, true)).toBe(main);
  await expect(page.whenJoined("counter")).resolves.toMatchObject({ instance: main });
  const later = page.whenJoined("third");
  const third = page.join("third", counter, {}, false);
  await expect(later).resolves.toMatchObject({ instance: third });
});

it("changes the figure that a link names, and no other", () => {
  const { page, main, second } = opened("");
  for (const name of ["counter", "second"]) page.arrive(name, "");
  page.show("second", "?second.step=2");
  expect([main.getState().step, second.getState().step]).toEqual([0, 2]);
  page.show("counter", "?counter.step=1&second.step=1");
  expect([main.getState().step, second.getState().step]).toEqual([1, 2]);
});

/** Another picture of what a counter is set to, which counts in helpings. */
const tally = {
  ...counter,
  id: "tally",
  gather: gathering<ValuesOf<typeof counter.params>, "gradientNorms", number>({
    none: 0,
    next: (params, done) => (done < 2 ? counter.ask(params) : null),
    add: (done) => done + 1,
    progress: (_, done) => ({ done, count: 2 }),
    words: { start: "Count", units: "times" },
  }),
};

it("lets a figure be another picture of one that has joined: one state, one part of the address", async () => {
  const { page, second } = opened("");
  const shared = page.share("tally", tally, await page.whenJoined("second"));
  expect(shared).toBe(second);
  expect(page.share("tally", tally, await page.whenJoined("second"))).toBe(second);
  expect(page.find("second")?.gathering).toBeNull();
  expect(page.find("tally")?.gathering?.getState().status).toBe("idle");
  page.arrive("second", "?second.step=1");
  expect(page.written("")).toBe("?second.step=1");
  expect(page.searchOf("second")).toBe("?second.step=1");
});

it("refuses to share what is set with a figure that has other parameters", async () => {
  const { page } = opened("");
  const of = await page.whenJoined("counter");
  const stranger = {
    ...counter,
    ask: (params: Parameters<typeof counter.ask>[0]) => counter.ask(params),
  };
  expect(() => page.share("stranger", stranger, of)).toThrow("stranger: it has other parameters");
});

it("ends what is gathered when the page is left", () => {
  const { page } = opened("");
  page.join("tally", tally, {}, false);
  const state = () => page.find("tally")?.gathering?.getState();
  state()?.play();
  expect(state()?.status).toBe("running");
  expect(page.close()).toBe(false);
  expect(state()?.status).toBe("paused");
});
