import "./shell.css";
import { useEffect, useRef } from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { NotFound } from "./NotFound.tsx";
import { Notice } from "./Notice.tsx";
import { UpdatePrompt } from "./UpdatePrompt.tsx";
import { useLinkedSymbols } from "./useLinkedSymbols.ts";
import { usePage } from "./usePage.ts";
import { usePageMode } from "./usePageMode.ts";
import { useReaderPreferences } from "./useReaderPreferences.ts";
import { words } from "../words/en.ts";

/** What every page has: header, content, footer, and the one polite live region. */
export function Shell() {
  const page = usePage();
  const main = useRef<HTMLElement>(null);
  const before = useRef(page);
  useReaderPreferences();
  useLinkedSymbols();
  usePageMode();

  // From here on the page answers; the browser tests wait for this.
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
  }, []);

  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    document.title = page.title;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page]);

  return (
    <>
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      <Header path={page.path} />
      <main id="content" ref={main} tabIndex={-1}>
        <ErrorBoundary key={page.path}>
          {page.Content ? <page.Content /> : <NotFound />}
        </ErrorBoundary>
      </main>
      <Footer />
      <LiveRegion />
      <Notice />
      <UpdatePrompt />
    </>
  );
}
