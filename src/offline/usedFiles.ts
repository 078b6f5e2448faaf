const channelName = "unrolled used files";

interface Question {
  readonly kind: "which";
}
interface Answer {
  readonly kind: "these";
  readonly addresses: readonly string[];
}

function say(channel: BroadcastChannel, message: Question | Answer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, and no such argument
  channel.postMessage(message);
}

/** Calls with the addresses of the files that this thread loads, those loaded before included. */
function watchLoads(onLoads: (addresses: readonly string[]) => void): void {
  new PerformanceObserver((list) => onLoads(list.getEntries().map(({ name }) => name))).observe({
    type: "resource",
    buffered: true,
  });
}

/** In a worker: tells the page which files this worker loads, which the page's own records do not hold. */
export function tellUsedFiles(): void {
  const channel = new BroadcastChannel(channelName);
  const addresses: string[] = [];
  const tell = () => say(channel, { kind: "these", addresses });
  channel.addEventListener("message", ({ data }: MessageEvent<Question | Answer>) => {
    if (data.kind === "which") tell();
  });
  watchLoads((loaded) => {
    addresses.push(...loaded);
    tell();
  });
}

/** In a page: calls with the addresses of the files that it and its workers load, and loaded before. */
export function watchUsedFiles(onUsed: (addresses: readonly string[]) => void): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", ({ data }: MessageEvent<Question | Answer>) => {
    if (data.kind === "these") onUsed(data.addresses);
  });
  say(channel, { kind: "which" });
  watchLoads(onUsed);
}
