import "katex/dist/katex.min.css";
import "./styles/stand-ins.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/symbols.css";
import "./controls/controls.css";
import "./styles/print.css";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { createEngineClient } from "../src/client/engineClient.ts";
import { App, base } from "./App.tsx";
import { changeAddress, openedPath } from "./hooks/changeAddress.ts";
import { nextTask } from "./hooks/nextTask.ts";
import { sayUnloaded } from "./hooks/unloaded.ts";
import { createAsker } from "./kit/asker.ts";
import { answersOfPage } from "./kit/knownAnswers.ts";
import { allLate, loadAtFirstSign } from "./kit/late.tsx";
import { startWorker } from "./kit/startWorker.ts";
import { textIn } from "./mdx/pageText.ts";
import { loadPage } from "./pages.ts";
import { createAppStore } from "./store/appStore.ts";
import { words } from "./words/en.ts";

// Until they arrive the page is set in the reader's own fonts, scaled to match (stand-ins.css).
void import("./styles/fonts.ts").catch(() => undefined);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

// The same page by the name of its file: one address for each page, as the router knows it.
const FILE = "index.html";
if (location.pathname.endsWith(`/${FILE}`))
  changeAddress(
    "replace",
    location.pathname.slice(0, -FILE.length) + location.search + location.hash,
  );

// Each part in a task of its own, between which the reader is answered.
await nextTask();
const known = answersOfPage();
await nextTask();
const store = createAppStore();
const engine = createEngineClient({
  createWorker: startWorker,
  onRestart: () => store.getState().notify(words.engineRestarted),
});
const asker = createAsker(engine, known);
await loadPage(openedPath(location.pathname, base), textIn(document))
  // An address may ask for what is shown later.
  .then(() => (location.search === "" ? undefined : allLate()))
  .catch((error: unknown) => {
    sayUnloaded();
    throw error;
  });
loadAtFirstSign();
await nextTask();
// In slices of a few milliseconds.
startTransition(() => {
  hydrateRoot(root, <App store={store} asker={asker} />);
});
