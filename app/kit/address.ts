/**
 * As `encodeURIComponent`, but for what chats and mails take for the end of a link, or for a mark of their own:
 * `*`, `_` and `~` anywhere, quotes and brackets, a full stop at the end. Half a character, which no address can
 * hold, becomes the sign for one that is missing.
 */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, "\uFFFD"))
    .replaceAll(/[!~*'()_]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+")
    .replace(/\+$/, "%20")
    .replace(/\.$/, "%2E");
}

/** A query string that survives being sent about; empty for no values. */
export function writeQuery(values: Iterable<readonly [string, string]>): string {
  const parts = Array.from(values, ([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** Reads a query string; one that was escaped on its way (`&amp;` for `&`) is understood, too. */
export const readQuery = (search: string): [string, string][] => [
  ...new URLSearchParams(search.replaceAll(/&amp;|&#38;/g, "&")),
];

/** Whether a key of an address speaks of a figure: `name.key`, or the bare key for the page's main one. */
export const speaksOf = (key: string, name: string, isMain: boolean): boolean =>
  key.startsWith(`${name}.`) || (isMain && !key.includes("."));

/**
 * The bare keys of an address that speak of the figure which once was the page's main one: those that only it had, and
 * `step` beside any of them.
 *
 * @param bare the keys that only it had
 */
export const formerKeys = (
  query: readonly (readonly [string, string])[],
  bare: readonly string[],
): readonly string[] => (query.some(([key]) => bare.includes(key)) ? [...bare, "step"] : []);

/**
 * The part of an address that belongs to one figure, by the names of its parameters.
 *
 * @param bare keys that only the page's former main figure had: given to that one, and taken from the main one
 */
export function partOf(
  search: string,
  name: string,
  isMain: boolean,
  bare: readonly string[] = [],
): ReadonlyMap<string, string> {
  const query = readQuery(search);
  const ofFormer = formerKeys(query, bare);
  const former = query.filter(([key]) => ofFormer.includes(key));
  const own = query
    .filter(([key]) => speaksOf(key, name, isMain) && !(isMain && ofFormer.includes(key)))
    .map(([key, value]): [string, string] => [key.slice(key.indexOf(".") + 1), value]);
  return new Map([...(isMain ? [] : former), ...own]);
}

/** Reverse of {@link partOf}: the keys under which one figure's values stand in the address. */
export const inAddress = (
  part: Iterable<readonly [string, string]>,
  name: string,
  isMain: boolean,
): [string, string][] =>
  Array.from(part, ([key, value]) => [isMain ? key : `${name}.${key}`, value]);
