import { createContext, useContext } from "react";

/** HTML in the form that React takes it in; the same object each time, so that it is set once. */
interface ReadyHtml {
  readonly __html: string | { toString(): string };
}

/** The text of a page between its figures, by the number of the run: `ProseText` draws one. */
export type PageText = ReadonlyMap<string, ReadyHtml>;

/** What the build and a page without text begin with. */
export const noText: PageText = new Map();

const TextContext = createContext(noText);
export const PageTextProvider = TextContext.Provider;

const nothing: ReadyHtml = { __html: "" };
export const useText = (part: string): ReadyHtml => useContext(TextContext).get(part) ?? nothing;

/**
 * A run as HTML, written out when it is first drawn anew: a page that the browser opened adopts what is there. React
 * looks at it even then, but takes it as text only where it draws.
 */
function htmlOf(run: HTMLElement): ReadyHtml {
  let html: string | undefined;
  return { __html: { toString: () => (html ??= run.innerHTML) } };
}

/** The text that a page's HTML holds. */
export const textIn = (page: Document): PageText =>
  new Map(
    [...page.querySelectorAll<HTMLElement>("[data-prose]")].map((run) => [
      run.dataset["prose"] ?? "",
      htmlOf(run),
    ]),
  );

/** The last module of a built page; its name changes whenever any code of the site does. */
function entryOf(page: Document): unknown {
  const modules = page.getElementById("modules")?.textContent;
  return modules ? (JSON.parse(modules) as unknown[]).at(-1) : undefined;
}

/**
 * Fetches the text of another page of this site; offline the service worker answers.
 *
 * @throws Error when it cannot be had, or when it belongs to another version of the site than the code
 */
export async function fetchText(address: string): Promise<PageText> {
  const response = await fetch(address, { mode: "same-origin" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (entryOf(page) !== entryOf(document))
    throw new Error(`${address}: another version of the site`);
  return textIn(page);
}
