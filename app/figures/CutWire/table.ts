import type { TableData } from "../../kit/figure.ts";
import { betOf, comparisonOf, lossOf, stateOf, type Training, type WireView } from "./cutWire.ts";
import { chance, roundNats, signed } from "./numbers.ts";
import { wireWords as words } from "./words.ts";

interface Row {
  readonly name: string;
  readonly of: (training: Training) => number | null;
  readonly write: (value: number) => string;
}

/** Both networks after the update that is shown, number by number. */
export function table(view: WireView): TableData {
  const { letters, alphabet, targetByStep, whole, cut, floorWithoutMemory } = comparisonOf(view);
  const T = targetByStep.length;
  const { step } = view;
  const times = targetByStep.map((target, index) => ({
    t: index + 1,
    target,
    read: letters[index] ?? "",
    next: alphabet[target] ?? "",
  }));
  const rows: readonly Row[] = [
    { name: words.table.loss, of: (one) => lossOf(one, step), write: roundNats },
    { name: words.table.learnt, of: (one) => one.learntAt, write: String },
    { name: words.table.floor, of: () => floorWithoutMemory, write: roundNats },
    ...times.map(({ t, target, read, next }) => ({
      name: words.table.chance(t, read, next),
      of: (one: Training) => betOf(one, T, step, t)[target] ?? null,
      write: chance,
    })),
    ...times.flatMap(({ t }) =>
      stateOf(whole, T, step, t).map((_, unit) => ({
        name: words.table.unit(t, unit + 1),
        of: (one: Training) => stateOf(one, T, step, t)[unit] ?? null,
        write: signed,
      })),
    ),
  ];
  const values = rows.map(({ of }) => [whole, cut].map(of));
  return {
    caption: words.table.caption(letters.join(""), step),
    columns: words.table.columns,
    rows: rows.map(({ name, write }, row) => [
      name,
      ...(values[row] ?? []).map((value) => (value === null ? words.table.never : write(value))),
    ]),
    exact: (row, column) => values[row]?.[column - 1],
  };
}
