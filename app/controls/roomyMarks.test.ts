import { expect, it } from "vitest";
import { roomyMarks } from "./roomyMarks.ts";

const labels = (marks: readonly { label: string }[]) => marks.map(({ label }) => label);

it("keeps marks that stand apart", () => {
  const marks = [0, 10, 20].map((position) => ({ position, label: `t = ${position}` }));
  expect(roomyMarks(marks, 20)).toEqual(marks);
  expect(roomyMarks([], 20)).toEqual([]);
});

it("leaves out those that would stand on their neighbours, and never the last", () => {
  const marks = Array.from({ length: 12 }, (_, index) => ({
    position: index,
    label: `t = ${index + 1}`,
  }));
  // Five letters and the gap are 0.08 of the length, and a step is 1/22.
  expect(labels(roomyMarks(marks, 22))).toEqual([
    "t = 1",
    "t = 3",
    "t = 5",
    "t = 7",
    "t = 9",
    "t = 12",
  ]);
});
