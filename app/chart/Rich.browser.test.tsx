import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { Raised } from "./Rich.tsx";

/** What a reader sees of sentences that follow one another in one place. */
function shown(sentences: readonly string[]): string[] {
  const place = document.createElement("p");
  const root = createRoot(place);
  const texts = sentences.map((text) => {
    act(() => root.render(<Raised text={text} />));
    return place.textContent;
  });
  act(() => root.unmount());
  return texts;
}

const read = (text: string) => text.replace("⁻¹", "−1");

it("leaves nothing of a sentence behind when the next one stands in its place", () => {
  // Part 1 is “11” here, and part 11 is “1”.
  const first = "t = 11: a 2 b 3 c 4 d 5 e 1 f 6×10⁻¹";
  const next = "t = 10: a 2 b 3 c 4 d 5 e 1 f 7×10⁻¹";
  expect(shown([first, next, first])).toEqual([read(first), read(next), read(first)]);
});
