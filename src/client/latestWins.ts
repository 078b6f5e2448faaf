/**
 * Wraps an asynchronous task so that a dragged slider cannot queue work.
 *
 * At most one call runs at a time. Of the requests that arrive meanwhile only the newest is kept, for
 * nobody would ever see the pictures of the others.
 *
 * @param run      an asynchronous function, such as a question to the worker; may reject
 * @param onResult called once for every call that succeeds, in order
 * @param onError  called instead when `run` rejects; a request that waits still runs
 * @returns a function that asks for `request` now, or after the call that runs
 */
export function latestWins<Request, Result>(
  run: (request: Request) => Promise<Result>,
  onResult: (result: Result, request: Request) => void,
  onError: (error: unknown, request: Request) => void,
): (request: Request) => void {
  let isRunning = false;
  let waiting: { readonly request: Request } | null = null;

  async function runUntilIdle(first: Request): Promise<void> {
    isRunning = true;
    waiting = { request: first };
    while (waiting) {
      const { request }: { readonly request: Request } = waiting;
      waiting = null;
      try {
        onResult(await run(request), request);
      } catch (error) {
        onError(error, request);
      }
    }
    isRunning = false;
  }

  return (request) => {
    if (isRunning) waiting = { request };
    else void runUntilIdle(request);
  };
}
