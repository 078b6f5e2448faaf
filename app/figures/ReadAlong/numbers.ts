/** A value of the memory: two decimals, with a true minus. */
export const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== "0.00" ? `−${text}` : text;
};

export const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;

export const bits = (value: number): string => value.toFixed(2);
