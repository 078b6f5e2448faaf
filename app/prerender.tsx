import { prerender } from "react-dom/static";
import type { Question } from "../src/protocol/messages.ts";
import { answerInProcess } from "../src/worker/answerInProcess.ts";
import type { PrerenderEntry } from "../scripts/prerender-entry.ts";
import { App } from "./App.tsx";
import { createAsker } from "./kit/asker.ts";
import { keyOf, toPlain } from "./kit/knownAnswers.ts";
import { allFigures } from "./kit/lateFigure.tsx";
import { noText } from "./mdx/pageText.ts";
import { loadPage } from "./pages.ts";
import { routes } from "./routes.ts";
import { createAppStore } from "./store/appStore.ts";
import { words } from "./words/en.ts";

// GitHub Pages answers unknown addresses with 404.html.
const notFound = { path: "/404", ...words.notFound };

export const pages: PrerenderEntry["pages"] = [...routes, notFound];

/** Asks the engine in process: the build is the one place that needs no worker. */
async function ask(question: Question): Promise<unknown> {
  const { reply } = await answerInProcess({ id: 0, question });
  if (!reply.ok) throw new Error(`The first picture failed: ${reply.error.message}`);
  return reply.answer;
}

/** Answers by the keys of their questions. */
async function answersTo(questions: readonly Question[]): Promise<Map<string, unknown>> {
  const answers = questions.map(
    async (question) => [keyOf(question), await ask(question)] as const,
  );
  return new Map(await Promise.all(answers));
}

/** Drawings of one page until every figure on it has its first picture. */
const MOST_DRAWINGS = 4;

/**
 * Draws a page. The first drawing tells which questions its figures ask; the next is drawn with their
 * answers, which travel in the page, so that the browser draws the same.
 */
export const render: PrerenderEntry["render"] = async (path) => {
  await loadPage(path, noText);
  await allFigures();
  const known = new Map<string, unknown>();
  for (let drawing = 1; drawing <= MOST_DRAWINGS; drawing += 1) {
    const heard = new Map<string, Question>();
    const asker = createAsker(null, known, (question) => heard.set(keyOf(question), question));
    const app = <App store={createAppStore()} asker={asker} ssrPath={path} />;
    const { prelude } = await prerender(app, {
      // Never so long that React would hide it behind a fallback until a script puts it in its place.
      progressiveChunkSize: Infinity,
    });
    const html = await new Response(prelude).text();
    if (heard.size === 0) return { html, data: toPlain(known) };
    for (const [key, answer] of await answersTo([...heard.values()])) known.set(key, answer);
  }
  throw new Error(`${path}: its figures ask again and again for their first pictures.`);
};
