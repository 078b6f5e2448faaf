import { expect, it } from "vitest";
import { layoutBet, topOf, trackOf } from "./bet.ts";
import { hatchOf } from "./boxes.ts";
import { cellOf } from "./cells.ts";
import { layoutCurrent } from "./current.ts";
import { layoutFilmStrip } from "./filmStrip.ts";
import { nextStop } from "./roving.ts";
import { phoneSizes, projectedSizes, teachingSizes } from "./sizes.ts";
import { layoutTape, nearestStop, stopTowards } from "./tape.ts";
import { boxFrames, pathFrames } from "./travel.ts";

const at = (value: number | null) => cellOf({ name: "a", value, text: "x", largest: 2 });

it("time goes left to right, each wire of memory from the column before", () => {
  const shape = { steps: 3, units: 3, letters: 4, sizes: teachingSizes, width: 644 };
  const { frames, width } = layoutFilmStrip(shape);
  expect(width).toBe(644);
  expect(frames.map(({ column }) => column.x + column.width / 2)).toEqual([144, 344, 544]);
  expect(frames[1]?.wires.memory).toEqual({ from: { x: 178, y: 281.8 }, to: { x: 310, y: 281.8 } });
  const narrow = layoutFilmStrip({ ...shape, sizes: phoneSizes, width: 10 });
  for (const { box } of narrow.frames) expect(box.width + 4).toBeGreaterThanOrEqual(44);
});

it("a sign is told by its own value; what is not computed holds no text and no sign", () => {
  expect([at(-1), at(1), at(0), at(NaN)].map(({ sign, tint }) => [sign, tint])).toEqual([
    ["negative", 0.5],
    ["positive", 0.5],
    ["zero", 0],
    ["zero", 0],
  ]);
  expect(at(null)).toMatchObject({ text: "", state: "empty", sign: "zero" });
});

it("a bar's track is as high as a chance of 1, never lower than 60", () => {
  expect(trackOf(2, teachingSizes)).toEqual({ x: 76, y: 0, width: 28, height: 96 });
  expect(topOf(0.25, trackOf(0, teachingSizes))).toBe(72);
  const low = { ...phoneSizes, bar: { width: 8, height: 20, gap: 2 } };
  expect(layoutBet(4, low).trackHeight).toBe(60);
});

it("a current is as wide as it is large, hatched where negative, and bursts what is too narrow", () => {
  const points = [10, 20, 30].map((x, index) => ({ x, value: [0.5, -1, 30][index] ?? 0 }));
  const { banks, hatch } = layoutCurrent({ points, y: 50, scale: 10, widest: 100 });
  expect(banks.map(({ half }) => half)).toEqual([2.5, 5, 50]);
  expect(banks.map(({ isBurst }) => isBurst)).toEqual([false, false, true]);
  expect(hatch).toBe("M14 46.5V53.5M24 27V73");
  expect(layoutCurrent({ points: [], y: 0, scale: 1, widest: 1 }).path).toBe("");
});

it("flags of the tape that stand too near share one; an infinite loss is drawn at the top", () => {
  const box = { x: 0, y: 0, width: 100, height: 50 };
  const flags = [
    { update: 9, label: "s" },
    { update: 2, label: "o" },
    { update: 8, label: "g" },
  ];
  const losses = [4, Infinity, 3, 2, 2, 1, 1, 1, 1, 0, 0];
  const points = losses.map((loss, update) => ({ update, loss }));
  const tape = layoutTape({ points, planned: 10, flags, box, fontSize: 20 });
  expect(tape.flags.map(({ x, text }) => [x, text])).toEqual([
    [20, "o"],
    [80, "gs"],
  ]);
  expect([tape.updateAt(33), tape.updateAt(-5)].map((found) => Number(found.toFixed(6)))).toEqual([
    3.3, -0.5,
  ]);
  expect(tape.pointAt(1)).toEqual({ x: 10, y: 0 });
  const words = flags.map((flag) => ({ ...flag, label: `word ${flag.label}` }));
  expect(layoutTape({ points, planned: 10, flags: words, box, fontSize: 20 }).flags).toEqual([
    { x: 20, update: 2, text: "word o, word g, word s" },
  ]);
});

it("two curves of a tape have one scale; a moment without a measurement stands at the last one", () => {
  const box = { x: 0, y: 0, width: 100, height: 50 };
  const points = [
    { update: 0, loss: 2 },
    { update: 10, loss: 1 },
  ];
  const ghost = [
    { update: 0, loss: 4 },
    { update: 20, loss: 0 },
  ];
  const tape = layoutTape({ points, ghost, planned: 20, flags: [], box, fontSize: 20 });
  expect(tape.path).toBe("M0,25L50,37.5");
  expect(tape.ghostPath).toBe("M0,0L100,50");
  expect(tape.pointAt(8)).toEqual({ x: 40, y: 25 });
});

it("a pointer finds the nearest stop of a tape; a key gets to another one its way, if there is one", () => {
  const stops = [0, 5, 10, 20];
  expect([-3, 2, 3, 7.4, 7.6, 99].map((update) => nearestStop(stops, update))).toEqual([
    0, 0, 5, 5, 10, 20,
  ]);
  expect(stopTowards(stops, 10, 11)).toBe(20);
  expect(stopTowards(stops, 10, 9)).toBe(5);
  expect(stopTowards(stops, 10, 0)).toBe(0);
  expect(stopTowards(stops, 7, 8)).toBe(10);
  expect(stopTowards(stops, 20, 21)).toBeNull();
  expect(stopTowards(stops, 0, 0)).toBeNull();
});

it("what travels ends where it stands", () => {
  expect(
    pathFrames([
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 10 },
    ]),
  ).toEqual([
    { transform: "translate(-30px, -10px)", offset: 0 },
    { transform: "translate(0px, -10px)", offset: 0.75 },
    { transform: "translate(0px, 0px)", offset: 1 },
  ]);
  const from = { x: 10, y: 10, width: 20, height: 5 };
  const frames = boxFrames(from, { x: 2, y: 4, width: 10, height: 5 });
  expect(frames[0]).toEqual({ transform: "translate(6px, 6px) scale(2, 1)" });
});

it("arrows stay inside a grid; where up and down change a number they do not move", () => {
  expect(nextStop("ArrowDown", 1, 9, 3)).toBe(4);
  expect(nextStop("ArrowUp", 1, 9, 3)).toBeNull();
  expect(nextStop("ArrowDown", 1, 9, 3, "sideways")).toBeNull();
  expect(nextStop("End", 1, 9, 3)).toBe(8);
});

it("hatching stays inside its box, and projected letters keep their share of the height", () => {
  expect(hatchOf({ x: 0, y: 0, width: 10, height: 4 })).toBe("M3 4L7 0");
  for (const height of [720, 1080]) {
    const { label, letter, cellText, bar } = projectedSizes(height);
    expect(label).toBeGreaterThanOrEqual(height / 50);
    expect(Math.min(letter, cellText)).toBeGreaterThanOrEqual(height / 36);
    expect(bar.height).toBeGreaterThanOrEqual(90);
  }
});
