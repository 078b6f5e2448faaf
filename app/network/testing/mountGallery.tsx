import { act } from "react";
import { createRoot } from "react-dom/client";
import { createAppStore, StoreProvider } from "../../store/appStore.ts";
import { Gallery } from "./Gallery.tsx";

/** Draws the gallery of all parts in a browser's page. */
export function mountGallery(): { readonly host: HTMLElement; unmount(): void } {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  act(() =>
    root.render(
      <StoreProvider value={createAppStore()}>
        <Gallery />
      </StoreProvider>,
    ),
  );
  return {
    host,
    unmount() {
      act(() => root.unmount());
      host.remove();
    },
  };
}
