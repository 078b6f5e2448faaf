/**
 * Makes room for one thing that is costly to make: asked for by the same key as last time, it is the same one.
 *
 * So questions of one shape, asked again and again, share their memory, and those of many shapes hold no more.
 */
export function createKeepLast<Item>(): (key: string, make: () => Item) => Item {
  let kept: { readonly key: string; readonly item: Item } | null = null;
  return (key, make) => {
    if (kept?.key !== key) kept = { key, item: make() };
    return kept.item;
  };
}
