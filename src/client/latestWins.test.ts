import { describe, expect, it } from "vitest";
import { latestWins } from "./latestWins.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A task whose calls are finished by hand. */
function setUp() {
  const started: { request: number; finish(): void; fail(): void }[] = [];
  const log: string[] = [];
  const ask = latestWins(
    (request: number) =>
      new Promise<string>((resolve, reject) => {
        started.push({
          request,
          finish: () => resolve(`picture ${request}`),
          fail: () => reject(new Error(`no ${request}`)),
        });
      }),
    (result, request) => log.push(`${request}: ${result}`),
    (error, request) => log.push(`${request}: ${String(error)}`),
  );
  const requests = () => started.map(({ request }) => request);
  return { ask, started, log, requests };
}

describe("latestWins", () => {
  it("asks at once when nothing runs, and again after that", async () => {
    const { ask, started, log, requests } = setUp();
    ask(1);
    expect(requests()).toEqual([1]);
    started[0]?.finish();
    await settle();
    ask(2);
    started[1]?.finish();
    await settle();
    expect(log).toEqual(["1: picture 1", "2: picture 2"]);
  });

  it("keeps only the newest of those that arrive meanwhile", async () => {
    const { ask, started, log, requests } = setUp();
    for (const request of [1, 2, 3, 4]) ask(request);
    expect(requests()).toEqual([1]);
    started[0]?.finish();
    await settle();
    expect(requests()).toEqual([1, 4]);
    ask(5);
    started[1]?.finish();
    await settle();
    started[2]?.finish();
    await settle();
    expect(log).toEqual(["1: picture 1", "4: picture 4", "5: picture 5"]);
  });

  it("runs the one that waits after a failure too", async () => {
    const { ask, started, log, requests } = setUp();
    ask(1);
    ask(2);
    started[0]?.fail();
    await settle();
    expect(requests()).toEqual([1, 2]);
    started[1]?.finish();
    await settle();
    expect(log).toEqual(["1: Error: no 1", "2: picture 2"]);
  });

  it("may be asked again by whoever receives a result", async () => {
    const requests: number[] = [];
    const ask = latestWins(
      (request: number) => {
        requests.push(request);
        return Promise.resolve(request);
      },
      (result) => {
        if (result < 3) ask(result + 1);
      },
      () => {},
    );
    ask(1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(requests).toEqual([1, 2, 3]);
  });
});
