/**
 * Whether the reader has clicked, touched or pressed a key since the page was opened: what it opens with, by its
 * address, stands there and does not come in. A browser that does not tell counts as one that has.
 */
export const hasActed = (): boolean =>
  (navigator as Partial<Navigator>).userActivation?.hasBeenActive ?? true;
