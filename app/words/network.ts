import { isolated, quote } from "./isolated.ts";

/** What is said of the parts of a network. */
export const networkWords = {
  notYet: "not yet computed",
  marks: {
    now: "computed now",
    changed: "changed",
    set: "set by hand",
    source: "goes into it",
    dependent: "is made from it",
  },
  editHint: "up and down change it, Enter types it",
  frame: (t: number, input: string) => `step ${t}, ${quote(input)}`,
  frameEmpty: "not yet read",
  shape: (rows: number, columns: number) => `${rows} by ${columns}`,
  column: (name: string, values: string) => `${name}: ${values}`,
  units: (count: number) => `${count} units`,
  oneHot: (name: string, letter: string, index: number, count: number) =>
    `${name}: ${quote(letter)}, place ${index} of ${count}; it opens column ${index}`,
  rowOf: (name: string) => `row of ${name} that is open`,
  row: (row: number, rows: number) => `row ${row} of ${rows}`,
  curve: (kind: string, from: string, to: string) => `${kind} of ${from} is ${to}`,
  curveEmpty: (kind: string) => `${kind}, nothing in it yet`,
  sum: (name: string, products: readonly string[], sum: string) =>
    `${name}: ${products.length === 0 ? "no product yet" : products.join("; ")}; sum: ${sum}`,
  embedding: (name: string, letter: string) => `${name}: the column that ${quote(letter)} opened`,
  pick: "your bet",
  bet: (bars: string) => `bet: ${bars}`,
  betEmpty: "no bet yet",
  bar: (letter: string, chance: string) => `${isolated(letter)} ${chance}`,
  rightBar: (letter: string, chance: string) => `${isolated(letter)} ${chance}, right`,
  ghost: (letter: string) => `your guess: ${isolated(letter)}`,
  gap: (loss: string) => `loss ${loss}`,
  infinite: "infinite: the bet on the right letter is 0",
  current: (name: string, size: string) => `${name}: ${size}, against the arrows`,
  currentNegative: (name: string, size: string) => `${name}: ${size}, negative, against the arrows`,
  burst: (name: string, size: string) => `${name}: ${size}, too large for its frame`,
  tape: "loss after each update",
  won: (letters: string, update: string) => `${quote(letters)} won at update ${update}`,
};
