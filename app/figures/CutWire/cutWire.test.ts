import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { createAsker } from "../../kit/asker.ts";
import { createInstance, viewOf } from "../../kit/instance.ts";
import { keyOf } from "../../kit/knownAnswers.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { stopOf } from "../../kit/useStory.ts";
import { CutWireFigure } from "./CutWireFigure.tsx";
import {
  ask,
  describe,
  type Params,
  params,
  prediction,
  steps,
  twinsOf,
  type WireView,
  withWord,
} from "./cutWire.ts";
import { chartLayout } from "./layout.ts";
import { table } from "./table.ts";

const usual = firstOf(params, {});
let trained: Answer<"cutWire">;
let untrained: Answer<"cutWire">;

beforeAll(async () => {
  trained = (await answerTo(ask({ ...usual, isTrained: true }))) as Answer<"cutWire">;
  untrained = (await answerTo(ask(usual))) as Answer<"cutWire">;
});

const view = (changed: Partial<Params>, step: number): WireView => {
  const shown = { ...usual, ...changed };
  return { params: shown, answer: shown.isTrained ? trained : untrained, step };
};
const goods = (step: number, isCut: boolean) =>
  view({ word: "goods", isTrained: true, isCut }, step);

it("dogs is learnt at update 18 with the wire and without, goods at 34 and never", () => {
  const [dogs, two] = trained;
  expect([dogs?.whole.learntAt, dogs?.cut.learntAt]).toEqual([18, 18]);
  expect([two?.whole.learntAt, two?.cut.learntAt]).toEqual([34, null]);
  expect(two?.cut.lossByUpdate[200]).toBeCloseTo(1.3958, 4);
  expect(two?.floorWithoutMemory).toBeCloseTo(1.386_294_361_1, 9);
});

it("says so, and only once it has happened", () => {
  expect(describe(goods(33, false))).toContain(
    "not learnt yet with the wire, not learnt yet without",
  );
  expect(describe(goods(34, false))).toContain("learnt at update 34 with the wire");
  expect(describe(goods(200, true))).toMatch(
    /^The wire is cut\. After 200 updates on “⁨goods⁩”: learnt at update 34 with the wire, not learnt without\./u,
  );
  expect(describe(view({}, 0))).toContain("nothing is trained");
});

it("says of a word that no update is left for that it is not learnt, and not that it is yet to come", () => {
  expect(describe(goods(199, true))).toMatch(/not learnt yet without\.$/u);
  expect(describe(goods(200, true))).toMatch(
    /learnt at update 34 with the wire, not learnt without\./u,
  );
});

it("says why the cut network never learns it, and what tells the letters apart once the wire is mended", () => {
  expect(describe(goods(200, true))).toMatch(
    /after “⁨o⁩” come “⁨o⁩” and “⁨d⁩”\. Best is ½ each, twice: the floor, 2 ln 2 ≈ 1\.39\.$/u,
  );
  expect(describe(goods(200, false))).toMatch(/What came before each “⁨o⁩” tells them apart/u);
  expect(describe(view({ isTrained: true, isCut: true }, 200))).not.toContain("Best is");
});

it("tells its story by addresses of its own, and takes up any picture where it belongs", () => {
  const stops = steps.story?.(usual) ?? [];
  expect(stops).toHaveLength(6);
  const at = (changed: Partial<Params>, step: number) => stopOf(stops, view(changed, step));
  stops.forEach(({ params: shown, isPlayed }, stop) => {
    expect(at(shown, isPlayed ? 200 : 0)).toBe(stop);
  });
  // "dogs", trained by hand with its wire, comes before "goods"; so does any update of it.
  expect(at({ isTrained: true }, 7)).toBe(2);
  expect(at({ word: "goods", isCut: true }, 0)).toBe(3);
  expect(at({ word: "goods", isTrained: true, isCut: true }, 7)).toBe(4);
  expect(steps.story?.({ ...usual, word: "book" })).toHaveLength(4);
});

it("shows of the engine's arrays the row of the update and of the step", () => {
  const { rows, exact } = table(goods(7, true));
  const cut = trained[1]?.cut;
  // Four steps, three units, four letters: update 7, step 3 is row 30.
  const third = rows.findIndex(([name]) => name === "step 3: probability of “⁨d⁩” after “⁨o⁩”");
  expect(exact?.(third, 2)).toBe(cut?.probabilitiesByUpdate.data[30 * 4]);
  const unit = rows.findIndex(([name]) => name === "step 3: unit 2 of the memory");
  expect(exact?.(unit, 2)).toBe(cut?.hiddenByUpdate.data[30 * 3 + 1]);
  expect(exact?.(0, 1)).toBe(trained[1]?.whole.lossByUpdate[7]);
});

const picture = (isCut: boolean) => drawn(CutWireFigure.definition, goods(200, isCut));

it("draws one column for both o's without the wire, and two with it", () => {
  expect(picture(true)).toContain("the same column");
  expect(picture(false)).toContain("two columns");
  expect(drawn(CutWireFigure.definition, view({ isTrained: true }, 200))).toContain(
    "no letter is read twice",
  );
});

function ofWord(word: string) {
  const letters = word.split("");
  const targetByStep = letters.slice(1).map((letter) => letter.codePointAt(0) ?? 0);
  return twinsOf({ ...trained[0], letters, targetByStep } as Answer<"cutWire">[number]);
}

it("finds every letter that is read twice and followed by different ones, or the first that is read twice", () => {
  expect(ofWord("dogs")).toEqual([]);
  expect(ofWord("goods")).toEqual([{ letter: "o", steps: [2, 3] }]);
  expect(ofWord("banana")).toEqual([{ letter: "a", steps: [2, 4] }]);
  expect(ofWord("ababac")).toEqual([{ letter: "a", steps: [1, 5] }]);
  expect(ofWord("hannah")).toEqual([
    { letter: "n", steps: [3, 4] },
    { letter: "a", steps: [2, 5] },
  ]);
});

it("asks for both words of the pair, with the article's weights and alphabet, and for a seed's for others", () => {
  const { words, updates } = ask(usual);
  expect(words).toEqual([
    { word: "dogs", alphabet: "dogs", start: "article" },
    { word: "goods", alphabet: "dogs", start: "article" },
  ]);
  expect(updates).toBe(0);
  const other = ask({ ...usual, word: "book", isTrained: true, seed: 7 });
  expect(other.words).toEqual([{ word: "book", alphabet: null, start: 7 }]);
  expect(other.updates).toBe(200);
});

it("trains another word anew, and the pair together", () => {
  const now = { ...usual, isTrained: true };
  expect(withWord(now, "goods")).toEqual({ word: "goods", isTrained: true });
  expect(withWord(now, "book")).toEqual({ word: "book", isTrained: false });
});

const keysAsked = (one: WireView) => prediction.subjects(one).map(({ key }) => key);

it("judges a guess about each word of the pair by its own network", () => {
  const shown = view({ isTrained: true, isCut: true }, 200);
  // Of the second word it is told where it is trained, and there the first is not asked about again.
  expect(keysAsked(shown)).toEqual(["cut-wire|dogs", "cut-wire|goods"]);
  expect([0, 1].map((subject) => prediction.isAbout?.(shown, subject))).toEqual([true, false]);
  expect(keysAsked(goods(0, true))).toEqual(["cut-wire|goods"]);
  // An answer that is asked for is about the wire that is cut.
  expect(prediction.revealed?.(view({}, 0))).toEqual({ isTrained: true, isCut: true });
  expect([0, 1].map((subject) => prediction.outcome(shown, subject).value)).toEqual([
    "learnt",
    "never",
  ]);
  expect(prediction.outcome(goods(200, true), 0).value).toBe("never");
});

it("opens an address where the training is over, unless it names an update", async () => {
  const opened = async (query: Record<string, string>) => {
    const known = new Map(
      [usual, { ...usual, isTrained: true }].map((one) => [
        keyOf(ask(one)),
        one.isTrained ? trained : untrained,
      ]),
    );
    const instance = createInstance(CutWireFigure.definition, {}, createAsker(null, known));
    instance.getState().open(new Map(Object.entries(query)), { isArrival: true });
    return viewOf(instance.getState());
  };
  const end = await opened({ word: "goods", isCut: "1", isTrained: "1" });
  expect(end).toMatchObject({ step: 200, params: { word: "goods", isCut: true } });
  expect(await opened({ isTrained: "1", step: "34" })).toMatchObject({ step: 34 });
  expect(await opened({})).toMatchObject({ step: 0, params: usual });
});

it("names each line where it has come to, apart from the others; a floor of nothing is none", () => {
  expect(describe(view({}, 0))).not.toContain("below");
  expect(
    trained.map((one) =>
      chartLayout(one, 18)
        .names.map(({ of }) => of)
        .toSorted(),
    ),
  ).toEqual([
    ["cut", "whole"],
    ["cut", "floor", "whole"],
  ]);
  for (const comparison of trained) {
    for (const step of [0, 18, 200]) {
      const { names, points } = chartLayout(comparison, step);
      const away = names.flatMap(({ of, labelX }) =>
        of === "floor" ? [] : [labelX - points[of].x],
      );
      for (const beside of away) expect(beside).toBeCloseTo(8, 9);
      const heights = names.map(({ labelY }) => labelY);
      heights.slice(1).forEach((height, index) => {
        expect((heights[index] ?? NaN) - height).toBeGreaterThan(14);
      });
    }
  }
});
