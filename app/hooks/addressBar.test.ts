import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createAddressBar } from "./addressBar.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const now = () => Date.now();

it("writes the first change at once, gathers quick ones, and never loses the last", () => {
  const written: string[] = [];
  const bar = createAddressBar((address) => written.push(address) > 0, now);
  for (let change = 0; change < 1000; change += 1) {
    bar.write(`?at=${change}`);
    vi.advanceTimersByTime(10);
  }
  vi.runAllTimers();
  expect(written[0]).toBe("?at=0");
  expect(written.at(-1)).toBe("?at=999");
  // Ten seconds, in which Safari allows a hundred.
  expect(written.length).toBeLessThan(35);
});

it("tries again when the browser refuses, with the newest", () => {
  const written: string[] = [];
  let isRefused = true;
  const bar = createAddressBar((address) => {
    if (!isRefused) written.push(address);
    return !isRefused;
  }, now);
  bar.write("?at=1");
  vi.advanceTimersByTime(1000);
  bar.write("?at=2");
  isRefused = false;
  vi.runAllTimers();
  expect(written).toEqual(["?at=2"]);
});

it("gives up an address that is refused for good, and tries the next one", () => {
  const asked: string[] = [];
  const bar = createAddressBar((address) => {
    asked.push(address);
    return false;
  }, now);
  bar.write("?at=1");
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
  // Safari's ten seconds were waited for.
  expect(asked.length).toBeGreaterThan(10_000 / 350);
  bar.write("?at=2");
  vi.advanceTimersByTime(1000);
  expect(asked.at(-1)).toBe("?at=2");
});

it("writes what waits when the page is left, once, and nothing that was cancelled", () => {
  const written: string[] = [];
  const bar = createAddressBar((address) => written.push(address) > 0, now);
  bar.write("?at=1");
  vi.runAllTimers();
  bar.write("?at=2");
  bar.flush();
  bar.flush();
  bar.write("?at=3");
  bar.cancel();
  bar.flush();
  vi.runAllTimers();
  expect(written).toEqual(["?at=1", "?at=2"]);
});
