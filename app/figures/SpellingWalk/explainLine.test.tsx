import { expect, it } from "vitest";
import { SpellingWalkFigure } from "./SpellingWalkFigure.tsx";
import { runOf } from "./testing/runOf.ts";
import { markupOf, storeOf } from "./testing/walkPage.tsx";

/** The line of arithmetic below a step of the chapter's network, as text. */
function lineAt(stepId: string, run = runOf()): string {
  const store = storeOf(run);
  store.getState().goToStep(stepId, "operation");
  const page = markupOf(store, <SpellingWalkFigure />);
  const line = /<p class="explain"[^>]*>(.*?)<\/p>/.exec(page)?.[1] ?? "";
  return line
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

it.each([
  ["t3.x", /“⁨g⁩” = 1$/],
  ["b3.dz", /“⁨s⁩” 0\.1361 − 1 ≈ −0\.8639$/],
  ["b3.cx", /unit 1, “⁨g⁩” 0\.0690 × 1 ≈ 0\.0690$/],
])("%s: the line is about the letter that the sentence speaks of", (step, text) => {
  expect(lineAt(step)).toMatch(text);
});

it.each([
  ["t1.e", "exp(0.8561 − 0.8561) = 1"],
  ["b1.ch", "0.2511 × 0 = 0"],
  ["t1.wh", "0.1 × 0 + 0.5 × 0 + 0.1 × 0 = 0"],
  ["t1.h", "tanh(0.6) ≈ 0.5370"],
  ["update.after", "new loss ≈ 3.8139"],
])("%s: what is exact is said to be equal, and what is rounded is not", (step, text) => {
  expect(lineAt(step)).toContain(text);
});

it("a small number is written as everywhere else", () => {
  expect(lineAt("update.uy", runOf({ learningRate: 1e-9 }))).toContain("1×10⁻⁹ ×");
});
