import { renderToStaticMarkup } from "react-dom/server";
import { Router } from "wouter";
import type { Kind, Question } from "../../../src/protocol/messages.ts";
import { answerInProcess } from "../../../src/worker/answerInProcess.ts";
import { createAppStore, StoreProvider } from "../../store/appStore.ts";
import { AskerProvider, createAsker } from "../asker.ts";
import type { FigureDefinition, View } from "../figure.ts";
import { FigurePage } from "../FigurePage.tsx";
import type { Schema } from "../params/param.ts";

/** What the engine answers, in process. */
export async function answerTo(question: Question): Promise<unknown> {
  const { reply } = await answerInProcess({ id: 0, question });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.answer;
}

const nothing = () => undefined;

/** The markup of everything in a figure that follows what is shown. */
export function drawn<S extends Schema, K extends Kind>(
  definition: FigureDefinition<S, K>,
  view: View<S, K>,
): string {
  const { Picture, Caption, Details, Settings } = definition;
  const settings = { params: view.params, change: nothing };
  const description = definition.describe(view);
  const props = { ...settings, view, description, isWaiting: false, goTo: nothing };
  return renderToStaticMarkup(
    <StoreProvider value={createAppStore()}>
      <AskerProvider value={createAsker(null, new Map())}>
        <Router ssrPath="/">
          <FigurePage>
            <Picture {...props} />
            {Caption && <Caption {...props} verdictOf={nothing} />}
            {Details && <Details {...props} />}
            {Settings && <Settings {...settings} />}
          </FigurePage>
        </Router>
      </AskerProvider>
    </StoreProvider>,
  );
}
