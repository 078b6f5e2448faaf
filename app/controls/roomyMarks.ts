interface Mark {
  readonly position: number;
  readonly label: string;
}

/** What a letter of a mark, and the gap between two marks, take of a scrubber's length where it is short. */
const LETTER = 0.014;
const GAP = 0.01;

const halfOf = ({ label }: Mark): number => (label.length * LETTER) / 2;

/**
 * The marks of a scrubber that stand beside one another without touching: from the beginning each that finds room, and
 * the last one in any case.
 *
 * @param last the position at the scrubber's end
 */
export function roomyMarks<M extends Mark>(marks: readonly M[], last: number): readonly M[] {
  const isClear = (one: M, other: M) =>
    Math.abs(one.position - other.position) / last >= halfOf(one) + halfOf(other) + GAP;
  const end = marks.at(-1);
  if (!end) return marks;
  const kept: M[] = [];
  for (const mark of marks.slice(0, -1)) {
    const before = kept.at(-1);
    if ((!before || isClear(before, mark)) && isClear(mark, end)) kept.push(mark);
  }
  return [...kept, end];
}
