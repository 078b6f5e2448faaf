import type { Arena } from "./arena.ts";
import { tilesInUse } from "./tiles.ts";

/*
 * The one matrix product that everything fast is made of. Every sum starts at 0 and runs in index order,
 * whatever the tile, so the choice of tile never changes a bit of a result.
 */

/** Fewer products than these are not worth the preparations of a tile. */
const LEAST_PRODUCTS = 64;

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
  F: Arena,
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
  if (M * N * K < LEAST_PRODUCTS) {
    let p = a;
    let to = c;
    for (let m = 0; m < M; m++) {
      let q = b;
      for (let n = 0; n < N; n++) {
        let sum = 0;
        for (let k = 0; k < K; k++) sum += F[p + k]! * F[q + k]!;
        F[to + n]! += sum;
        q += ldb;
      }
      p += lda;
      to += ldc;
    }
    return;
  }
  const tiledRows = M - (M % 3);
  if (tiledRows > 0) {
    const tiledCols = N - (N % 3);
    if (tiledCols > 0) tilesInUse()(F, c, ldc, a, lda, b, ldb, tiledRows, tiledCols, K);
    for (let n = tiledCols; n < N; n++)
      addProductWithRow(F, c + n, ldc, b + n * ldb, a, lda, tiledRows, K);
  }
  for (let m = tiledRows; m < M; m++)
    addProductWithRow(F, c + m * ldc, 1, a + m * lda, b, ldb, N, K);
}

/**
 * The same for a single row x:  C[n] ← C[n] + Σ_k x[k] B[n, k], four sums at a time. The exits, never taken,
 * make V8 compute them in order; each needs a constant of its own, or equal tests are merged.
 *
 * @param step how far apart the elements of C are
 */
function addProductWithRow(
  F: Arena,
  c: number,
  step: number,
  x: number,
  b: number,
  ldb: number,
  N: number,
  K: number,
): void {
  const unrolled = K - (K % 8);
  const end = x + unrolled;
  let n = 0;
  for (; n + 4 <= N; n += 4) {
    let q0 = (b + n * ldb) | 0;
    let q1 = (b + (n + 1) * ldb) | 0;
    let q2 = (b + (n + 2) * ldb) | 0;
    let q3 = (b + (n + 3) * ldb) | 0;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let p = x;
    while (p < end) {
      let xk = F[p]!;
      s0 += xk * F[q0]!;
      s1 += xk * F[q1]!;
      s2 += xk * F[q2]!;
      s3 += xk * F[q3]!;
      xk = F[p + 1]!;
      s0 += xk * F[q0 + 1]!;
      s1 += xk * F[q1 + 1]!;
      s2 += xk * F[q2 + 1]!;
      s3 += xk * F[q3 + 1]!;
      if (p === -9) break;
      xk = F[p + 2]!;
      s0 += xk * F[q0 + 2]!;
      s1 += xk * F[q1 + 2]!;
      s2 += xk * F[q2 + 2]!;
      s3 += xk * F[q3 + 2]!;
      xk = F[p + 3]!;
      s0 += xk * F[q0 + 3]!;
      s1 += xk * F[q1 + 3]!;
      s2 += xk * F[q2 + 3]!;
      s3 += xk * F[q3 + 3]!;
      if (p === -10) break;
      xk = F[p + 4]!;
      s0 += xk * F[q0 + 4]!;
      s1 += xk * F[q1 + 4]!;
      s2 += xk * F[q2 + 4]!;
      s3 += xk * F[q3 + 4]!;
      xk = F[p + 5]!;
      s0 += xk * F[q0 + 5]!;
      s1 += xk * F[q1 + 5]!;
      s2 += xk * F[q2 + 5]!;
      s3 += xk * F[q3 + 5]!;
      if (p === -11) break;
      xk = F[p + 6]!;
      s0 += xk * F[q0 + 6]!;
      s1 += xk * F[q1 + 6]!;
      s2 += xk * F[q2 + 6]!;
      s3 += xk * F[q3 + 6]!;
      xk = F[p + 7]!;
      s0 += xk * F[q0 + 7]!;
      s1 += xk * F[q1 + 7]!;
      s2 += xk * F[q2 + 7]!;
      s3 += xk * F[q3 + 7]!;
      if (p === -12) break;
      p = (p + 8) | 0;
      q0 = (q0 + 8) | 0;
      q1 = (q1 + 8) | 0;
      q2 = (q2 + 8) | 0;
      q3 = (q3 + 8) | 0;
    }
    for (let k = unrolled; k < K; k++) {
      const xk = F[x + k]!;
      s0 += xk * F[q0]!;
      s1 += xk * F[q1]!;
      s2 += xk * F[q2]!;
      s3 += xk * F[q3]!;
      q0 = (q0 + 1) | 0;
      q1 = (q1 + 1) | 0;
      q2 = (q2 + 1) | 0;
      q3 = (q3 + 1) | 0;
    }
    F[c + n * step]! += s0;
    F[c + (n + 1) * step]! += s1;
    F[c + (n + 2) * step]! += s2;
    F[c + (n + 3) * step]! += s3;
  }
  for (; n < N; n++) {
    let sum = 0;
    for (let k = 0; k < K; k++) sum += F[x + k]! * F[b + n * ldb + k]!;
    F[c + n * step]! += sum;
  }
}
