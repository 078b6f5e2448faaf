/** Letters that are equally likely; each number is twice the one before */
export const HALVED_COUNTS = [2, 4, 8, 16] as const;
