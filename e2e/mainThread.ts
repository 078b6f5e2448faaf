import { type Browser, expect, type Page } from "@playwright/test";

/** As long as a task of a page may be: 50 ms on a machine where the yardstick takes 27. */
const MOST_YARDSTICKS = 1.85;
/** As often is it measured at most: by chance a task may take longer, but not each time. */
const MOST_ROUNDS = 10;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the task on its thread, in microseconds: a busy machine does not add to it. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

/**
 * A page of a hundred paragraphs and tables without style or script. Its longest task, laying itself out, tells
 * how fast the machine is just now.
 */
const yardstick = `<!doctype html><title>yardstick</title>${Array.from(
  { length: 100 },
  (_, i) =>
    `<p>${"<span>12 </span>one two three ".repeat(20)}</p><table><tr>${`<td>${i}</td>`.repeat(8)}</tr></table>`,
).join("")}`;

/** Processor times of the tasks on the main threads of pages. */
function mainThreadTaskMs(events: readonly TraceEvent[]): number[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(threadOf),
  );
  return events
    .filter((event) => event.tdur !== undefined && mainThreads.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/**
 * The longest task of a page's main thread while `go` runs, in processor time and in yardsticks: what else the
 * machine does is no part of the one, and slows the page and the yardstick alike.
 *
 * @param prepare done before, and not measured
 */
async function longestTask(
  browser: Browser,
  page: Page,
  go: () => Promise<unknown>,
  prepare: () => Promise<unknown>,
): Promise<number> {
  const longestMs = async (work: () => Promise<unknown>) => {
    await browser.startTracing(page, { categories: ["toplevel"] });
    await work();
    const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as Trace;
    const taskMs = mainThreadTaskMs(traceEvents);
    expect(taskMs.length, "the trace holds the page's tasks").toBeGreaterThan(10);
    return taskMs.reduce((most, ms) => Math.max(most, ms), 0);
  };
  await page.route("**/yardstick", (route) =>
    route.fulfill({ contentType: "text/html", body: yardstick }),
  );
  const before = await longestMs(() => page.goto("yardstick"));
  await prepare();
  const pageMs = await longestMs(go);
  const after = await longestMs(() => page.goto("yardstick"));
  return (2 * pageMs) / (before + after);
}

/**
 * Expects that no task of the page's main thread is long while `go` runs. What is long by its own work is long each
 * time; the best of a few rounds is the page's own.
 *
 * @param prepare done before each round, and not measured
 */
export async function expectNoLongTask(
  browser: Browser,
  page: Page,
  go: () => Promise<unknown>,
  prepare: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  let least = Infinity;
  for (let round = 0; round < MOST_ROUNDS && least > MOST_YARDSTICKS; round++)
    least = Math.min(least, await longestTask(browser, page, go, prepare));
  expect(least, "the longest task, in yardsticks").toBeLessThanOrEqual(MOST_YARDSTICKS);
}
