/**
 * The regularized incomplete beta function.
 *
 * @module
 */

import { exp, ln, ln1p } from './elementary.ts';

/** From here on the asymptotic series below is exact to the last digits. */
const SERIES_STARTS = 15;

/**
 * What Stirling's formula misses: ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π], for x > 0.
 *
 * Source of the series: Abramowitz & Stegun (1964) 6.1.41. Below its reach the difference between
 * neighbors is added up: (x + ½) ln(1 + 1/x) − 1.
 */
function stirlingError(x: number): number {
  let sum = 0;
  let at = x;
  for (; at < SERIES_STARTS; at++) sum += (at + 0.5) * ln1p(1 / at) - 1;
  const s = 1 / (at * at);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))));
  return sum + series / at;
}

/**
 * x ln(x / m) + m − x: how far an observed x lies from its mean m, without loss where they are
 * close.
 */
function devianceTerm(x: number, m: number): number {
  const e = (m - x) / x;
  if (Math.abs(e) > 0.1) return x * ln(x / m) + m - x;
  // e − ln(1 + e), with ln(1 + e) = 2 artanh(r) and e − 2r = e·r. As |r| < 0.06, nine terms are exact.
  const r = e / (2 + e);
  let power = r * r * r;
  let sum = 0;
  for (let odd = 3; odd < 21; odd += 2) {
    sum += power / odd;
    power *= r * r;
  }
  return x * (e * r - 2 * sum);
}

/**
 * ln of x^a · y^b / B(a, b), by the saddle-point expansion of Loader (2000, "Fast and accurate
 * computation of binomial probabilities"): no large logarithms cancel.
 */
function logBetaKernel({ x, y, a, b }: BetaPoint): number {
  const n = a + b;
  return (
    ln((a * b) / (2 * Math.PI * n)) / 2 +
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    devianceTerm(a, n * x) -
    devianceTerm(b, n * y)
  );
}

/** Far more than any call needs: about √max(a, b) terms are enough. */
const MOST_TERMS = 1_000_000;

/** The continued fraction of NIST DLMF 8.17.22 by Lentz's method, for x < (a + 1) / (a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  let change = 0;
  for (let m = 1; Math.abs(change - 1) > Number.EPSILON && m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    change = c * d;
    value *= change;
  }
  return value;
}

/** Where on the beta distribution: x, and y = 1 − x known without rounding. */
export interface BetaPoint {
  readonly x: number;
  readonly y: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The two tails of a beta distribution: both are given, since the small one is known without
 * rounding. `logLower` and `lowerPerKernel` (the lower tail over x^a · y^b / B(a, b)) hold where
 * the lower tail itself is too small for a double.
 */
export function betaTails(point: BetaPoint): {
  readonly lower: number;
  readonly upper: number;
  readonly logLower: number;
  readonly lowerPerKernel: number;
} {
  const { x, y, a, b } = point;
  const logKernel = logBetaKernel(point);
  if (x < (a + 1) / (a + b + 2)) {
    const lowerPerKernel = betaFraction(x, a, b) / a;
    const logLower = logKernel + ln(lowerPerKernel);
    const lower = exp(logKernel) * lowerPerKernel;
    return { lower, upper: 1 - lower, logLower, lowerPerKernel };
  }
  const kernel = exp(logKernel);
  const upper = (kernel * betaFraction(y, b, a)) / b;
  const lower = 1 - upper;
  return { lower, upper, logLower: ln1p(-upper), lowerPerKernel: lower / kernel };
}
