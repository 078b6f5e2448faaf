const withMinus = (text: string): string => text.replace("-", "−");

/** A number of the memory: two decimals. */
export const signed = (value: number): string => {
  const text = value.toFixed(2);
  return withMinus(text === "-0.00" ? "0.00" : text);
};

/** A loss in nats: three decimals tell 1.396 from the floor 1.386. */
export const nats = (loss: number): string => loss.toFixed(3);

/** The same in a sentence. */
export const roundNats = (loss: number): string => loss.toFixed(2);

/** Whether the best that is possible without memory is worth a word: where each letter has one successor, it is nothing. */
export const isFloor = (loss: number): boolean => loss >= 0.005;

/** A probability: three decimals. */
export const chance = (share: number): string => share.toFixed(3);
