import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Troubles } from "./Troubles.tsx";

const said = (isFirst: boolean) =>
  renderToStaticMarkup(
    <Troubles complaints={[]} failure="No letter." isFirst={isFirst} onBack={() => {}} />,
  );

it("speaks of a picture before only where there was one", () => {
  expect(said(false)).toContain("still shows the one before. No letter.");
  expect(said(true)).not.toContain("before.");
  expect(said(true)).toContain("shows what this figure shows without it. No letter.");
});
