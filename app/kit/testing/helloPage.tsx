import "../../styles/tokens.css";
import "../../styles/base.css";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { page } from "vitest/browser";
import { Router } from "wouter";
import { createEngineClient, type EngineClient } from "../../../src/client/engineClient.ts";
import { createTrainingRun, order } from "../../../src/engine/index.ts";
import { type AppStore, createAppStore, StoreProvider } from "../../store/appStore.ts";
import { AskerProvider, createAsker } from "../asker.ts";
import { FigurePage } from "../FigurePage.tsx";
import { firstOf } from "../params/values.ts";
import { startWorker } from "../startWorker.ts";
import { ask, inspect, params as schema, start } from "./Hello/hello.ts";
import { HelloFigure } from "./Hello/HelloFigure.tsx";

export const path = location.pathname;
/** More updates than any test waits for. */
export const ENDLESS = 10_000_000;

/** Every worker that the page starts: the first answers questions, the others train. */
export const workers: Worker[] = [];
class WatchedWorker extends Worker {
  constructor(...made: ConstructorParameters<typeof Worker>) {
    super(...made);
    workers.push(this);
  }
}

let root: Root;
let engine: EngineClient;
export let store: AppStore;

export function open(search = "", others: readonly string[] = []): void {
  history.replaceState(null, "", path + search);
  const element = document.body.appendChild(document.createElement("div"));
  engine = createEngineClient({ createWorker: startWorker });
  store = createAppStore();
  root = createRoot(element);
  root.render(
    <StoreProvider value={store}>
      <AskerProvider value={createAsker(engine, new Map())}>
        <Router>
          <FigurePage>
            <HelloFigure isMain />
            {others.map((name) => (
              <HelloFigure key={name} name={name} preset={{ updates: ENDLESS }} />
            ))}
            <p style={{ blockSize: "300vh" }}>
              <a href="/elsewhere" onClick={(event) => event.preventDefault()}>
                elsewhere
              </a>
            </p>
          </FigurePage>
        </Router>
      </AskerProvider>
    </StoreProvider>,
  );
}

/** Another page is shown instead. */
export const leave = (): void => root.unmount();

export function close(): void {
  leave();
  engine.dispose();
  document.body.replaceChildren();
}

/** Each test of a file begins on an empty page, and leaves one. */
export function startAfresh(): void {
  beforeEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    workers.length = 0;
    vi.stubGlobal("Worker", WatchedWorker);
  });
  afterEach(() => {
    close();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    history.replaceState(null, "", path);
    window.scrollTo(0, 0);
  });
}

export const part = (selector: string, name = "hello") =>
  document.querySelector(`#figure-${name} ${selector}`);
export const statusOf = (name?: string) => () =>
  part(".training-status > span:not(.position)", name)?.textContent.trim() ?? "";
export const shown = (name?: string) =>
  Number(part("output", name)?.getAttribute("data-update") ?? NaN);
export const curve = () => part(".net-curve")?.getAttribute("d") ?? "";
export const button = (name: string, figure = "hello") =>
  page.getByTestId(figure).getByRole("button", { name, exact: true });
export const tape = () =>
  page.getByTestId("hello").getByRole("slider", { name: "loss after each update" });

/** Loss after so many updates, of the network that the engine trains by itself. */
export function lossAfter(updates: number, change: Partial<ReturnType<typeof usual>> = {}): number {
  const params = { ...usual(), ...change };
  const answer = order(ask(params));
  const run = createTrainingRun(start(params, answer));
  run.step(updates);
  const [question] = inspect(params, answer);
  if (question?.kind !== "sequence") throw new Error("nothing is inspected");
  return run.inspect(question).loss ?? NaN;
}
const usual = () => firstOf(schema, {});

/** The network that is shown is the one after so many updates. */
export async function expectShown(updates: number, change?: Parameters<typeof lossAfter>[1]) {
  await expect.poll(() => shown()).toBe(updates);
  await expect
    .poll(() => Number(part("output")?.textContent))
    .toBeCloseTo(lossAfter(updates, change), 6);
}

/** The figure has the focus and its first picture. */
export async function opened(...asked: Parameters<typeof open>): Promise<void> {
  open(...asked);
  await expect.poll(statusOf()).toBe("Not trained yet.");
  document.querySelector<HTMLElement>("#figure-hello .play")?.focus();
}
