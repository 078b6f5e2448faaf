import type { BetBar } from "../Bet.tsx";
import { cellOf, type CellState } from "../cells.ts";

export const written = (value: number) => value.toFixed(2).replace("-", "−");
export const wave = (count: number, phase = 0) =>
  Array.from({ length: count }, (_, index) => 0.95 * Math.sin(1.7 * index + phase + 0.6));

export const cellsOf = (
  name: string,
  values: readonly (number | null)[],
  state: CellState = "lit",
  isGradient = false,
) =>
  values.map((value, index) =>
    cellOf({
      name: `${name}, ${index + 1}`,
      value,
      text: value === null ? "" : written(value),
      state,
      isGradient,
      largest: 1,
    }),
  );

const chances = [
  [0.28, 0.18, 0.24, 0.3],
  [0.1, 0.1, 0.6, 0.2],
];
export const barsOf = (letters: string, t: number): BetBar[] =>
  Array.from(letters).map((letter, index) => {
    const chance = chances[t - 1]?.[index] ?? null;
    return { letter, chance, text: chance === null ? "" : written(chance) };
  });
