import type { Arena } from "./arena.ts";

/**
 * The tiles of {@link addProduct}, three rows by three columns at a time, so that six loads feed nine products:
 * C[m, n] ← C[m, n] + Σ_k A[m, k] B[n, k], four k in a go. M and N are multiples of 3.
 */
export function addTiles(
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
  const unrolled = K - (K % 4);
  for (let n = 0; n < N; n += 3) {
    for (let m = 0; m < M; m += 3) {
      let p0 = (a + m * lda) | 0;
      let p1 = (a + (m + 1) * lda) | 0;
      let p2 = (a + (m + 2) * lda) | 0;
      let q0 = (b + n * ldb) | 0;
      let q1 = (b + (n + 1) * ldb) | 0;
      let q2 = (b + (n + 2) * ldb) | 0;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s20 = 0;
      let s21 = 0;
      let s22 = 0;
      const end = (p0 + unrolled) | 0;
      while (p0 < end) {
        let b0 = F[q0]!;
        let b1 = F[q1]!;
        let b2 = F[q2]!;
        let x = F[p0]!;
        s00 += x * b0;
        s01 += x * b1;
        s02 += x * b2;
        x = F[p1]!;
        s10 += x * b0;
        s11 += x * b1;
        s12 += x * b2;
        x = F[p2]!;
        s20 += x * b0;
        s21 += x * b1;
        s22 += x * b2;
        b0 = F[q0 + 1]!;
        b1 = F[q1 + 1]!;
        b2 = F[q2 + 1]!;
        x = F[p0 + 1]!;
        s00 += x * b0;
        s01 += x * b1;
        s02 += x * b2;
        x = F[p1 + 1]!;
        s10 += x * b0;
        s11 += x * b1;
        s12 += x * b2;
        x = F[p2 + 1]!;
        s20 += x * b0;
        s21 += x * b1;
        s22 += x * b2;
        b0 = F[q0 + 2]!;
        b1 = F[q1 + 2]!;
        b2 = F[q2 + 2]!;
        x = F[p0 + 2]!;
        s00 += x * b0;
        s01 += x * b1;
        s02 += x * b2;
        x = F[p1 + 2]!;
        s10 += x * b0;
        s11 += x * b1;
        s12 += x * b2;
        x = F[p2 + 2]!;
        s20 += x * b0;
        s21 += x * b1;
        s22 += x * b2;
        b0 = F[q0 + 3]!;
        b1 = F[q1 + 3]!;
        b2 = F[q2 + 3]!;
        x = F[p0 + 3]!;
        s00 += x * b0;
        s01 += x * b1;
        s02 += x * b2;
        x = F[p1 + 3]!;
        s10 += x * b0;
        s11 += x * b1;
        s12 += x * b2;
        x = F[p2 + 3]!;
        s20 += x * b0;
        s21 += x * b1;
        s22 += x * b2;
        p0 = (p0 + 4) | 0;
        p1 = (p1 + 4) | 0;
        p2 = (p2 + 4) | 0;
        q0 = (q0 + 4) | 0;
        q1 = (q1 + 4) | 0;
        q2 = (q2 + 4) | 0;
      }
      for (let k = unrolled; k < K; k++) {
        const b0 = F[q0]!;
        const b1 = F[q1]!;
        const b2 = F[q2]!;
        const x0 = F[p0]!;
        s00 += x0 * b0;
        s01 += x0 * b1;
        s02 += x0 * b2;
        const x1 = F[p1]!;
        s10 += x1 * b0;
        s11 += x1 * b1;
        s12 += x1 * b2;
        const x2 = F[p2]!;
        s20 += x2 * b0;
        s21 += x2 * b1;
        s22 += x2 * b2;
        p0 = (p0 + 1) | 0;
        p1 = (p1 + 1) | 0;
        p2 = (p2 + 1) | 0;
        q0 = (q0 + 1) | 0;
        q1 = (q1 + 1) | 0;
        q2 = (q2 + 1) | 0;
      }
      const c0 = c + m * ldc + n;
      F[c0]! += s00;
      F[c0 + 1]! += s01;
      F[c0 + 2]! += s02;
      const c1 = c + (m + 1) * ldc + n;
      F[c1]! += s10;
      F[c1 + 1]! += s11;
      F[c1 + 2]! += s12;
      const c2 = c + (m + 2) * ldc + n;
      F[c2]! += s20;
      F[c2 + 1]! += s21;
      F[c2 + 2]! += s22;
    }
  }
}
