import { use } from "react";
import { sayUnloaded } from "../hooks/unloaded.ts";
import { type AppState, type AppStore, useAppStore } from "../store/appStore.ts";
import { type BuiltPart, keepAsBuilt, useIsHydrating } from "./asBuilt.ts";

/** How far below or above the window a figure wakes, in windows: before the reader gets there. */
const NEAR = "100% 0px";

/** A figure of the text that React has not taken over yet: what the build drew stands. */
interface Sleeper {
  readonly part: BuiltPart;
  wake(): void;
  /** It answers from now on: what was typed and clicked meanwhile is done. */
  rise(): void;
}

type Needed = () => Promise<unknown>;

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

/** Another value than this one that a field can hold; a slider holds none but its own. */
const otherThan = (field: Field, value: string): string =>
  field instanceof HTMLInputElement && field.type === "range"
    ? value === field.min
      ? field.max
      : field.min
    : `${value} `;

/**
 * Lets React hear what was typed, as if it were typed now: it does so only of what it did not set itself. Meanwhile it
 * may have drawn the field anew, with what it held before.
 */
function typeAgain(field: Field, value: string): void {
  // React notes what is set on the field itself, and not what is set past it, through the prototype.
  field.value = otherThan(field, value);
  Reflect.set(Object.getPrototypeOf(field), "value", value, field);
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/**
 * Keeps what a reader does in a part of the page that does not answer yet: fields keep what is typed by themselves,
 * and clicks, the one that sends a form among them, are held back.
 *
 * @returns does all of it again, what was typed first; from then on nothing is kept
 */
export function keepInput(part: Element): () => void {
  const ended = new AbortController();
  const typed = new Map<Field, string>();
  const clicks: (() => void)[] = [];
  const keep = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || !part.contains(target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A button's drawing is what is hit, as often as its words; and a drawing has no `click()`.
    clicks.push(() => target.dispatchEvent(new MouseEvent("click", event)));
  };
  const note = ({ target }: Event) => {
    if (isField(target) && part.contains(target)) typed.set(target, target.value);
  };
  document.addEventListener("click", keep, { capture: true, signal: ended.signal });
  document.addEventListener("input", note, { capture: true, signal: ended.signal });
  return () => {
    if (ended.signal.aborted) return;
    ended.abort();
    for (const [field, value] of typed) typeAgain(field, value);
    for (const click of clicks) click();
  };
}

const sleepers = new Map<string, Sleeper>();
/** Figures that were to wake before React came to them. */
const called = new Set<string>();

const isAlone = ({ mode, soloFigure }: AppState, name: string): boolean =>
  mode !== "article" && soloFigure === name;

/** Sleeps until it comes near the window, or stands alone, or the reader uses the page, and what else it needs has come. */
function layToSleep(
  name: string,
  figure: Element,
  store: AppStore,
  needed: Needed | undefined,
): Sleeper {
  const part = keepAsBuilt([figure]);
  const asleep = new AbortController();
  const rouse = () => {
    asleep.abort();
    if (needed) void needed().then(() => part.takeOver(), sayUnloaded);
    else part.takeOver();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) rouse();
    },
    { rootMargin: NEAR },
  );
  observer.observe(figure);
  // Presented or embedded, it fills the window; the others sleep on behind it.
  const unsubscribe = store.subscribe((state) => {
    if (isAlone(state, name)) rouse();
  });
  asleep.signal.addEventListener("abort", () => {
    observer.disconnect();
    unsubscribe();
  });
  for (const input of ["pointerdown", "keydown", "focusin", "input"])
    document.addEventListener(input, rouse, { capture: true, signal: asleep.signal });

  if (isAlone(store.getState(), name) || called.delete(name)) rouse();

  return {
    part,
    wake: rouse,
    rise: keepInput(figure),
  };
}

function sleeperOf(name: string, store: AppStore, needed: Needed | undefined): Sleeper | null {
  const known = sleepers.get(name);
  if (known) return known;
  const figure = document.querySelector(`[data-figure="${name}"]`);
  const sleeper = figure && layToSleep(name, figure, store, needed);
  if (sleeper) sleepers.set(name, sleeper);
  return sleeper;
}

/** Wakes the figure of that name, which sleeps. */
export function wake(name: string): void {
  const sleeper = sleepers.get(name);
  if (sleeper) sleeper.wake();
  else called.add(name);
}

/**
 * The figure of that name has read the address: what was done in it while it slept is done once React has drawn what
 * the address asks for, and so changes that, instead of what the build drew.
 */
export function rise(name: string): void {
  const sleeper = sleepers.get(name);
  sleepers.delete(name);
  queueMicrotask(() => sleeper?.rise());
}

/**
 * Lets a figure of the text sleep while the page wakes: its picture, drawn by the build, stands, and none of its code
 * runs until the figure comes near the window or the reader uses the page. A page that is drawn in the browser has no
 * such picture, and there nothing sleeps. It stands in a `<Suspense>` of its own.
 *
 * @param needed asks for what it cannot be drawn without, once it is to wake
 */
export function useSleep(name: string, maySleep: boolean, needed?: Needed): void {
  const store = useAppStore();
  const isHydrating = useIsHydrating();
  const sleeper = maySleep && isHydrating ? sleeperOf(name, store, needed) : null;
  if (sleeper) use(sleeper.part.takenOver);
}
