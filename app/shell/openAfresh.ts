import { sayUnloaded } from "../hooks/unloaded.ts";

const KEY = "unrolled:afresh";

/** Whether the address is loaded anew for the first time: a second failure would only begin a loop. */
function isFirstTime(): boolean {
  try {
    const isFirst = sessionStorage.getItem(KEY) !== location.href;
    sessionStorage.setItem(KEY, location.href);
    return isFirst;
  } catch {
    // Nothing can be kept, so nobody could tell.
    return false;
  }
}

const isReachable = (): Promise<boolean> =>
  fetch(location.href, { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * The code of the page at this address did not come. Most likely a new version of the site was deployed: its HTML is
 * loaded, once. Where that cannot be had, or did not help, the page that is open stays and says so.
 */
export async function openAfresh(isWanted: () => boolean): Promise<void> {
  const canHelp = await isReachable();
  if (!isWanted()) return;
  if (canHelp && isFirstTime()) location.reload();
  else sayUnloaded();
}
