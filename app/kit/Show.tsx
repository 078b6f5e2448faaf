import type { ReactNode } from "react";
import { readQuery, writeQuery } from "./address.ts";

interface ShowProps {
  /** Name of a figure of this page */
  readonly of: string;
  /** The picture it leads to, as a query string of the figure's own names: "?step=3&seed=7". */
  readonly at: string;
  readonly children: ReactNode;
}

/**
 * A link of the text that changes a figure, brings it into view and says so. It is a plain link to this page, so
 * that it opens in a new tab, too; the figure follows it (`useFollowed`).
 */
export const Show = ({ of, at, children }: ShowProps) => (
  <a
    className="step-link"
    href={writeQuery(readQuery(at).map(([key, value]) => [`${of}.${key}`, value]))}
    data-shows={of}
  >
    {children}
  </a>
);
