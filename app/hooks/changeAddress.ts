/**
 * Changes the address without leaving the page.
 *
 * @returns whether the browser did. Safari refuses more than a hundred changes in ten seconds, and a document
 *   without an origin, such as a sandboxed frame's, may be refused every one.
 */
export function changeAddress(how: "push" | "replace", address: string | URL): boolean {
  try {
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
    return true;
  } catch {
    return false;
  }
}

/** The path of the page that an address opens, below the base and decoded, as the router reads it. */
export function openedPath(pathname: string, base: string): string {
  try {
    return decodeURI(pathname).slice(base.length) || "/";
  } catch {
    return pathname.slice(base.length) || "/";
  }
}

/** Goes to another page of the site as the router does, or as every browser does where that is refused. */
export function guardedNavigation<Options>(
  navigate: (to: string, options?: Options) => void,
  to: string,
  options?: Options,
): void {
  try {
    navigate(to, options);
  } catch {
    location.assign(to);
  }
}
