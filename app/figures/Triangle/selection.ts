export const matrixIds = ["Wy", "Wx", "Wh"] as const;
export type MatrixId = (typeof matrixIds)[number];

/** Which terms are looked at; null means all losses, all steps, or any distance. */
export interface Selection {
  readonly matrix: MatrixId;
  readonly t: number | null;
  readonly k: number | null;
  readonly apart: number | null;
}

interface Stop {
  /** Names it in an address. */
  readonly id: string;
  /** What is looked at, of T losses */
  readonly of: (T: number) => Selection;
}

const at = (
  matrix: MatrixId,
  t: number | null,
  k: number | null,
  apart: number | null = null,
): Selection => ({ matrix, t, k, apart });

/** The story of the triangle: from the easy matrix to the one that has a memory. */
export const story: readonly [Stop, ...Stop[]] = [
  { id: "output", of: () => at("Wy", null, null) },
  { id: "own", of: (T) => at("Wx", T, T) },
  { id: "back", of: (T) => at("Wx", T, Math.max(T - 1, 1)) },
  { id: "far", of: (T) => at("Wx", T, 1) },
  { id: "row", of: (T) => at("Wx", T, null) },
  { id: "column", of: () => at("Wx", null, 1) },
  { id: "all", of: () => at("Wx", null, null) },
  { id: "memory", of: () => at("Wh", null, null) },
  { id: "walk", of: (T) => at("Wh", T, Math.min(2, T)) },
  { id: "apart", of: (T) => at("Wh", null, null, Math.min(1, T - 1)) },
];

/** Whether there is such a pair, row or column; W_y has its diagonal alone. */
export const isInTriangle = ({ matrix, t, k }: Selection, T: number): boolean =>
  (t ?? 0) <= T &&
  (k ?? 0) <= T &&
  (t === null || k === null || (matrix === "Wy" ? t === k : k <= t));
