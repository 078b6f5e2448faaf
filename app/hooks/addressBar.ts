/** Safari allows a hundred changes of the address in ten seconds, and refuses the next. */
const WAIT_MS = 350;
/** Well over ten seconds of tries: what is refused for so long is refused for good. */
const MOST_TRIES = 40;

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
 * @param replace puts an address into the bar; says whether it could, and is called again later if not
 * @param now milliseconds
 */
export function createAddressBar(
  replace: (address: string) => boolean,
  now: () => number = () => performance.now(),
): AddressBar {
  let waiting: string | null = null;
  let tries = 0;
  let lastWritten = -WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function put(): void {
    timer = null;
    if (waiting === null) return;
    lastWritten = now();
    tries += 1;
    if (replace(waiting) || tries >= MOST_TRIES) waiting = null;
    else timer = setTimeout(put, WAIT_MS);
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
      tries = 0;
      timer ??= setTimeout(put, Math.max(0, lastWritten + WAIT_MS - now()));
    },
    flush() {
      if (waiting === null) return;
      if (timer !== null) clearTimeout(timer);
      put();
    },
  };
}
