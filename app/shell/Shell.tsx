import "./shell.css";
import "./notice.css";
import { Suspense, useEffect, useRef } from "react";
import { FigurePage } from "../kit/FigurePage.tsx";
import { ChapterWaysContext } from "../kit/frame/chapterWays.ts";
import { useAppStore } from "../store/appStore.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { NotFound } from "./NotFound.tsx";
import { Notice } from "./Notice.tsx";
import { useKeptPage } from "./siteKeeper.ts";
import { UpdatePrompt } from "./UpdatePrompt.tsx";
import { useCopiedText } from "./useCopiedText.ts";
import { useSelectedEquations } from "./useSelectedEquations.ts";
import { useLinkedSymbols } from "./useLinkedSymbols.ts";
import { PageTextProvider } from "../mdx/pageText.ts";
import { useTextLinks } from "../mdx/useTextLinks.ts";
import { useChapterWays } from "./useChapterWays.ts";
import { useFullScreen } from "./useFullScreen.ts";
import { usePage } from "./usePage.ts";
import { usePageMode } from "./usePageMode.ts";
import { usePlainForms } from "./usePlainForms.ts";
import { useReadingPlace } from "./useReadingPlace.ts";
import { useReaderPreferences } from "./useReaderPreferences.ts";
import { words } from "../words/en.ts";

/** What every page has: header, content, footer, and the one polite live region. */
export function Shell() {
  const page = usePage();
  const main = useRef<HTMLElement>(null);
  const before = useRef(page);
  const ways = useChapterWays(page.path);
  const store = useAppStore();
  useReaderPreferences();
  useLinkedSymbols();
  useCopiedText();
  useSelectedEquations();
  usePageMode();
  useFullScreen();
  usePlainForms();
  useTextLinks();
  useEarlyInput();
  useKeptPage(page.path);

  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    document.title = page.title;
    // In a presentation the figure takes it.
    if (store.getState().mode !== "present") main.current?.focus({ preventScroll: true });
  }, [page, store]);
  useReadingPlace(page.path, main);

  return (
    <>
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      <Header path={page.path} />
      <main id="content" ref={main} tabIndex={-1}>
        {/* Nothing in here suspends: the boundaries, this one and one around each figure, let React wake the
            prerendered page in slices of a few milliseconds, and at once what the reader touches first. */}
        <Suspense>
          <ErrorBoundary key={page.path}>
            <PageTextProvider value={page.text}>
              <ChapterWaysContext value={ways}>
                <FigurePage>{page.Content ? <page.Content /> : <NotFound />}</FigurePage>
              </ChapterWaysContext>
            </PageTextProvider>
          </ErrorBoundary>
          <Suspense>
            <Ready />
          </Suspense>
        </Suspense>
      </main>
      <Footer />
      <LiveRegion />
      <Notice />
      <UpdatePrompt />
    </>
  );
}

/** From now on the page answers: what the reader has done before is done again (earlyInput.js). */
function useEarlyInput(): void {
  useEffect(() => {
    document.dispatchEvent(new Event("unrolled:awake"));
  }, []);
}

/** Once the page is awake with its figures, the root element says so: the browser tests wait for this. */
function Ready() {
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
  }, []);
  return null;
}
