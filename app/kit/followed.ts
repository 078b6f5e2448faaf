import { useEffect } from "react";
import { wake } from "./sleep.ts";

/**
 * Shows the picture that a link of the text leads to, a query string such as "?step=t2.wx", and says so.
 *
 * @returns false when it is no picture of this figure
 */
export type Follow = (search: string) => boolean;

/** The figures of the open page that follow links of its text. */
const followers = new Map<string, Follow>();
/** A link that was followed while its figure was still asleep. */
let waiting: { readonly figure: string; readonly search: string } | null = null;

function tell(follow: Follow, search: string): void {
  // A query that the figure does not know may mean something to the page.
  if (!follow(search)) location.assign(search);
}

/** Lets links of the text lead to pictures of a figure. */
export function useFollowed(figure: string, follow: Follow): void {
  useEffect(() => {
    followers.set(figure, follow);
    if (waiting?.figure === figure) tell(follow, waiting.search);
    waiting = null;
    return () => {
      followers.delete(figure);
    };
  }, [figure, follow]);
}

/** Follows a link to a figure of this page, as soon as the figure is awake. */
export function showIn(figure: string, search: string): void {
  const follow = followers.get(figure);
  if (follow) return tell(follow, search);
  waiting = { figure, search };
  wake(figure);
}
