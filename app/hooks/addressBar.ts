/** Safari allows a hundred changes of the address in ten seconds, and refuses the next with an exception. */
const WAIT_MS = 350;

/** Writes addresses into the browser's address bar, the newest last, and not more often than browsers allow. */
export interface AddressBar {
  /** Now, or as soon as the browser allows another. */
  write(address: string): void;
  /** The newest now, because the page may be left. */
  flush(): void;
  /** Forgets what waits. */
  cancel(): void;
}

/**
 * @param replace puts an address into the bar; may throw, and is then called again later
 * @param now milliseconds
 */
export function createAddressBar(
  replace: (address: string) => void,
  now: () => number = () => performance.now(),
): AddressBar {
  let waiting: string | null = null;
  let lastWritten = -WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function put(): void {
    timer = null;
    if (waiting === null) return;
    lastWritten = now();
    try {
      replace(waiting);
      waiting = null;
    } catch {
      timer = setTimeout(put, WAIT_MS);
    }
  }

  function cancel(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waiting = null;
  }

  return {
    cancel,
    write(address) {
      waiting = address;
      timer ??= setTimeout(put, Math.max(0, lastWritten + WAIT_MS - now()));
    },
    flush() {
      if (waiting === null) return;
      if (timer !== null) clearTimeout(timer);
      put();
    },
  };
}
