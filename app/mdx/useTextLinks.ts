import { useEffect } from "react";
import { useLocation, useRouter } from "wouter";
import { contents, findEntry } from "../contents.ts";
import { showIn } from "../kit/followed.ts";

const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/**
 * The figure that a link such as "?step=3" leads to: the one it names, by itself or as in "?cut-wire.step=3", or else
 * the page's main one.
 */
function figureOf({ dataset }: HTMLElement, href: string): string | undefined {
  const named = dataset["shows"] ?? /^\?([\w-]+)\./u.exec(href)?.[1];
  const figures = [...document.querySelectorAll<HTMLElement>("[data-figure]")].map(
    (figure) => figure.dataset["figure"],
  );
  return named === undefined || figures.includes(named) ? (named ?? figures[0]) : undefined;
}

/**
 * Follows the links of the text, which is HTML without code: one that begins with "?" changes a figure, one within the
 * site changes the page without a reload, unless it begins a presentation. They are real links, so keys, menus and other
 * windows work as everywhere.
 */
export function useTextLinks(): void {
  const { base } = useRouter();
  const [, navigate] = useLocation();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLAnchorElement>("[data-prose] a[href]")
          : null;
      if (!link || event.defaultPrevented || !isPlain(event)) return;
      const href = link.getAttribute("href") ?? "";
      const figure = href.startsWith("?") ? figureOf(link, href) : undefined;
      const { origin, pathname, search, hash } = link;
      const path = pathname.slice(base.length);
      if (figure !== undefined) {
        showIn(figure, href);
      } else if (
        href.startsWith("/") &&
        origin === location.origin &&
        pathname.startsWith(`${base}/`) &&
        !new URLSearchParams(search).has("present") &&
        findEntry(Object.values(contents), path)
      ) {
        navigate(path + search + hash);
      } else {
        return;
      }
      event.preventDefault();
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [base, navigate]);
}
