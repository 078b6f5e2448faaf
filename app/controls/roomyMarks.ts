interface Mark {
  readonly position: number;
  readonly label: string;
}

/** What a letter of a mark, and the gap between two marks, take of a scrubber's length where it is short. */
const LETTER = 0.014;
const GAP = 0.01;

/**
 * The marks of a scrubber that stand beside one another without touching: from the beginning each that finds room, and
 * the last one in any case.
 *
 * @param last the position at the scrubber's end
 */
export function roomyMarks<M extends Mark>(marks: readonly M[], last: number): readonly M[] {
  const kept: M[] = [];
  for (const mark of marks) {
    const before = kept.at(-1);
    const letters = mark.label.length + (before?.label.length ?? 0);
    const isClear =
      !before || (mark.position - before.position) / last >= (letters * LETTER) / 2 + GAP;
    if (isClear) kept.push(mark);
    else if (mark === marks.at(-1)) kept.splice(-1, 1, mark);
  }
  return kept;
}
