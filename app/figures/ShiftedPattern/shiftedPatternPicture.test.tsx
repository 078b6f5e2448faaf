import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { createAppStore, StoreProvider } from "../../store/appStore.ts";
import { ask, params as schema, type PatternProps } from "./shiftedPattern.ts";
import { ShiftedPatternPicture } from "./ShiftedPatternPicture.tsx";

const usual = firstOf(schema, {});
let answer: Answer<"shiftedPattern">;

beforeAll(async () => {
  answer = (await answerTo(ask(usual))) as Answer<"shiftedPattern">;
});

/** How high the bars of a network stand in one of the drawings, of 130: one for each place. */
function barsOf(props: Partial<PatternProps>, network: string): number[] {
  const view = { params: usual, answer, step: 0 };
  const settings = { params: usual, change: () => undefined, goTo: () => undefined };
  const picture = renderToStaticMarkup(
    <StoreProvider value={createAppStore()}>
      <ShiftedPatternPicture
        {...settings}
        view={view}
        description=""
        isWaiting={false}
        {...props}
      />
    </StoreProvider>,
  );
  const [, wide = ""] = picture.split('data-width="wide"');
  const drawn = wide.split("<svg")[0]?.split('class="pattern-scores"')[1] ?? "";
  const pattern = new RegExp(
    `data-network="${network}"><rect class="pattern-track"[^>]*></rect><rect class="pattern-bar"[^>]* height="([\\d.]+)"`,
    "gu",
  );
  return [...drawn.matchAll(pattern)].map(([, height]) => Number(height));
}

it("shows what was learnt at the places of the training from the first, and the others when the test comes there", () => {
  const heights = Array.from(answer.feedForward.accuracyByPosition, (share) => 130 * share);
  const at = (places: readonly number[]) =>
    heights.map((height, index) => (places.includes(index + 1) ? height.toFixed(4) : "0.0000"));
  const shownAt = (step: number) =>
    barsOf({ view: { params: usual, answer, step } }, "feedForward").map((height) =>
      height.toFixed(4),
    );
  expect(shownAt(0)).toEqual(at([1, 3, 5, 7]));
  expect(shownAt(4)).toEqual(at([1, 2, 3, 4, 5, 7]));
});

it("while both are trained shows how far they are, at the places of the training alone", () => {
  const soFar = {
    ...answer,
    updates: 120,
    recurrent: { ...answer.recurrent, accuracyByPosition: new Float64Array(8).fill(0.5) },
  };
  const params = { ...usual, asked: "lastStep" as const };
  expect(barsOf({ params, isWaiting: true, soFar }, "recurrent")).toEqual([
    65, 0, 65, 0, 65, 0, 65, 0,
  ]);
});
