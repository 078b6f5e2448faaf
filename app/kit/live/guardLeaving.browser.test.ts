import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { guardLeaving } from "./guardLeaving.ts";

const confirm = vi.spyOn(window, "confirm");
let isAtStake = true;
let release: () => boolean = () => false;
/** Clicks that came through to the link. */
const followed = vi.fn<(event: Event) => void>((event) => event.preventDefault());

beforeEach(() => {
  isAtStake = true;
  confirm.mockReset();
  followed.mockClear();
  release = guardLeaving(() => isAtStake);
});
afterEach(() => {
  release();
  document.body.replaceChildren();
});

/** Presses a link with something inside it. */
function click(href: string, how: MouseEventInit = {}, target = ""): void {
  const link = Object.assign(document.createElement("a"), { href, target });
  const inside = link.appendChild(document.createElement("b"));
  link.addEventListener("click", followed);
  document.body.append(link);
  inside.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...how }));
}

function unload(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

it("a link to another page waits for the reader's word, and is not followed against it", () => {
  confirm.mockReturnValue(false);
  click("/elsewhere");
  expect(confirm).toHaveBeenCalledWith(
    "A network is being trained on this page. Leave the page, and lose what it has learnt?",
  );
  expect(followed).not.toHaveBeenCalled();
  expect(release()).toBe(true);
});

it("who agreed is not told of a loss", () => {
  confirm.mockReturnValue(true);
  click("/elsewhere");
  expect(followed).toHaveBeenCalledOnce();
  expect(release()).toBe(false);
});

it.each<[string, Parameters<typeof click>]>([
  ["on this page", [`${location.pathname}?step=3#figure`]],
  ["into a new tab", ["/elsewhere", { ctrlKey: true }]],
  ["by the middle button", ["/elsewhere", { button: 1 }]],
  ["that opens another window", ["/elsewhere", {}, "_blank"]],
  ["to another site, of which the browser asks", ["https://example.org/"]],
])("does not ask at a link %s", (_, pressed) => {
  click(...pressed);
  expect(confirm).not.toHaveBeenCalled();
  expect(followed).toHaveBeenCalledOnce();
});

it("the browser asks before it closes the page, while something is at stake", () => {
  expect(unload()).toBe(true);
  isAtStake = false;
  expect(unload()).toBe(false);
  click("/elsewhere");
  expect(confirm).not.toHaveBeenCalled();
});

it("heeds all that are guarded, until the last is released", () => {
  isAtStake = false;
  const releaseOther = guardLeaving(() => true);
  expect(unload()).toBe(true);
  expect(release()).toBe(false);
  expect(unload()).toBe(true);
  expect(releaseOther()).toBe(true);
  expect(unload()).toBe(false);
});
