import { useSyncExternalStore } from "react";

/** The address of this page with other words after the question mark. */
export const addressWith = (search: string) => `${location.origin}${location.pathname}${search}`;

const never = () => () => undefined;
const unknown = () => undefined;

/**
 * What is printed below a figure: the address that brings back exactly this picture. It is drawn by the style
 * sheet, so that no text of the page is seen on paper only; the build knows no address, and leaves the link out.
 */
export function FigureAddress({ search }: { readonly search: string }) {
  const address = useSyncExternalStore(never, () => addressWith(search), unknown);
  return address && <a className="figure-address" href={address} aria-label={address} />;
}
