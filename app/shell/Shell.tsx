import "./shell.css";
import { Suspense, useEffect, useRef } from "react";
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
        {/* Nothing in here suspends: the boundary lets React wake the prerendered page in slices of a
            few milliseconds, between which the browser answers the reader. */}
        <Suspense>
          <ErrorBoundary key={page.path}>
            {page.Content ? <page.Content /> : <NotFound />}
          </ErrorBoundary>
          <Ready />
        </Suspense>
      </main>
      <Footer />
      <LiveRegion />
      <Notice />
      <UpdatePrompt />
    </>
  );
}

/** Once the page answers, the root element says so: the browser tests wait for this. */
function Ready() {
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
  }, []);
  return null;
}
