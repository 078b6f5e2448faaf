import type { Vector } from "../types.ts";
import { addTiles } from "./addTiles.ts";

/*
 * The one matrix product that everything fast is made of. Every sum starts at 0 and runs in index order,
 * whatever the tile, so the choice of tile never changes a bit of a result.
 */

/**
 * Adds a product of rows with rows:  C[m, n] ← C[m, n] + Σ_k A[m, k] B[n, k].
 *
 * @param F   holds all three, row by row; C must not overlap A or B
 * @param c   where C begins, [M, N], accumulated into; its rows are `ldc` apart
 * @param a   where A begins, [M, K]; its rows are `lda` apart
 * @param b   where B begins, [N, K]; its rows are `ldb` apart
 * @remarks 2 M N K floating-point operations; no allocation; shapes are not checked here.
 */
export function addProduct(
  F: Vector,
  c: number,
  ldc: number,
  a: number,
  lda: number,
  b: number,
  ldb: number,
  M: number,
  N: number,
  K: number,
): void {
  const tiledRows = M - (M % 4);
  if (tiledRows > 0) {
    const tiledCols = N - (N % 4);
    if (tiledCols > 0) addTiles(F, c, ldc, a, lda, b, ldb, tiledRows, tiledCols, K);
    for (let n = tiledCols; n < N; n++)
      addProductWithRow(F, c + n, ldc, b + n * ldb, a, lda, tiledRows, K);
  }
  for (let m = tiledRows; m < M; m++)
    addProductWithRow(F, c + m * ldc, 1, a + m * lda, b, ldb, N, K);
}

/**
 * The same for a single row x:  C[n] ← C[n] + Σ_k x[k] B[n, k], eight sums at a time.
 *
 * @param step how far apart the elements of C are
 */
function addProductWithRow(
  F: Vector,
  c: number,
  step: number,
  x: number,
  b: number,
  ldb: number,
  N: number,
  K: number,
): void {
  let n = 0;
  for (; n + 8 <= N; n += 8) {
    let q0 = b + n * ldb;
    let q1 = b + (n + 1) * ldb;
    let q2 = b + (n + 2) * ldb;
    let q3 = b + (n + 3) * ldb;
    let q4 = b + (n + 4) * ldb;
    let q5 = b + (n + 5) * ldb;
    let q6 = b + (n + 6) * ldb;
    let q7 = b + (n + 7) * ldb;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    for (let p = x; p < x + K; p++) {
      const xk = F[p]!;
      s0 += xk * F[q0]!;
      s1 += xk * F[q1]!;
      s2 += xk * F[q2]!;
      s3 += xk * F[q3]!;
      s4 += xk * F[q4]!;
      s5 += xk * F[q5]!;
      s6 += xk * F[q6]!;
      s7 += xk * F[q7]!;
      q0 += 1;
      q1 += 1;
      q2 += 1;
      q3 += 1;
      q4 += 1;
      q5 += 1;
      q6 += 1;
      q7 += 1;
    }
    F[c + n * step]! += s0;
    F[c + (n + 1) * step]! += s1;
    F[c + (n + 2) * step]! += s2;
    F[c + (n + 3) * step]! += s3;
    F[c + (n + 4) * step]! += s4;
    F[c + (n + 5) * step]! += s5;
    F[c + (n + 6) * step]! += s6;
    F[c + (n + 7) * step]! += s7;
  }
  for (; n < N; n++) {
    let sum = 0;
    for (let k = 0; k < K; k++) sum += F[x + k]! * F[b + n * ldb + k]!;
    F[c + n * step]! += sum;
  }
}
