import { idle } from "../hooks/idle.ts";
import { inPortions } from "../hooks/inPortions.ts";

/** A block with fewer elements is not left out for itself. */
const WORTH_IT = 12;

/** A block with more elements is not left out as a whole: it would come in at once. */
const LARGEST = 500;

/** What a browser can leave out: not what is inline, drawn, or of a table. */
const boxes = "main, section, article, header, div, figure, form, p, h2, h3, ol, ul, li";

const sizeOf = (element: Element): number => element.getElementsByTagName("*").length + 1;

/** The largest blocks below the window that are not too large, in their order. */
function blocksBelow(element: Element, found: HTMLElement[] = []): HTMLElement[] {
  for (const child of element.children) {
    if (!(child instanceof HTMLElement) || !child.matches(boxes)) continue;
    const { top, bottom, height } = child.getBoundingClientRect();
    const size = sizeOf(child);
    if (height === 0 || size < WORTH_IT || bottom < innerHeight) continue;
    // To ask for a place within what the style leaves out already would have it laid out.
    if (top >= innerHeight && getComputedStyle(child).contentVisibility === "auto") continue;
    if (top >= innerHeight && size <= LARGEST) found.push(child);
    else blocksBelow(child, found);
  }
  return found;
}

function leaveOut(block: HTMLElement): void {
  block.style.containIntrinsicBlockSize = `${block.clientHeight}px`;
  block.style.contentVisibility = "auto";
}

function takeIn(block: HTMLElement): void {
  block.style.removeProperty("content-visibility");
  block.style.removeProperty("contain-intrinsic-block-size");
}

/**
 * Makes a change after which a browser lays out all that there is, such as giving the page other fonts, in a task of its
 * own. What stands below the window is left out, at its present size, and comes in afterwards; a browser takes in by
 * itself what the reader scrolls to.
 */
export async function changeAll(change: () => void): Promise<void> {
  const blocks = blocksBelow(document.body);
  blocks.forEach(leaveOut);
  await idle();
  change();
  // Laid out now, and drawn in another task.
  document.body.getBoundingClientRect();
  await inPortions(blocks, takeIn);
}
