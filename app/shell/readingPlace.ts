import { idle } from "../hooks/idle.ts";
import { fontsApplied } from "../styles/fontsApplied.ts";

/** A piece of the text, counted from the top of the page, and how far below the window's upper edge it stands, in pixels. */
interface Place {
  readonly piece: number;
  readonly top: number;
}

/** The reader's own moves, after which nothing is moved for them. */
const ownMoves = ["wheel", "touchstart", "pointerdown", "keydown"];
/** So many idle times in a row without a change of height, and the page stands still. */
const STILL = 3;

const keyOf = (path: string) => `unrolled:place:${path}`;

/** Pieces of text outside figures, whose own texts come and go. */
const pieces = () => [
  ...document.querySelectorAll("#content :is(h1, h2, h3, p, li):not(figure *, [hidden] *)"),
];

/** Undefined where the page stands at its top, or holds no text. */
function placeNow(): Place | undefined {
  if (scrollY < 1) return undefined;
  const middle = innerHeight / 2;
  let nearest: (Place & { readonly away: number }) | undefined;
  for (const [piece, element] of pieces().entries()) {
    const { top, bottom, height } = element.getBoundingClientRect();
    const away = Math.max(top - middle, middle - bottom, 0);
    if (height > 0 && away < (nearest?.away ?? Infinity)) nearest = { piece, top, away };
  }
  return nearest && { piece: nearest.piece, top: nearest.top };
}

/** Keeps where the reader is on the page of `path`, for as long as the tab is open. */
export function keepPlace(path: string): void {
  try {
    const place = placeNow();
    if (place) sessionStorage.setItem(keyOf(path), JSON.stringify(place));
    else sessionStorage.removeItem(keyOf(path));
  } catch {
    // Storage is blocked or full: the browser's own memory of the place must serve.
  }
}

function keptPlace(path: string): Place | undefined {
  try {
    const { piece, top } = JSON.parse(sessionStorage.getItem(keyOf(path)) ?? "") as Partial<Place>;
    return typeof piece === "number" && Number.isInteger(piece) && typeof top === "number"
      ? { piece, top }
      : undefined;
  } catch {
    return undefined;
  }
}

function moveTo({ piece, top }: Place): void {
  const element = pieces()[piece];
  if (!element) return;
  const by = element.getBoundingClientRect().top - top;
  if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: "instant" });
}

/** Resolves with the next picture: what measures itself has done so, and may be drawn anew after it. */
const nextFrame = () => new Promise<unknown>((resolve) => requestAnimationFrame(resolve));

/** Resolves when the page has its fonts and its figures, and its height no longer changes. */
async function standsStill(main: HTMLElement, isOver: () => boolean): Promise<void> {
  await fontsApplied;
  for (let still = 0, height = 0; still < STILL && !isOver(); still++) {
    await nextFrame();
    await idle();
    const isWhole = "ready" in document.documentElement.dataset;
    if (!isWhole || main.scrollHeight !== height) still = 0;
    height = main.scrollHeight;
  }
}

/**
 * Brings the reader back to the line where they left the page of `path`, and holds it there while fonts come and
 * texts are laid out, until the page stands still or the reader moves. A browser finds the place again by its
 * distance from the top, which is another one until then.
 *
 * @returns ends it
 */
export function returnToPlace(path: string, main: HTMLElement): () => void {
  const place = keptPlace(path);
  if (!place) return () => {};
  const ended = new AbortController();
  const { signal } = ended;
  const end = () => ended.abort();
  const hold = () => {
    if (!signal.aborted) moveTo(place);
  };
  const sizes = new ResizeObserver(hold);
  signal.addEventListener("abort", () => sizes.disconnect());
  for (const move of ownMoves) addEventListener(move, end, { signal, capture: true });
  addEventListener("scroll", hold, { signal });
  sizes.observe(main);
  hold();
  void standsStill(main, () => signal.aborted).then(end);
  return end;
}
