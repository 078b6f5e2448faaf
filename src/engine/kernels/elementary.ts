/**
 * exp, ln, tanh and cos from + − × ÷ alone.
 *
 * `Math.exp` and its kin may differ in the last bit from one JavaScript engine to the next, and a
 * recurrent network can make much of a last bit. The four operations may not differ (IEEE 754), so
 * with these the same seed gives the same run everywhere, to the last bit.
 */

/** ln 2 in two parts: the first has trailing zeros, so that k times it is exact for |k| < 2¹¹. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

const LEAST_EXPONENT = -1074;
const MOST_EXPONENT = 1023;

/** 2^k for every k that a double can hold, at index k − LEAST_EXPONENT. */
const POWERS = Float64Array.from({ length: MOST_EXPONENT - LEAST_EXPONENT + 1 }, () => 1);
for (let k = 1; k <= MOST_EXPONENT; k++) {
  POWERS[k - LEAST_EXPONENT] = POWERS[k - 1 - LEAST_EXPONENT]! * 2;
}
for (let k = -1; k >= LEAST_EXPONENT; k--) {
  POWERS[k - LEAST_EXPONENT] = POWERS[k + 1 - LEAST_EXPONENT]! / 2;
}

/** Terms of Taylor's series of e^r; for |r| ≤ ½ the first one left out is below 10⁻²⁰. */
const TERMS = 17;

/** (e^r − 1) / r for |r| ≤ ½, by Taylor's series: slow, and only for the tables below. */
function relativeGrowth(r: number): number {
  let sum = 1;
  for (let n = TERMS; n >= 2; n--) sum = 1 + (sum * r) / n;
  return sum;
}

/** The tables hold a value for every 32nd; what lies between is left to a short series. */
const STEPS = 32;

/** 2^(j/32) for j = 0 … 31: the square of 2^(j/64) = e^r, because the series is for |r| ≤ ½. */
const EXP_TABLE = Float64Array.from({ length: STEPS }, (_, j) => {
  const r = (j * Math.LN2) / (2 * STEPS);
  const growth = r * relativeGrowth(r);
  return 1 + growth * (2 + growth);
});

/** Added before the fraction is cut off, and taken away after: so that a negative number is rounded, too. */
const AHEAD = 2 ** 16;

/**
 * e^x, to about one unit in the last place.
 *
 * With x = (32 k + j) ln 2 / 32 + d and |d| ≤ ln 2 / 64, e^x = 2^k 2^(j/32) e^d: a power of two, a table, and
 * six terms of a series.
 *
 * @returns Infinity above 709.78…, 0 below −745.13…, NaN for NaN
 * @source Cody and Waite, Software Manual for the Elementary Functions, 1980 (the two parts of ln 2);
 *   Tang, "Table-driven implementation of the exponential function", ACM TOMS 15, 1989
 */
export function exp(x: number): number {
  if (!(x < 709.782712893384)) return x > 0 ? Infinity : NaN;
  // Below the least double its neighbours are it itself, down to half of it, and 0.
  if (x < -744.4400719213812) return x < -745.1332191019411 ? 0 : Number.MIN_VALUE;
  const n = ((x * (STEPS / Math.LN2) + (AHEAD + 0.5)) | 0) - AHEAD;
  const d = x - n * (LN2_HIGH / STEPS) - n * (LN2_LOW / STEPS);
  const k = n >> 5;
  const tail = 1 / 6 + d * (1 / 24 + d * (1 / 120 + d * (1 / 720)));
  const atStep = EXP_TABLE[n & (STEPS - 1)]!;
  const scaled = atStep + atStep * (d + d * d * (0.5 + d * tail));
  return k > MOST_EXPONENT
    ? scaled * 2 * POWERS[k - 1 - LEAST_EXPONENT]!
    : scaled * POWERS[k - LEAST_EXPONENT]!;
}

/** 2 artanh s, by its series: s, s³/3, … for |s| ≤ 0.18. */
function twiceArtanh(s: number): number {
  let sum = 0;
  for (let n = 25; n >= 3; n -= 2) sum = (sum + 1 / n) * s * s;
  return 2 * s * (1 + sum);
}

/** ln (j/64) for j = 45 … 91, at index j − 45: from 0.70 to 1.42, an octave and a little. */
const LOG_STEPS = 64;
const LEAST_LOG_STEP = 45;
const LOG_TABLE = Float64Array.from({ length: 47 }, (_, index) => {
  const m = (index + LEAST_LOG_STEP) / LOG_STEPS;
  return twiceArtanh((m - 1) / (m + 1));
});

/** A double, and its halves; the one that holds sign and exponent differs from processor to processor. */
const double = Float64Array.of(1);
const halves = new Uint32Array(double.buffer);
const HIGH = halves[0] === 0 ? 1 : 0;

/**
 * ln x, to about one unit in the last place.
 *
 * With x = m 2^k, m near 1 and c the 64th nearest to m, ln x = k ln 2 + ln c + 2 artanh((m − c) / (m + c)): a
 * table, and four terms of a series.
 *
 * @returns −Infinity for 0, NaN below 0 and for NaN
 * @source Tang, "Table-driven implementation of the logarithm function", ACM TOMS 16, 1990
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  if (x < 2.2250738585072014e-308) return log(x * 2 ** 54) - 54 * Math.LN2;
  double[0] = x;
  let k = (halves[HIGH]! >>> 20) - 1023;
  let m = x * POWERS[-k - LEAST_EXPONENT]!;
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const j = (m * LOG_STEPS + 0.5) | 0;
  const c = j / LOG_STEPS;
  const s = (m - c) / (m + c);
  const square = s * s;
  const series = square * (1 / 3 + square * (1 / 5 + square * (1 / 7)));
  return k * LN2_HIGH + LOG_TABLE[j - LEAST_LOG_STEP]! + (2 * s * (1 + series) + k * LN2_LOW);
}

/** tanh (j/32) for j = −704 … 704, at index j + 704. */
const TANH_REACH = 22 * STEPS;
const TANH_TABLE = Float64Array.from({ length: 2 * TANH_REACH + 1 }, (_, index) => {
  const x = (index - TANH_REACH) / STEPS;
  if (Math.abs(x) < 0.25) {
    const growth = 2 * x * relativeGrowth(2 * x);
    return growth / (growth + 2);
  }
  const size = 1 - 2 / (exp(2 * Math.abs(x)) + 1);
  return x < 0 ? -size : size;
});

/**
 * tanh x, to a few units in the last place, small x included.
 *
 * With x = j/32 + d and |d| ≤ 1/64,  tanh x = (T + t) / (1 + T t)  where T = tanh (j/32) comes from a
 * table and t = tanh d from four terms of its series.
 *
 * @returns ±1 beyond ±22, where a double can hold nothing between
 */
export function tanh(x: number): number {
  if (x > 22) return 1;
  if (x < -22) return -1;
  const index = (x * STEPS + (TANH_REACH + 0.5)) | 0; // NaN becomes 0, and goes on in d
  const d = x - (index - TANH_REACH) / STEPS;
  const square = d * d;
  const t = d + d * square * (-1 / 3 + square * (2 / 15 + square * (-17 / 315)));
  const atStep = TANH_TABLE[index]!;
  return (atStep + t) / (1 + atStep * t);
}

/** The logistic sigmoid  σ(x) = 1 / (1 + e^−x), to about two units in the last place. */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}

/** π/2 in three parts of 33 bits and a rest: k times each of the first is exact for |k| ≤ 2²⁰. */
const HALF_PI_HIGH = 1.57079632673412561417;
const HALF_PI_MIDDLE = 6.0771005063039659766e-11;
const HALF_PI_LOW = 2.0222662487111664558e-21;
const HALF_PI_REST = 8.47842766036889956997e-32;
const MOST_QUARTER_TURNS = 2 ** 20;

/** Terms of the series of cos r and sin r; for |r| ≤ π/4 the first one left out is below 10⁻²⁰. */
const TURN_TERMS = 20;

/** 1 − r²/((n+1)(n+2)) + r⁴/((n+1)…(n+4)) − …, which is cos r for n = 0 and sin(r) / r for n = 1. */
function turnSeries(r: number, n: number): number {
  let sum = 1;
  for (let k = TURN_TERMS + n; k > n; k -= 2) sum = 1 - (sum * r * r) / (k * (k - 1));
  return sum;
}

/**
 * cos x, off by less than 2 · 10⁻¹⁶.
 *
 * @returns NaN for |x| > 1 647 099 (2²⁰ quarter turns), where more digits of π would be needed, and for NaN
 * @source Cody and Waite, Software Manual for the Elementary Functions, 1980: x = k π/2 + r
 */
export function cos(x: number): number {
  const quarterTurns = Math.floor(Math.abs(x) / HALF_PI_HIGH + 0.5);
  if (!(quarterTurns <= MOST_QUARTER_TURNS)) return NaN;
  const coarse = Math.abs(x) - quarterTurns * HALF_PI_HIGH - quarterTurns * HALF_PI_MIDDLE;
  const r = coarse - quarterTurns * HALF_PI_LOW - quarterTurns * HALF_PI_REST;
  switch (quarterTurns % 4) {
    case 0:
      return turnSeries(r, 0);
    case 1:
      return -r * turnSeries(r, 1);
    case 2:
      return -turnSeries(r, 0);
    default:
      return r * turnSeries(r, 1);
  }
}

/** x^n for a whole n, 0 ≤ n < 2³², by repeated squaring. */
export function power(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; rest > 0; rest >>>= 1) {
    if ((rest & 1) === 1) result *= square;
    square *= square;
  }
  return result;
}
