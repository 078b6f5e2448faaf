import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { createEngineClient } from "../../../src/client/engineClient.ts";
import { createAppStore, StoreProvider } from "../../store/appStore.ts";
import { AskerProvider, createAsker } from "../asker.ts";
import { FigurePage } from "../FigurePage.tsx";
import { startWorker } from "../startWorker.ts";

/**
 * Draws figures on a page of their own, with the real worker, in a browser.
 *
 * @returns takes them away again
 */
export function mountFigure(figures: ReactNode): () => void {
  const engine = createEngineClient({ createWorker: startWorker });
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <StoreProvider value={createAppStore()}>
      <AskerProvider value={createAsker(engine, new Map())}>
        <Router>
          <FigurePage>{figures}</FigurePage>
        </Router>
      </AskerProvider>
    </StoreProvider>,
  );
  return () => {
    root.unmount();
    engine.dispose();
  };
}
