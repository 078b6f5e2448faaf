import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Router } from "wouter";
import type { SpellingRun } from "../../../../src/protocol/messages.ts";
import { AskerProvider, createAsker } from "../../../kit/asker.ts";
import { FigurePage } from "../../../kit/FigurePage.tsx";
import { keyOf } from "../../../kit/knownAnswers.ts";
import { allLate } from "../../../kit/late.tsx";
import { createAppStore, StoreProvider } from "../../../store/appStore.ts";
import { firstSpelling } from "../store/place.ts";
import { createSpellingStore, type SpellingStore } from "../store/spellingStore.ts";
import { SpellingContext } from "../store/useSpelling.ts";

// The reader whose pictures these are has done something.
await allLate();

/** A store that shows `run`, whose state, not its first one, is what a render without a browser shows. */
export function storeOf(run: SpellingRun): SpellingStore {
  const store = createSpellingStore(createAsker(null, new Map([[keyOf(firstSpelling), run]])));
  return Object.assign(store, { getInitialState: store.getState });
}

/** The markup of parts of the walkthrough. */
export const markupOf = (store: SpellingStore, parts: ReactNode): string =>
  renderToStaticMarkup(
    <Router ssrPath="/">
      <StoreProvider value={createAppStore()}>
        <AskerProvider value={createAsker(null, new Map())}>
          <FigurePage>
            <SpellingContext value={store}>{parts}</SpellingContext>
          </FigurePage>
        </AskerProvider>
      </StoreProvider>
    </Router>,
  );
