import type { Stepper } from "../sampling/stepper.types.ts";

/**
 * A stepper without a network: its state is a row of a table of logits, and what it reads leads from row to row.
 * All that was read matters, not the last symbol alone. Like a real one it overwrites the logits it gave out.
 */
export function createTableStepper(table: readonly (readonly number[])[]): Stepper {
  const vocabularySize = table[0]!.length;
  const logits = new Float64Array(vocabularySize);
  let row = 0;
  return {
    vocabularySize,
    outputSize: vocabularySize,
    reset() {
      row = 0;
    },
    read(symbol) {
      row = (row * 3 + symbol + 1) % table.length;
      logits.set(table[row]!);
      return logits;
    },
    state: () => ({ hidden: Float64Array.of(row), cell: null }),
    restore({ hidden }) {
      row = hidden[0]!;
    },
  };
}
