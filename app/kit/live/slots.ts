/** Lets a few at a time through; the others wait in line. */
export interface Slots {
  /**
   * Takes a place, or waits for one.
   *
   * @param enter names who asks; called when its turn has come, unless it is at once
   * @returns whether there is a place at once
   */
  take(enter: () => void): boolean;
  /** Gives a place back, or a place in the line. */
  leave(enter: () => void): void;
}

export function createSlots(most: number): Slots {
  const inside = new Set<() => void>();
  const line = new Set<() => void>();
  return {
    take(enter) {
      if (inside.has(enter)) return true;
      if (inside.size < most) inside.add(enter);
      else line.add(enter);
      return inside.has(enter);
    },
    leave(enter) {
      line.delete(enter);
      if (!inside.delete(enter)) return;
      const [next] = line;
      if (!next) return;
      line.delete(next);
      inside.add(next);
      next();
    },
  };
}
