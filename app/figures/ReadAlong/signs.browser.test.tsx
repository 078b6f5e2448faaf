import "../../styles/tokens.css";
import "../../styles/base.css";
import "./readAlong.css";
import "./readPresented.css";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, it } from "vitest";
import { signOf, themes } from "../../styles/testing/signOf.ts";
import { USUAL } from "./layout.ts";
import { MemoryPicture } from "./MemoryPicture.tsx";
import { handmade } from "./testing/handmade.ts";

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset["theme"];
});

it.each(themes)("in the %s theme the memory is painted by its signs", (theme) => {
  document.documentElement.dataset["theme"] = theme;
  document.body.innerHTML = renderToStaticMarkup(
    <MemoryPicture columns={USUAL} reading={handmade} read={1} unit={0} isMoving={false} />,
  );
  // After “a” the handmade memory is 0.5 and −0.25: its first unit stands above its second.
  const cells = [...document.querySelectorAll("path[fill-opacity]")].toSorted(
    (one, other) => one.getBoundingClientRect().y - other.getBoundingClientRect().y,
  );
  expect(cells.map((cell) => signOf(getComputedStyle(cell).fill))).toEqual([
    "positive",
    "negative",
  ]);
});
