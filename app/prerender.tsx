import { prerender } from "react-dom/static";
import type { Question } from "../src/protocol/messages.ts";
import { answer } from "../src/worker/answer.ts";
import type { PrerenderEntry } from "../scripts/prerender-entry.ts";
import { App } from "./App.tsx";
import { noText } from "./mdx/pageText.ts";
import { loadPage } from "./pages.ts";
import { findRoute, routes } from "./routes.ts";
import { createAppStore } from "./store/appStore.ts";
import type { FirstAnswers } from "./store/firstAnswers.ts";
import { toPlain } from "./store/wire.ts";
import { words } from "./words/en.ts";

// GitHub Pages answers unknown addresses with 404.html.
const notFound = { path: "/404", ...words.notFound };

export const pages: PrerenderEntry["pages"] = [...routes, notFound];

/** Asks the engine in process: the build is the one place that needs no worker. */
function ask(question: Question): unknown {
  const { reply } = answer({ id: 0, question });
  if (!reply.ok) throw new Error(`The first picture failed: ${reply.error.message}`);
  return reply.answer;
}

export const render: PrerenderEntry["render"] = async (path) => {
  await loadPage(path, noText);
  const wanted = findRoute(path)?.firstQuestions ?? [];
  const questions = typeof wanted === "function" ? await wanted() : wanted;
  const first = Object.fromEntries(
    questions.map((question) => [question.kind, ask(question)]),
  ) as FirstAnswers;
  const { prelude } = await prerender(<App store={createAppStore(first)} ssrPath={path} />, {
    // Never so long that React would hide it behind a fallback until a script puts it in its place.
    progressiveChunkSize: Infinity,
  });
  return { html: await new Response(prelude).text(), data: toPlain(first) };
};
