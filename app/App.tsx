import { Router } from "wouter";
import { guardedNavigation } from "./hooks/changeAddress.ts";
import { type Asker, AskerProvider } from "./kit/asker.ts";
import { Shell } from "./shell/Shell.tsx";
import { type AppStore, StoreProvider } from "./store/appStore.ts";

export const base = import.meta.env.BASE_URL.replace(/\/$/, "");

interface AppProps {
  readonly store: AppStore;
  readonly asker: Asker;
  /** The page to render when there is no address bar. */
  readonly ssrPath?: string;
}

/** The whole site. */
export function App({ store, asker, ssrPath }: AppProps) {
  return (
    <StoreProvider value={store}>
      <AskerProvider value={asker}>
        <Router
          base={base}
          aroundNav={guardedNavigation}
          {...(ssrPath === undefined ? {} : { ssrPath: base + ssrPath })}
        >
          <Shell />
        </Router>
      </AskerProvider>
    </StoreProvider>
  );
}
