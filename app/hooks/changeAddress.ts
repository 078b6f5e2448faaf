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
